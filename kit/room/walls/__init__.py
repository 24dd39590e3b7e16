"""Walls between learners whose servers run on one computer.

On Linux each learner's server runs in namespaces of its own, made by bubblewrap for an ordinary user:

- It sees its own folder, and to read only: Python, the kit and the lessons. No other file of this computer is there:
  no neighbour's folder or workbook, nothing of the instructor's, nothing of the Hub's or its notes.
- It sees its own processes only, and can signal or look into no others. The kernel's key rings and settings are closed.
- It has no network. Two pipes lead out: to the Hub and to the board, and both ask for the learner's own token.
  No neighbour's server, no other computer, not the internet.

What the walls do not do:

- Share out memory, disk and processor time. One program cannot take more than some GiB, and a fork bomb is stopped
  (unless root opened the room), but several programs of one learner can together slow the room down; the system ends a
  learner's programs before the Hub when memory runs out.
- Stand between browsers. All servers have one address, so a page that a learner made on their own server could, in the
  browser of a neighbour who opens it, act as that neighbour. Nobody should open a link into another learner's lessons.
- Mend the system: a hole in Linux itself is a hole in the walls. Keep the computer up to date.
- Hide anything from whoever owns the computer. And where the course lies in a folder with their name, learners can see
  that name.

Elsewhere there are no such walls, `walls_here` says why, and the lessons keep to the made-up businesses.
"""
