# Lines that repo2docker puts at the image's end.
USER ${NB_USER}
RUN ${KERNEL_PYTHON_PREFIX}/bin/python -m pip install --no-cache-dir --requirement ${REPO_DIR}/deploy/centre.txt
