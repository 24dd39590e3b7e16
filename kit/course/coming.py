"""Lessons the course map already shows, greyed, while they are being written."""

from kit.course.lesson import Lesson

COMING = (
    Lesson(
        number=3,
        title="Whom have you actually met?",
        minutes=35,
        questions=("How many of my contacts have I met?", "Where are the others?"),
        coming=True,
    ),
    Lesson(
        number=4,
        title="Who should I meet next?",
        minutes=35,
        questions=("Which contacts are genuine?", "Where did my best customers come from?", "Who next?"),
        coming=True,
    ),
    Lesson(
        number=5,
        title="Name a patio",
        minutes=45,
        questions=("What will I do in the next two weeks?", "Who might come, and is any turnout fine?"),
        coming=True,
    ),
    Lesson(
        number=6,
        title="Social is the key",
        minutes=30,
        questions=("What do I say?", "When may I sell?", "What keeps it going?"),
        coming=True,
    ),
    Lesson(
        number=7,
        title="The rest of the summer",
        minutes=5,
        questions=("How many chances are left?", "What changed?"),
        coming=True,
    ),
)
