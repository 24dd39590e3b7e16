"""The spawner of a room on one laptop: a learner's server behind its walls, started when it is its turn."""

from kit.room.hub.line import InLine
from kit.room.walls.spawner import LearnerSpawner


class RoomSpawner(InLine, LearnerSpawner):
    """A learner's server in a room."""
