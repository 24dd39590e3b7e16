"""The spawner of a room on one laptop: a learner's server behind its walls, started when it is its turn."""

from kit.room.hub.line import InLine
from kit.room.walls.spawner import LearnerSpawner


class RoomSpawner(InLine, LearnerSpawner):
    """Walls where this computer has them; without, the lessons keep to the made-up businesses."""
