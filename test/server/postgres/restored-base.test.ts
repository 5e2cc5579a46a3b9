import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readLoneOption } from '../../../scripts/ent/ent-options.ts';
import { readRestoredOptions } from '../../../scripts/ent/restored-options.ts';
import { runForget } from '../../../scripts/ent/run/run-forget.ts';
import { runRestored } from '../../../scripts/ent/run/run-restored.ts';
import { openedBy } from '../../../scripts/ent/seal-key.ts';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { newDatabase } from '../../support/postgres/new-database.ts';
import { plain } from '../../support/plain.ts';
import { deskOf, setField } from '../ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';
import { askAsRole } from './ask-as-role.ts';

// A database that the tools of PostgreSQL brought back, then the one command of ours: docs/operate.md « Sauvegarder ».

const LEFT = 'p16-3';
const dataFolder = mkdtempSync(join(tmpdir(), 'restored-'));
const sealKey = join(dataFolder, 'seal.key');
writeFileSync(sealKey, 'k'.repeat(32));

let ents: Ent[] = [];
let restored = '';
let epoch = '';

function open(database: string): Ent {
  const ent = createEnt({ clock: () => new Date(MONDAY), ...openedBy({ database, sealKey }) });
  ents.push(ent);
  return ent;
}

/** Once the server has seen it: a restored database is one that nobody serves. */
async function close(database: string): Promise<void> {
  for (const ent of ents) ent.close();
  ents = [];
  await vi.waitFor(async () => expect(await askAsRole(database, undefined, "select pid from pg_stat_activity where datname = current_database() and application_name = 'console-ent'")).toEqual([]), { timeout: 20_000 });
}

beforeEach(async () => {
  const live = newDatabase().ent;
  const ent = open(live);
  ({ epoch } = ent);
  ent.seed(TINY_SCHOOL);
  deskOf(ent, 'adm2').sendOne(setField('cdi', 'title', 'CDI', 'Centre'));
  await close(live);
  restored = newDatabase(/\/(ent_\w+)/.exec(live)?.[1]).ent;
});
afterEach(async () => close(restored));

const said = async (end: ReturnType<typeof runRestored>): Promise<string> => {
  const { code, lines } = await end;
  return `${String(code)} ${plain(lines.join('\n'))}`;
};

/** The database as it went on since the backup: somebody left it for good, and it names one administrator less. */
async function erasedSince(): Promise<string> {
  const since = newDatabase().ent;
  const departure = { entity: 'departure', id: LEFT, fields: { profile: '', groupIds: [], leftOn: '' } } as const;
  open(since).seed({ ...TINY_SCHOOL, people: TINY_SCHOOL.people.filter(({ id }) => id !== LEFT), settings: [...TINY_SCHOOL.settings, departure] });
  await close(since);
  return since;
}

it('forgets a name at the command, whoever serves meanwhile', async () => {
  const serving = open(restored);
  expect(serving.erased().named).toContain('adm2');
  expect(await said(runForget({ dataFolder, database: restored, sealKey, value: 'adm2' }))).toMatch(/^0 Le nom du compte adm2 est effacé/);
  expect(serving.erased().named).not.toContain('adm2');
});

it('goes on under another epoch, and brings back nobody who was erased since, nor a forgotten name', async () => {
  const replaced = await erasedSince();
  const copy = open(restored);
  expect([copy.epoch, copy.erased().named]).toEqual([epoch, ['adm2', 'ent']]);
  await close(restored);
  expect(await said(runRestored({ dataFolder, database: restored, sealKey, replaced }))).toMatch(/^0 L’ENT repart de cette base\. Ce qui avait été effacé depuis cette sauvegarde, l’est de nouveau : 2\..*renvoyer/);
  const ent = open(restored);
  expect(ent.epoch).not.toBe(epoch);
  expect(JSON.stringify(deskOf(ent, 'adm1').snapshot('directory'))).not.toContain('MARTIN');
  expect(ent.erased().named).not.toContain('adm2');
  expect(await ent.verifyJournal()).toMatchObject({ fault: null });
});

it('says what nobody knows any more where what it replaces is lost', async () => {
  expect(await said(runRestored({ dataFolder, database: restored, sealKey }))).toMatch(/^0 .*des personnes effacées ont pu revenir\. Importez la dernière livraison\./);
  expect(open(restored).epoch).not.toBe(epoch);
});

it('changes nothing under an ENT that serves, nor where what it is told of does not open', async () => {
  expect(await said(runRestored({ dataFolder, database: restored, sealKey, replaced: newDatabase('template1').ent }))).toMatch(/^1 .*pas encore les tables/);
  const serving = open(restored);
  expect(await said(runRestored({ dataFolder, database: restored, sealKey }))).toMatch(/^1 L’ENT tourne sur ces données/);
  expect(serving.epoch).toBe(epoch);
  await close(restored);
  expect(open(restored).epoch).toBe(epoch);
});

it('asks that a backup of an older version be prepared first', async () => {
  const bare = newDatabase('template1');
  expect(await said(runRestored({ dataFolder, database: bare.ent, sealKey }))).toMatch(/^1 .*pas encore les tables/);
});

it('is asked of a database only, whose address and seal come together', () => {
  const [database, before] = ['postgres://ent@/ent', 'postgres://ent@/before'];
  expect(readRestoredOptions(['restore', '--from', 'a'], {})).toBeUndefined();
  expect(readRestoredOptions(['restore', '--database', database, '--seal-key', sealKey, '--replaced', before, '--data', dataFolder], {})).toEqual({ kind: 'read', options: { dataFolder, database, sealKey, replaced: before } });
  expect(readRestoredOptions(['restore', '--database', database], {})).toMatchObject({ kind: 'wrong' });
  expect(readRestoredOptions(['restore', '--replaced', before], {})).toMatchObject({ kind: 'wrong' });
  expect(readRestoredOptions(['restore', '--database', database, '--seal-key', sealKey, '--replaced', database], {})).toMatchObject({ kind: 'wrong' });
  expect(readRestoredOptions(['restore', '--database', database, '--seal-key', sealKey, '--replaced', 'before'], {})).toMatchObject({ kind: 'wrong' });
  expect(readLoneOption('forget', ['forget', '--account', 'a', '--database', database, '--seal-key', sealKey], {})).toMatchObject({ options: { database, sealKey } });
  expect(readLoneOption('forget', ['forget', '--account', 'a', '--database', database], {})).toMatchObject({ kind: 'wrong' });
});
