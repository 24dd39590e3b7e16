"""People: contacts, guests and signs of talk, one file a source."""
