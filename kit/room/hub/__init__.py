"""A room for thirty on one laptop: JupyterHub, joined with a name and a class code."""
