"""JupyterLab made calm: the lesson page, its settings, and the server that shows it."""
