"""Walls between learners whose servers run on one computer.

On Linux each learner's server runs in namespaces of its own, made by bubblewrap for an ordinary user:

- It sees its own folder, and to read only: Python, the kit and the lessons. No other file of this computer is there:
  no neighbour's folder or workbook, nothing of the instructor's, nothing of the Hub's.
- It sees its own processes only, and can signal or look into no others.
- It has no network. Two pipes lead out: to the Hub and to the board, and both ask for the learner's own token.
  No neighbour's server, no other computer, not the internet.

What the walls do not do: they share out no memory and little processor time, so one learner's runaway program can slow
the room down (a fork bomb is stopped, and the system ends a learner's program before the Hub when memory runs out).
And whoever owns the computer can read everything on it.

Elsewhere there are no such walls, `walls_here` says why, and the lessons keep to the made-up businesses.
"""
