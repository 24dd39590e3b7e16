# The Hub of the chart 4.4.0 with the kit in it, for the room's own sign-in page. From the course's folder:
#   docker build --file deploy/image/hub.dockerfile --build-arg FROM=THE-CHARTS-HUB --tag registry.example.org/patio-hub:2027-06 .
# THE-CHARTS-HUB ends in k8s-hub:4.4.0 ; `helm show values` names it, under hub.image.
ARG FROM
FROM ${FROM}
USER root
COPY . /srv/patio
# The sign-in page needs nothing but JupyterHub, which is there: none of the learners' packages.
RUN python3 -m pip install --no-cache-dir --no-deps /srv/patio
USER ${NB_USER}
