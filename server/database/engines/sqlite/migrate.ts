import { DatabaseError } from '../../database-error.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Every change of the tables since the first version, in order: never edited, only added to. */
const MIGRATIONS: readonly string[] = [
  `
  create table server (one integer primary key check (one = 1), epoch text not null, created_at text not null) strict;

  create table writing (one integer primary key check (one = 1)) strict;

  create table row (
    scope text not null, stream text not null, entity text not null, id text not null,
    ver integer not null, n integer not null, gone integer not null, fields text not null, by text, at text,
    primary key (scope, entity, id)
  ) strict, without rowid;
  create index row_by_commit on row (scope, stream, n);

  create trigger row_insert before insert on row when not exists (select 1 from writing)
    begin select raise(abort, 'a row is written by the commit function only'); end;
  create trigger row_update before update on row when not exists (select 1 from writing)
    begin select raise(abort, 'a row is written by the commit function only'); end;
  create trigger row_delete before delete on row when not exists (select 1 from writing)
    begin select raise(abort, 'a row is written by the commit function only'); end;

  create table head (
    scope text not null, stream text not null, n integer not null, floor integer not null, prev text not null,
    primary key (scope, stream)
  ) strict, without rowid;

  create table commit_log (
    scope text not null, stream text not null, n integer not null, at text not null,
    actor text, client text, gesture text, source text not null,
    primary key (scope, stream, n)
  ) strict, without rowid;

  create table journal (
    scope text not null, k integer not null, at text not null, body text not null, prev text not null, hash text not null,
    primary key (scope, k)
  ) strict, without rowid;

  create table account (
    id text primary key, scope text not null, name text not null, role text not null, title text not null,
    person text, rank integer not null
  ) strict, without rowid;

  create table session (
    token text primary key, account text not null references account (id) on delete cascade,
    device text not null, created_at text not null, expires_at text not null
  ) strict, without rowid;

  create table client (
    id text primary key, account text not null references account (id), last_m integer not null, seen_at text not null
  ) strict, without rowid;

  create table outcome (
    client text not null, m integer not null, hash text not null, body text not null, n integer not null,
    primary key (client, m)
  ) strict, without rowid;
  `,
  `
  create table pupil_key (
    scope text not null, key text not null, person text not null, ine text,
    primary key (scope, key)
  ) strict, without rowid;
  `,
  `
  create table upstream_base (
    scope text not null, category text not null, records text not null,
    primary key (scope, category)
  ) strict;
  `,
  `
  alter table client add column scope text not null default '';
  update client set scope = coalesce((select account.scope from account where account.id = client.account), '');
  alter table outcome add column scope text not null default '';
  update outcome set scope = coalesce((select client.scope from client where client.id = outcome.client), '');
  `,
  `
  alter table journal add column seal text;
  create table journal_checkpoint (
    scope text not null, k integer not null, hash text not null, at text not null,
    n integer not null, state text not null, seal text not null,
    primary key (scope, k)
  ) strict, without rowid;
  create table journal_author (
    scope text not null, account text not null, name text not null,
    primary key (scope, account)
  ) strict, without rowid;
  `,
  `
  create table credential (
    account text primary key references account (id) on delete cascade, scope text not null, login text not null,
    password text not null, totp text, totp_step integer not null, failures integer not null, locked_until text,
    unique (scope, login)
  ) strict, without rowid;

  create table invitation (
    token text primary key, scope text not null, role text not null, name text not null, title text not null, person text,
    asked_by text, asked_at text not null, expires_at text not null, replaces text, approved_by text
  ) strict, without rowid;

  create table removed_account (
    scope text not null, account text primary key references account (id), at text not null, by text
  ) strict, without rowid;

  create table oidc_model (
    model text not null, id text not null, payload text not null, grant_id text, uid text, expires_at integer not null,
    primary key (model, id)
  ) strict, without rowid;
  create index oidc_model_by_grant on oidc_model (grant_id);

  create table access_policy (scope text primary key, two_persons integer not null, end_asked_by text) strict, without rowid;

  create table identity_key (name text primary key, body text not null) strict, without rowid;

  alter table session add column grant_id text;
  alter table session add column auth_at text;
  `,
  `
  alter table access_policy add column emergency integer not null default 0;
  alter table access_policy add column emergency_end_asked_by text;
  alter table access_policy add column emergency_asked_by text;
  alter table access_policy add column emergency_asked_at text;
  `,
  `
  alter table head add column sum text not null default '';
  `,
  `
  create table unproven_raise (
    scope text not null, account text not null, at text not null, lines integer not null,
    primary key (scope, account, at)
  ) strict, without rowid;
  `,
  `
  create table sign_in (scope text not null, account text not null, at text not null, primary key (scope, account)) strict, without rowid;
  `,
  `
  create table holding (
    scope text not null, client text not null, account text not null, device text not null, at text not null,
    confirmed integer not null, confirmed_view text not null, sent integer not null, sent_view text not null,
    primary key (scope, client, account)
  ) strict, without rowid;

  create table person_past (
    scope text not null, id text not null, since integer not null, until integer not null, at text not null,
    last_name text not null, first_name text not null, profile text not null, fields text not null,
    primary key (scope, id, since)
  ) strict, without rowid;
  `,
  `
  create table connector (
    scope text not null, id text not null, address text not null, modes text not null, caps text, probed_at text,
    state text not null, secret text, primary key (scope, id)
  ) strict, without rowid;

  create table remote_id (
    scope text not null, connector text not null, kind text not null, local_id text not null, remote_id text not null, seen_at text not null,
    primary key (scope, connector, kind, local_id)
  ) strict, without rowid;
  create unique index remote_id_by_remote on remote_id (scope, connector, kind, remote_id);

  create table remote_base (
    scope text not null, connector text not null, unit text not null, value text not null, read_at text not null,
    primary key (scope, connector, unit)
  ) strict, without rowid;

  create table remote_pull (
    scope text not null, connector text not null, n integer not null, at text not null, proofs text not null,
    primary key (scope, connector, n)
  ) strict, without rowid;

  create table remote_step (
    scope text not null, connector text not null, id text not null, change_id text not null, unit text not null, body text not null,
    state text not null, at text not null, outcome text,
    primary key (scope, connector, id)
  ) strict, without rowid;

  create table sheet_line (
    scope text not null, connector text not null, id text not null, unit text not null, body text not null,
    state text not null, done_by text, done_at text,
    primary key (scope, connector, id)
  ) strict, without rowid;
  `,
  `
  create table passing (
    scope text not null, kind text not null, key text not null, until text not null, body text not null,
    primary key (scope, kind, key)
  ) strict, without rowid;
  `,
];

/** Brings the tables to the version of this program, in one transaction; refuses data that a newer one wrote. */
export function migrate(database: SqliteDatabase): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > MIGRATIONS.length) {
    throw new DatabaseError({ kind: 'newer-version', found, known: MIGRATIONS.length });
  }
  database.transaction(() => {
    for (const migration of MIGRATIONS.slice(found)) database.exec(migration);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}
