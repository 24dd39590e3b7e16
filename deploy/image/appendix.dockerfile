# What a Hub's image has and a learner's own computer does not: the server's half of JupyterHub, what the board needs,
# and nbgitpuller. JupyterHub here must have the Hub's own major number: 5 for the chart 4.4 and The Littlest JupyterHub 2.
USER ${NB_USER}
RUN ${KERNEL_PYTHON_PREFIX}/bin/python -m pip install --no-cache-dir \
      "jupyterhub==5.*" "nbgitpuller==1.3.*" \
      "starlette>=1.0" "uvicorn>=0.40" "sqlalchemy>=2.0" "psycopg[binary]>=3.2"
