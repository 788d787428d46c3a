#!/bin/bash
# Runs once, when the database is made; run it again to renew the passwords:
#   docker compose exec postgres /docker-entrypoint-initdb.d/roles.sh
set -euo pipefail

options="-c client_min_messages=warning"
for role in ingest event_store projections query; do
  options+=" -c statecraft.password_$role=$(<"/run/statecraft-secrets/$role")"
done
# In the environment and not on the command line, which every user of the machine may read.
PGOPTIONS=$options psql --no-psqlrc --set ON_ERROR_STOP=1 --quiet \
  --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-statecraft}" --file /deploy/roles.sql
