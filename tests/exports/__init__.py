"""What people download, and what becomes of it."""
