import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../domain/sync/mutation.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import type { RunningEnt } from '../../server/start-ent.ts';
import { editObject } from '../../texts/changes/edits.ts';
import { valueWords } from '../../texts/language/value-words.ts';
import { namedSettings } from '../support/named-settings.ts';
import { plain } from '../support/plain.ts';
import { cleanUp, NO_EFFECT, NOW, type TestConsole } from '../support/workbench.ts';
import { conflictsOf, dispute, join, sendOne, startSchoolWith, stopSchools } from './school-bench.ts';

const SUBSCRIPTION = 'maths';
const PERIOD = { from: '2026-11-12', to: '2026-11-27' };

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

const start = (): Promise<RunningEnt> =>
  startSchoolWith([
    { entity: 'garSubscription', id: SUBSCRIPTION, fields: { resourceId: 'ark:/1/maths', title: 'Maths en ligne', from: '2026-09-01', publics: ['teacher'] } },
    { entity: 'assignmentManager', id: 'p0', fields: { manages: true } },
    { entity: 'replacement', id: 'rep', fields: { absentId: 'p0', substituteId: 'p1', period: PERIOD, state: 'active' } },
  ]);

function wanting(intention: Intention, { entity, id }: Pick<Change, 'entity' | 'id'>, [field, was, set]: readonly [string, Json, Json]): DraftEntry {
  return { id: crypto.randomUUID(), intention, changes: [{ entity, id, edits: [{ field, was, set }] }], atomic: false, createdAt: NOW, state: 'active' };
}

const assigning = (state: 'assigned' | 'withheld'): DraftEntry =>
  wanting({ kind: 'gar.assign', subscription: { id: SUBSCRIPTION, name: 'Maths en ligne' }, targets: 1, state }, { entity: 'garAssignment', id: `${SUBSCRIPTION}|person:p2` }, ['state', 'none', state]);

const until = (to: string): DraftEntry =>
  wanting({ kind: 'replacement.change', absent: 'p0', substitute: 'p1', from: PERIOD.from, to }, { entity: 'replacement', id: 'rep' }, ['period', PERIOD, { ...PERIOD, to }]);

const NAMES = namedSettings({
  person: (id) => `Personne ${id}`,
  replacement: (id) => (id === 'rep' ? { absentId: 'p0', substituteId: 'p1' } : undefined),
  subscription: (id) => (id === SUBSCRIPTION ? 'Maths en ligne' : undefined),
});

/** Both consoles show the same disagreement; in words: what it is about, theirs, mine, what holds meanwhile. */
async function shownOn(consoles: readonly TestConsole[]): Promise<readonly string[]> {
  const shown = await Promise.all(
    consoles.map(async (console) => {
      const edit = must((await conflictsOf(console))[0]?.fields.edits?.[0], 'a conflict is open');
      return [editObject(edit, NAMES), ...[edit.theirs, edit.mine, edit.inForce].map((value) => valueWords(edit, value, NAMES))].map(plain);
    }),
  );
  expect(shown[0]).toEqual(shown[1]);
  return must(shown[0], 'two consoles');
}

async function keepMine(console: TestConsole): Promise<void> {
  const { id, fields } = must((await conflictsOf(console))[0], 'a conflict is open');
  const was = (fields.edits ?? []).map(({ inForce }) => inForce);
  await sendOne(console, wanting({ kind: 'conflict.resolve', conflict: id, choice: 'mine' }, { entity: 'conflict', id }, ['resolution', was, { choice: 'mine' }]));
}

async function valueOn({ client }: TestConsole, entity: string, id: string, field: string): Promise<unknown> {
  await client.sync.refresh();
  return (await client.school.load()).rows.find((row) => row.entity === entity && row.id === id)?.fields[field];
}

test('one gives a resource to somebody whom the other leaves out: a conflict in words, decided, and both have it', async () => {
  const school = await start();
  const [anne, bilal] = [await join(school, 'admin-1'), await join(school, 'admin-2')];
  await dispute([anne, bilal], assigning('assigned'), assigning('withheld'));
  const [about, theirs, mine, inForce] = await shownOn([anne, bilal]);
  expect(about).toContain('Maths en ligne');
  expect(about).toContain('Personne p2');
  expect(theirs).not.toBe(mine);
  // An assignment has no order: theirs holds until somebody decides.
  expect(inForce).toBe(theirs);
  await keepMine(bilal);
  expect(await valueOn(anne, 'garAssignment', `${SUBSCRIPTION}|person:p2`, 'state')).toBe('withheld');
  expect(await conflictsOf(anne)).toEqual([]);
});

test('two tick the same line of the list for the GAR console, others tick other lines: all of it is done, and nobody is asked', async () => {
  const school = await start();
  const [anne, bilal] = [await join(school, 'admin-1'), await join(school, 'admin-2')];
  const line = (person: string): string => `${SUBSCRIPTION}|person:${person}`;
  const ticking = (by: string, person: string): DraftEntry =>
    wanting({ kind: 'gar.tick', lines: 1, done: true }, { entity: 'garAssignment', id: line(person) }, ['done', null, { by, at: `2026-11-09T1${String(by.length)}:00:00.000Z`, state: 'assigned' }]);
  await bilal.client.sync.setOffline({ offline: true });
  for (const person of ['p2', 'p0']) await sendOne(anne, ticking('Anne', person));
  const entries = ['p2', 'p1'].map((person) => ticking('Bilal', person));
  for (const entry of entries) await bilal.client.draft.record(entry);
  await bilal.client.sync.setOffline({ offline: false });
  const { sent } = await bilal.client.sync.send({ ids: entries.map(({ id }) => id), ...NO_EFFECT });
  expect(new Set(sent.map(({ outcome }) => outcome?.status))).toEqual(new Set(['applied', 'same']));
  const done = await Promise.all(['p2', 'p0', 'p1'].map((person) => valueOn(anne, 'garAssignment', line(person), 'done')));
  expect(done).toMatchObject([{ by: 'Anne' }, { by: 'Anne' }, { by: 'Bilal' }]);
  expect([await conflictsOf(anne), await conflictsOf(bilal)]).toEqual([[], []]);
});

test('two last days of one replacement: a conflict in words, decided, and both have it', async () => {
  const school = await start();
  const [anne, bilal] = [await join(school, 'admin-1'), await join(school, 'admin-2')];
  await dispute([anne, bilal], until('2026-11-30'), until('2026-12-04'));
  const [about, ...values] = await shownOn([anne, bilal]);
  expect(about).toBe('Remplacement de Personne p0 par Personne p1, période');
  expect(values).toEqual(['du 12 nov. 2026 au 30 nov. 2026', 'du 12 nov. 2026 au 4 déc. 2026', 'du 12 nov. 2026 au 30 nov. 2026']);
  await keepMine(anne);
  expect(await valueOn(bilal, 'replacement', 'rep', 'period')).toEqual({ ...PERIOD, to: '2026-12-04' });
  expect(await conflictsOf(bilal)).toEqual([]);
});
