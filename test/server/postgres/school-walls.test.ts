import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import { preparePostgres } from '../../../server/database/engines/postgres/prepare-postgres.ts';
import { TABLES_OF_A_SCHOOL, VERSIONS } from '../../../server/database/engines/postgres/versions.ts';
import { newDatabase, type Addresses } from '../../support/postgres/new-database.ts';
import { deskOf, setRole } from '../ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';
import { askAsRole } from './ask-as-role.ts';

const UAI = TINY_SCHOOL.school.uai;
const OTHER = '0319998Z';

/** Counters, which whoever watches them sees, and what this school has not. */
const WITHOUT_A_ROW = new Set<string>(['head', 'pupil_key', 'upstream_base', 'journal_checkpoint']);

let addresses: Addresses = { superuser: '', owner: '', ent: '' };
let ent: Ent | undefined;

/** Prepared here rather than copied: the walls are those of this run, broken ones included. */
async function prepare(): Promise<void> {
  addresses = newDatabase('template1');
  await preparePostgres({ url: addresses.owner, role: 'ent' });
}
function close(): void {
  ent?.close();
  ent = undefined;
}

function open(url = addresses.ent): Ent {
  ent = createEnt({ clock: () => new Date(MONDAY), postgres: { url } });
  return ent;
}

/** Rows of who may come in, which this school has none of: written as the ENT would. */
const IDENTITY_ROWS = `
  insert into credential (scope, account, login, password, totp_step, failures) values ('${UAI}', 'adm1', 'adm1', 'x', 0, 0);
  insert into invitation (scope, token, role, name, title, asked_at, expires_at) values ('${UAI}', 'x', 'administrator', 'x', '', '${MONDAY}', '${MONDAY}');
  insert into removed_account (scope, account, at) values ('${UAI}', 'adm2', '${MONDAY}');
  insert into access_policy (scope, two_persons) values ('${UAI}', 0);
  insert into unproven_raise (scope, account, at, lines) values ('${UAI}', 'adm1', '${MONDAY}', 1);
  insert into sign_in (scope, account, at) values ('${UAI}', 'adm1', '${MONDAY}');
  insert into holding (scope, client, account, device, at, confirmed, confirmed_view, sent, sent_view) values ('${UAI}', 'c', 'adm1', 'x', '${MONDAY}', 1, '', 1, '');
  insert into person_past (scope, id, since, until, at, last_name, first_name, profile, fields) values ('${UAI}', 'p', 1, 2, '${MONDAY}', 'x', 'x', 'teacher', 'lastName');
  insert into connector (scope, id, address, modes, state) values ('${UAI}', 'entcore', 'https://x', '{}', '{}');
  insert into remote_id (scope, connector, kind, local_id, remote_id, seen_at) values ('${UAI}', 'entcore', 'group', 'x', 'x', '${MONDAY}');
  insert into remote_base (scope, connector, unit, value, read_at) values ('${UAI}', 'entcore', 'x', '1', '${MONDAY}');
  insert into remote_pull (scope, connector, n, at, proofs) values ('${UAI}', 'entcore', 1, '${MONDAY}', '{}');
  insert into remote_step (scope, connector, id, change_id, unit, body, state, at) values ('${UAI}', 'entcore', 'x', 'x', 'x', '{}', 'planned', '${MONDAY}');
  insert into sheet_line (scope, connector, id, unit, body, state) values ('${UAI}', 'sheet', 'x', 'x', '{}', 'todo');
  insert into passing (scope, kind, key, until, body) values ('${UAI}', 'x', 'x', '${MONDAY}', 'x')`;

function refusalOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof DatabaseError ? error.refusal : error;
  }
  return undefined;
}

describe('the walls between schools', () => {
  // Nothing of a table is written by looking at another.
  beforeAll(async () => {
    await prepare();
    const made = open();
    made.seed(TINY_SCHOOL);
    deskOf(made, 'adm1').sendOne(setRole('cdi|group:profil:eleves', 'none', 'visitor'));
    await askAsRole(addresses.ent, UAI, IDENTITY_ROWS);
  });
  afterAll(close);

  it.each(TABLES_OF_A_SCHOOL.filter((table) => !WITHOUT_A_ROW.has(table)))('shows nothing of %s to a query that forgets the school, or says another', async (table) => {
    const count = `select count(*)::integer as rows from ${table}`;
    expect(await askAsRole(addresses.ent, UAI, count)).not.toEqual([{ rows: 0 }]);
    expect(await askAsRole(addresses.ent, undefined, count)).toEqual([{ rows: 0 }]);
    expect(await askAsRole(addresses.ent, OTHER, count)).toEqual([{ rows: 0 }]);
    expect(await askAsRole(addresses.owner, undefined, count)).toEqual([{ rows: 0 }]);
  });
});

describe('the walls of a database', () => {
  beforeEach(prepare);
  afterEach(close);

  it('refuses to write for another school', async () => {
    const write = `insert into pupil_key (scope, key, person, ine) values ('${OTHER}', 'k', 'p', null)`;
    await expect(askAsRole(addresses.ent, UAI, write)).rejects.toThrow('row-level security');
    await expect(askAsRole(addresses.ent, OTHER, write)).resolves.toEqual([]);
  });

  it('refuses a row that the commit function did not write', async () => {
    const made = open();
    made.seed(TINY_SCHOOL);
    await expect(askAsRole(addresses.ent, UAI, 'update row set ver = ver + 1')).rejects.toThrow('commit function only');
    await expect(askAsRole(addresses.ent, UAI, 'delete from row')).rejects.toThrow('commit function only');
  });

  it('refuses a role that could pass over the walls', () => {
    expect(refusalOf(() => open(addresses.superuser))).toEqual({ kind: 'unsafe-postgres', detail: 'superuser' });
    expect(refusalOf(() => open(addresses.owner))).toEqual({ kind: 'unsafe-postgres', detail: 'owner' });
  });

  it('refuses walls that somebody took down', async () => {
    await askAsRole(addresses.owner, undefined, 'alter table journal disable row level security');
    expect(refusalOf(() => open())).toEqual({ kind: 'unsafe-postgres', detail: 'row security' });
  });
});

describe('preparing a database', () => {
  afterEach(close);

  it('is asked for before anything is served, is done once, and may be done again', async () => {
    const bare = newDatabase('template1');
    expect(refusalOf(() => open(bare.ent))).toMatchObject({ kind: 'not-prepared', found: 0 });
    expect(await preparePostgres({ url: bare.owner, role: 'ent' })).toMatchObject({ ok: true, value: { from: 0, without: [] } });
    expect(await preparePostgres({ url: bare.owner, role: 'ent' })).toMatchObject({ ok: true, value: { from: VERSIONS.length, to: VERSIONS.length } });
    open(bare.ent).seed(TINY_SCHOOL);
    expect(ent?.accounts()).toHaveLength(6);
  });

  it('leaves nothing behind when it is refused', async () => {
    const bare = newDatabase('template1');
    expect(await preparePostgres({ url: bare.owner, role: 'nobody_knows' })).toMatchObject({ ok: false, refusal: { kind: 'statement' } });
    expect(await preparePostgres({ url: bare.owner, role: 'ent; drop' })).toMatchObject({ ok: false, refusal: { kind: 'role' } });
    expect(await askAsRole(bare.owner, undefined, "select tablename from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  it.each(['ent@base.example.fr/ent', 'ent@/ent?host=base.example.fr', 'ent@localhost/ent?host=/tmp&host=base.example.fr', 'ent@base.example.fr/ent?sslmode=verify-full&sslmode=disable', 'ent@base example/ent'])(
    'never speaks in clear to another computer: postgres://%s',
    (address) => {
      expect(refusalOf(() => open(`postgres://${address}`))).toEqual({ kind: 'unsafe-postgres', detail: 'sslmode' });
    },
  );

  it('says that a server does not answer', () => {
    expect(refusalOf(() => open('postgres://ent@127.0.0.1:1/ent'))).toMatchObject({ kind: 'unreachable' });
  });
});
