-- Roles, schemas and rights of the database: each service logs in as its own role and may do no more than its work.
-- Run by a superuser inside the database, as often as you like. The passwords are session settings, so that no file holds them:
--   select set_config('statecraft.password_ingest', '...', false);   and so on for event_store, projections and query

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$
declare
  login text;
  secret text;
begin
  foreach login in array array['ingest', 'event_store', 'projections', 'query'] loop
    secret := current_setting('statecraft.password_' || login, true);
    if coalesce(secret, '') = '' then
      raise exception 'no password for role %: set statecraft.password_% first', login, login;
    end if;
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I', login);
    end if;
    execute format(
      'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L', login, secret);
  end loop;

  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to ingest, event_store, projections, query', current_database());
  -- A rebuild fills a shadow schema beside the serving one and then takes its name; vectors have a schema of their own.
  execute format('grant create on database %I to projections', current_database());
  execute format('alter role projections in database %I set search_path = read_models, public', current_database());
  execute format('alter role query in database %I set search_path = read_models, public', current_database());
end
$$;

revoke create on schema public from public;

create schema if not exists ingest authorization ingest;
create schema if not exists event_store authorization event_store;
create schema if not exists read_models authorization projections;
create schema if not exists questions authorization query;

-- The query role reads what the projections make, now and later, and keeps the questions of its clients.
grant usage on schema read_models to query;
grant select on all tables in schema read_models to query;
alter default privileges for role projections grant usage on schemas to query;
alter default privileges for role projections grant select on tables to query;
