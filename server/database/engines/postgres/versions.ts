/** Tables that hold what belongs to one school: each has its scope, and a policy that hides the other schools. */
export const TABLES_OF_A_SCHOOL = ['row', 'head', 'commit_log', 'journal', 'account', 'client', 'outcome', 'pupil_key', 'upstream_base', 'journal_checkpoint', 'journal_author', 'credential', 'invitation', 'removed_account', 'access_policy', 'unproven_raise', 'sign_in', 'holding', 'person_past', 'connector', 'remote_id', 'remote_base', 'remote_pull', 'remote_step', 'sheet_line', 'passing'] as const;

/** Those that belong to no school: sessions are found by their secret, and the identity provider serves them all. */
export const TABLES_OF_THE_ENT = ['session', 'oidc_model', 'identity_key'] as const;

/**
 * Every change of the tables, in order, as PostgreSQL writes it: never edited, only added to, with its twin of
 * `engines/sqlite/migrate.ts` (a test compares what both lead to). Types and keys are those that CockroachDB, Citus and YugabyteDB
 * take too: every key of a school's table begins by the school, by which a distributed engine cuts the table.
 */
export const VERSIONS: readonly string[] = [
  `
  create table server (one integer primary key check (one = 1), epoch text not null, created_at text not null);

  create table row (
    scope text not null, stream text not null, entity text not null, id text not null,
    ver bigint not null, n bigint not null, gone integer not null, fields text not null, by text, at text,
    primary key (scope, entity, id)
  );
  create index row_by_commit on row (scope, stream, n);

  create table head (
    scope text not null, stream text not null, n bigint not null, floor bigint not null, prev text not null,
    primary key (scope, stream)
  );

  create table commit_log (
    scope text not null, stream text not null, n bigint not null, at text not null,
    actor text, client text, gesture text, source text not null,
    primary key (scope, stream, n)
  );

  create table journal (
    scope text not null, k bigint not null, at text not null, body text not null, prev text not null, hash text not null,
    primary key (scope, k)
  );

  create table account (
    scope text not null, id text primary key, name text not null, role text not null, title text not null,
    person text, rank integer not null
  );
  create index account_by_school on account (scope, rank);

  create table session (
    token text primary key, account text not null, device text not null, created_at text not null, expires_at text not null
  );

  create table client (
    scope text not null, id text primary key, account text not null, last_m bigint not null, seen_at text not null
  );

  create table outcome (
    scope text not null, client text not null, m bigint not null, hash text not null, body text not null, n bigint not null,
    primary key (scope, client, m)
  );

  create table pupil_key (
    scope text not null, key text not null, person text not null, ine text,
    primary key (scope, key)
  );

  create table upstream_base (
    scope text not null, category text not null, records text not null,
    primary key (scope, category)
  );
  `,
  `
  alter table journal add column seal text;
  create table journal_checkpoint (
    scope text not null, k bigint not null, hash text not null, at text not null,
    n bigint not null, state text not null, seal text not null,
    primary key (scope, k)
  );
  create table journal_author (
    scope text not null, account text not null, name text not null,
    primary key (scope, account)
  );
  `,
  `
  create table credential (
    scope text not null, account text primary key, login text not null, password text not null, totp text, totp_step bigint not null,
    failures integer not null, locked_until text
  );
  create unique index credential_by_login on credential (scope, login);

  create table invitation (
    scope text not null, token text primary key, role text not null, name text not null, title text not null, person text,
    asked_by text, asked_at text not null, expires_at text not null, replaces text, approved_by text
  );

  create table removed_account (scope text not null, account text primary key, at text not null, by text);

  create table oidc_model (
    model text not null, id text not null, payload text not null, grant_id text, uid text, expires_at bigint not null,
    primary key (model, id)
  );
  create index oidc_model_by_grant on oidc_model (grant_id);

  create table access_policy (scope text primary key, two_persons integer not null, end_asked_by text);

  create table identity_key (name text primary key, body text not null);

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
  );
  `,
  `
  create table sign_in (scope text not null, account text not null, at text not null, primary key (scope, account));
  `,
  `
  create table holding (
    scope text not null, client text not null, account text not null, device text not null, at text not null,
    confirmed bigint not null, confirmed_view text not null, sent bigint not null, sent_view text not null,
    primary key (scope, client, account)
  );

  create table person_past (
    scope text not null, id text not null, since bigint not null, until bigint not null, at text not null,
    last_name text not null, first_name text not null, profile text not null, fields text not null,
    primary key (scope, id, since)
  );
  `,
  `
  create table connector (
    scope text not null, id text not null, address text not null, modes text not null, caps text, probed_at text,
    state text not null, secret text, primary key (scope, id)
  );

  create table remote_id (
    scope text not null, connector text not null, kind text not null, local_id text not null, remote_id text not null, seen_at text not null,
    primary key (scope, connector, kind, local_id)
  );
  create unique index remote_id_by_remote on remote_id (scope, connector, kind, remote_id);

  create table remote_base (
    scope text not null, connector text not null, unit text not null, value text not null, read_at text not null,
    primary key (scope, connector, unit)
  );

  create table remote_pull (
    scope text not null, connector text not null, n bigint not null, at text not null, proofs text not null,
    primary key (scope, connector, n)
  );

  create table remote_step (
    scope text not null, connector text not null, id text not null, change_id text not null, unit text not null, body text not null,
    state text not null, at text not null, outcome text,
    primary key (scope, connector, id)
  );

  create table sheet_line (
    scope text not null, connector text not null, id text not null, unit text not null, body text not null,
    state text not null, done_by text, done_at text,
    primary key (scope, connector, id)
  );
  `,
  `
  create table passing (
    scope text not null, kind text not null, key text not null, until text not null, body text not null,
    primary key (scope, kind, key)
  );
  `,
];
