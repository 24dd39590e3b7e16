"""Where the sample businesses are made: only `python -m kit.samples` and the tests come here, never a lesson."""
