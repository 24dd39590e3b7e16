#!/usr/bin/env bash
# Build the image that learners' servers and the board run in, from environment.yml, with repo2docker.
#   deploy/image/build.sh registry.example.org/patio:2027-06
# Needs Docker (or another engine that repo2docker knows) and: pip install jupyter-repo2docker
set -euo pipefail
image="${1:?Say what the image is to be called, such as registry.example.org/patio:2027-06}"
shift
here="$(cd "$(dirname "$0")" && pwd)"
# The kit stays outside the home folder: a Hub mounts each learner's own storage there, and would hide it.
exec jupyter-repo2docker --no-run --user-id 1000 --user-name jovyan --target-repo-dir /srv/patio \
  --image-name "$image" --appendix "$(cat "$here/appendix.dockerfile")" "$@" "$here/../.."
