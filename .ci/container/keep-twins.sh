#!/bin/sh
# Leaves of each file that the build has compressed only its .gz: site.conf serves that.
set -eu
find "$1" -type f -name '*.br' -delete
find "$1" -type f -name '*.gz' -exec sh -c 'for twin; do rm -f "${twin%.gz}"; done' - {} +
