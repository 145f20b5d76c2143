#!/bin/sh
# Becomes the process that the first argument names; signals then reach it directly.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
name=${1:-}

case "$name" in
  gateway | identity | filing | marketplace | household | oversight)
    script=$root/apps/$name/dist/main.js
    ;;
  bootstrap)
    script=$root/apps/identity/dist/bootstrap.js
    ;;
  *)
    echo "which process? gateway, identity, filing, marketplace, household, oversight, or bootstrap (creates the first accounts)" >&2
    exit 64
    ;;
esac

shift
exec node --disable-proto=delete "$script" "$@"
