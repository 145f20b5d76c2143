#!/bin/sh
# Writes docker/.env from .env.example with fresh keys and passwords. Never touches a file that is there.
# `make-env.sh key` prints a key pair for a process instead: its private key, then its public one.
set -eu

here=$(dirname "$(readlink -f "$0")")

# The last 32 bytes of an X25519 key's DER form are the key itself, and likewise of its public half.
private_key() { openssl genpkey -algorithm x25519 -outform DER | tail -c 32 | base64; }
public_key() {
  { printf '\060\056\002\001\000\060\005\006\003\053\145\156\004\042\004\040' && echo "$1" | base64 -d; } |
    openssl pkey -inform DER -pubout -outform DER | tail -c 32 | base64
}

if [ "${1:-}" = key ]; then
  key=$(private_key)
  echo "$key"
  public_key "$key"
  exit
fi

target=${1:-$here/.env}
if [ -e "$target" ]; then
  echo "$target is there already; its keys are in use" >&2
  exit 1
fi

umask 077
public_keys=
while IFS= read -r line; do
  case "$line" in
    *_PROCESS_KEY=)
      key=$(private_key)
      name=$(echo "${line%_PROCESS_KEY=}" | tr '[:upper:]' '[:lower:]')
      public_keys="${public_keys:+$public_keys,}$name:$(public_key "$key")"
      echo "$line$key"
      ;;
    YINHU_PUBLIC_KEYS=) echo "$line$public_keys" ;;
    *_KEY=) echo "$line$(openssl rand -base64 32)" ;;
    # A letter first: the broker's configuration would take digits for a number.
    NATS_*_PASSWORD=) echo "${line}n$(openssl rand -hex 24)" ;;
    *_PASSWORD=) echo "$line$(openssl rand -hex 24)" ;;
    *) echo "$line" ;;
  esac
done <"$here/.env.example" >"$target"
echo "$target was written"
