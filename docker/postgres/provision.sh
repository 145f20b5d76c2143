#!/bin/sh
# Makes the databases and roles of all services, on every start. The server and its superuser are in PGHOST, PGUSER, PGPASSWORD; the
# roles' passwords in IDENTITY_OWNER_PASSWORD, IDENTITY_APP_PASSWORD and so on.
set -eu

here=$(dirname "$(readlink -f "$0")")

for service in identity filing marketplace household oversight; do
  upper=$(echo "$service" | tr '[:lower:]' '[:upper:]')
  owner_password=$(printenv "${upper}_OWNER_PASSWORD")
  app_password=$(printenv "${upper}_APP_PASSWORD")
  SERVICE=$service OWNER_PASSWORD=$owner_password APP_PASSWORD=$app_password \
    psql --quiet --no-psqlrc --dbname=postgres --file="$here/provision.sql"
  echo "yinhu_$service is there"
done
