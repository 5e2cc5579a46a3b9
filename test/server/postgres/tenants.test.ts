import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { startBridge, StatementError } from '../../../server/database/engines/postgres/bridge.ts';
import { preparePostgres } from '../../../server/database/engines/postgres/prepare-postgres.ts';
import { TABLES_OF_A_SCHOOL, TABLES_OF_THE_ENT } from '../../../server/database/engines/postgres/versions.ts';
import type { SchoolSeed } from '../../../server/seed/seed-school.ts';
import { fingerprintOf } from '../../../server/session/fingerprint.ts';
import { createRandom } from '../../simulation/random.ts';
import { newDatabase, type Addresses } from '../../support/postgres/new-database.ts';
import { deskOf, setRole } from '../ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';
import { askAsRole } from './ask-as-role.ts';
import { loadForgetfulEnt } from './forgetful-ent.ts';

// Two schools in one database (reliability-security.md §3.3, X6): nothing of one is ever seen, nor touched, by the other.

const OURS = TINY_SCHOOL.school.uai;
/** Listed after ours, so that ours is the one that is served. */
const THEIRS = '0319999B';
/** In every name of the other school: no answer of ours may hold it. */
const CANARY = 'serinette';
/** `TENANT_TRANSACTIONS` asks for more; 1,000 are what the design wants of a night. */
const TRANSACTIONS = Number(process.env['TENANT_TRANSACTIONS'] ?? 200);

/** The other school: the same one, with names of its own under identifiers of its own. */
const OTHER_SCHOOL: SchoolSeed = {
  school: { ...TINY_SCHOOL.school, uai: THEIRS, name: CANARY },
  people: TINY_SCHOOL.people.map((person) => ({ ...person, id: `${person.id}-b`, lastName: CANARY })),
  groups: TINY_SCHOOL.groups.map((group) => ({ ...group, name: CANARY })),
  settings: TINY_SCHOOL.settings.map((row) => ({ ...row, id: `${row.id}-b`, fields: { ...row.fields, title: CANARY } })),
  accounts: TINY_SCHOOL.accounts.map((account) => ({ ...account, id: `${account.id}-b`, name: CANARY, title: CANARY })),
};

let addresses: Addresses = { superuser: '', owner: '', ent: '' };
let ents: Ent[] = [];

function opened(ent: Ent): Ent {
  ents.push(ent);
  return ent;
}

beforeEach(async () => {
  // Prepared here rather than copied: the walls are those of this run, broken ones included.
  addresses = newDatabase('template1');
  await preparePostgres({ url: addresses.owner, role: 'ent' });
  const both = opened(createEnt({ clock: () => new Date(MONDAY), postgres: { url: addresses.ent } }));
  both.seed(TINY_SCHOOL);
  both.seed(OTHER_SCHOOL);
});
afterEach(() => {
  for (const ent of ents) ent.close();
  ents = [];
});

/** What the database holds of the other school, whoever wrote it. */
async function theirs(): Promise<string> {
  const tables = await Promise.all(TABLES_OF_A_SCHOOL.map((table) => askAsRole(addresses.superuser, undefined, `select * from "${table}" where scope = '${THEIRS}' order by 1, 2, 3`)));
  return JSON.stringify(tables);
}

/** All that an ENT can be asked about its school, in one text. */
async function everyAnswer(ent: Ent): Promise<string> {
  const desk = deskOf(ent, 'adm1');
  const told: unknown[] = [ent.school(), ent.accounts(), desk.snapshot('settings'), desk.snapshot('directory')];
  told.push(desk.sendOne(setRole('cdi|group:profil:eleves', 'none', 'visitor')), desk.sendOne(setRole('cdi-b|group:profil:eleves-b', 'none', 'visitor')).status);
  told.push(ent.heads(), ent.journal(), await ent.verifyJournal(), ent.sessions.list(), ent.lease(desk.account, MONDAY));
  told.push(ent.identity.accounts(), ent.identity.invitations(), ent.identity.twoPersons('grant'), ent.identity.emergencyAsked());
  told.push(ent.identity.findAccount('adm1-b'), ent.identity.findBound('adm1-b'));
  ent.identity.noteExport(desk.account, { list: 'journal', lines: 1 });
  ent.forgetAuthor('adm1-b');
  ent.forgetOld();
  return JSON.stringify(told);
}

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof StatementError ? error.code : error;
  }
}

describe('an ENT whose every query forgets the school', () => {
  it('is held by the database: no answer has a word of the other school, of which nothing moves', async () => {
    const { createEnt: createForgetful, forgotten } = await loadForgetfulEnt();
    const before = await theirs();
    const ent = opened(createForgetful({ clock: () => new Date(MONDAY), postgres: { url: addresses.ent } }));
    const answers = await everyAnswer(ent);
    expect(answers).toContain('MOREAU');
    expect(answers).not.toContain(CANARY);
    expect(await theirs()).toBe(before);
    // Fewer, and the queries would not be those that one thinks.
    expect(forgotten()).toBeGreaterThan(50);
  });

  it('tells everything once the walls are down: what holds above is the walls', async () => {
    const { createEnt: createForgetful } = await loadForgetfulEnt();
    const policies = TABLES_OF_A_SCHOOL.map((table) => `drop policy of_the_school on "${table}"; create policy of_the_school on "${table}" using (true) with check (true)`);
    await askAsRole(addresses.owner, undefined, policies.join('; '));
    const ent = opened(createForgetful({ clock: () => new Date(MONDAY), postgres: { url: addresses.ent } }));
    expect(JSON.stringify(ent.accounts())).toContain(CANARY);
    expect(JSON.stringify(deskOf(ent, 'adm1').snapshot('directory'))).toContain(CANARY);
  });
});

describe('the schools of one database', () => {
  it('do not lend their sessions: a token of one opens nothing of the other', async () => {
    const secret = 'x'.repeat(43);
    await askAsRole(addresses.superuser, undefined, `insert into session (token, account, device, created_at, expires_at) values ('${fingerprintOf(secret)}', 'adm1-b', 'd', '${MONDAY}', '2027-01-01T00:00:00.000Z')`);
    const ent = opened(createEnt({ clock: () => new Date(MONDAY), postgres: { url: addresses.ent } }));
    expect(ent.sessions.find(secret)).toMatchObject({ ok: false });
    expect(ent.sessions.list()).toEqual([]);
  });

  it('are kept apart in every table that names one, by row security that its owner obeys too', async () => {
    const named = await askAsRole(addresses.superuser, undefined, "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'scope' order by 1");
    expect(named.map(({ name }) => name)).toEqual([...TABLES_OF_A_SCHOOL].toSorted());
    const all = await askAsRole(
      addresses.superuser,
      undefined,
      "select relname as name, relrowsecurity and relforcerowsecurity as walled from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
    );
    const open = all.filter(({ walled }) => walled !== true).map(({ name }) => name);
    expect(open).toEqual(['ent_schema', 'server', ...TABLES_OF_THE_ENT].toSorted());
  });

  it(`never take the school of the query before, over ${TRANSACTIONS} transactions of one connection, some of which fail`, () => {
    const random = createRandom(20_261_109);
    const bridge = startBridge({ url: addresses.ent, poll: { notified: 2 ** 30, alone: 2 ** 30 } });
    const say = (text: string, scope: string, inTransaction: boolean): readonly unknown[] => bridge.ask({ statement: { text, values: [] }, scope, inTransaction });
    const wrong: string[] = [];
    const look = (scope: string, inTransaction: boolean): void => {
      const seen = JSON.stringify(say('select distinct scope from account', scope, inTransaction));
      const expected = JSON.stringify(scope === '' ? [] : [{ scope }]);
      if (seen !== expected) wrong.push(`${scope} saw ${seen}`);
    };
    for (let i = 0; i < TRANSACTIONS; i++) {
      const scopes = [random.pick([OURS, THEIRS, '']), random.pick([OURS, THEIRS, ''])] as const;
      say('begin isolation level repeatable read', random.pick(scopes), false);
      for (const scope of scopes) look(scope, true);
      const fails = random.chance(0.2);
      if (fails && failureOf(() => say('select 1 / 0', scopes[0], true)) !== '22012') wrong.push('did not fail');
      // As an ENT ends them: what failed is rolled back, whatever that answers.
      const end = (): unknown => say(fails || random.chance(0.3) ? 'rollback' : 'commit', fails ? scopes[0] : random.pick(scopes), true);
      end();
      look(random.pick([OURS, THEIRS, '']), false);
    }
    bridge.close();
    expect(wrong).toEqual([]);
  });
});
