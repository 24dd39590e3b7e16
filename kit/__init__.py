"""Patio: the front door of the workshop kit."""
