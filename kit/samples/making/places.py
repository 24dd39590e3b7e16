"""The invented Harrow Shore region: its streets."""

STREETS = ("King Street", "Mill Street", "Harbour Lane", "Birch Lane", "Foundry Street", "Lockside Walk", "Quay Road")
