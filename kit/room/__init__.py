"""The instructor's side: the live board, and what a learner's kernel tells it."""
