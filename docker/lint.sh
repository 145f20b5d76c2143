#!/bin/sh
# Checks docker/ as far as that can be done without an engine; --try also runs its parts (under a minute, needs a built repository).
# A tool that is not installed is named and passed over.
set -eu

cd "$(dirname "$(readlink -f "$0")")"
failed=0

# check <what> <tool> <command...>
check() {
  what=$1 tool=$2
  shift 2
  if ! command -v "$tool" >/dev/null; then
    echo "– $what: $tool is not installed"
  elif output=$("$@" 2>&1); then
    echo "✓ $what"
  else
    echo "✗ $what"
    echo "$output"
    failed=1
  fi
}

directory=$(mktemp -d)
trap 'rm -r "$directory"' EXIT
./make-env.sh "$directory/env" >/dev/null
export COMPOSE_FILE=compose.yaml

check 'scripts' shellcheck shellcheck -- *.sh postgres/*.sh
check 'YAML' yamllint yamllint --strict --config-file .yamllint.yaml compose.yaml
check 'Dockerfile' hadolint hadolint Dockerfile
if docker compose version >/dev/null 2>&1; then
  check 'compose file' docker docker compose --env-file "$directory/env" config --quiet
else
  check 'compose file' docker-compose docker-compose --env-file "$directory/env" config --quiet
fi
set -a
. "$directory/env"
set +a
for i in 1 2 3; do export "NATS_ROUTE_$i=nats://route:$NATS_ROUTE_PASSWORD@nats-$i:6222"; done
check 'NATS configuration' nats-server env NATS_NAME=nats-1 nats-server --config nats/nats.conf -t
check 'proxy configuration' haproxy haproxy -c -f proxy/haproxy.cfg

if [ "${1:-}" = --try ]; then
  check 'trial of the NATS cluster' nats-server node try/cluster.mjs
  check 'trial of the proxy' haproxy node try/proxy.mjs
  check 'trial of provisioning' psql node try/provision.mjs
  check 'trial of the program' nats-server node try/program.mjs
fi

exit "$failed"
