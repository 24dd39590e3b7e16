"""Posts: one file a source."""
