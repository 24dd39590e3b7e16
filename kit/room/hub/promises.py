"""What is protected in a room on one laptop and what is not, in words for the window and for pages."""

from kit.room.walls.kinds import Walls

WITH_WALLS = (
    "Each learner's files and answers are behind walls that this computer's system keeps. "
    "No learner can read another's, nor yours."
)
WITHOUT_WALLS = (
    "This computer cannot put walls between learners. Somebody skilled could read a neighbour's files. "
    "So the lessons keep to the made-up businesses here: nobody can load contacts or posts of their own. "
    "Those who want to use their own do it at home."
)
ALWAYS = (
    "Only people on this network can open the room, and only with the class code. Nothing is sent to the internet.",
    "The link begins with http. On an open Wi-Fi somebody skilled could listen in. Use a Wi-Fi with a password.",
    "All lessons share one address. Open no link into somebody else's lessons: a page there could act in your name.",
    "Own codes are kept as a hash only. The projector shows no names, "
    "but for first names when people look for their circle.",
    "This laptop is yours, so you could open the learners' files. Patio never does. Your board shows how far people "
    "are, who asked for help, and the common wrong answers; never a post, a contact or a word they typed.",
    "Learners' work stays on this laptop, so that they find it again next time. To delete all of it, and every code, "
    "type:  python3 start.py room --forget",
)


def promises(walls: Walls) -> tuple[str, ...]:
    """Give the sentences, most important first.

    Parameters
    ----------
    walls
        Whether this computer keeps learners' servers apart (`kit.room.walls.kinds.walls_here`), and if not, why.
    """
    if walls:
        return (WITH_WALLS, *ALWAYS)
    return (WITHOUT_WALLS, *filter(None, [walls.why_not]), *ALWAYS)
