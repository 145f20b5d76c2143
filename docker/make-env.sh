#!/bin/sh
# Writes docker/.env from .env.example with fresh keys and passwords. Never touches a file that is there.
set -eu

here=$(dirname "$(readlink -f "$0")")
target=${1:-$here/.env}

if [ -e "$target" ]; then
  echo "$target is there already; its keys are in use" >&2
  exit 1
fi

umask 077
while IFS= read -r line; do
  case "$line" in
    *_KEY=) echo "$line$(openssl rand -base64 32)" ;;
    *_PASSWORD=) echo "$line$(openssl rand -hex 24)" ;;
    *) echo "$line" ;;
  esac
done <"$here/.env.example" >"$target"
echo "$target was written"
