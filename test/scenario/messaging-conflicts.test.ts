import { afterEach, expect, test } from 'vitest';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import { editObject } from '../../texts/changes/edits.ts';
import { valueWords } from '../../texts/language/value-words.ts';
import { namedSettings } from '../support/named-settings.ts';
import { plain } from '../support/plain.ts';
import { cleanUp, NO_EFFECT, NOW, type TestConsole } from '../support/workbench.ts';
import { conflictsOf, join, sendOne, startSchoolWith, stopSchools } from './school-bench.ts';

const CPE = { id: 'fonctionnel:cpe', name: 'CPE' } as const;
const CELL = `student|group:${CPE.id}`;
const LEFT = `${CPE.id}|left`;
/** What a newer console of another administrator wrote: neither of the two values known here. */
const NEWER = 'sur rendez-vous';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

/** The small school with a line of « Qui fait quoi ? »; `visible`: what its cell says to students. */
async function messagingSchool(visible: boolean | string): Promise<{ anne: TestConsole; bilal: TestConsole }> {
  const ent = await startSchoolWith([
    { entity: 'schoolGroup', id: CPE.id, fields: { name: CPE.name, kind: 'functional', state: 'active', note: '' } },
    { entity: 'visibilityRule', id: CELL, fields: { visible } },
  ]);
  return { anne: await join(ent, 'admin-1'), bilal: await join(ent, 'admin-2') };
}

type Wish = DraftEntry['changes'][number];

const entry = (intention: Intention, change: Wish): DraftEntry => ({ id: crypto.randomUUID(), intention, changes: [change], atomic: false, createdAt: NOW, state: 'active' });

const setCell = (was: boolean, set: boolean): DraftEntry =>
  entry({ kind: 'visibility.set', emitter: 'student', target: `group:${CPE.id}`, targetName: CPE.name, visible: set }, { entity: 'visibilityRule', id: CELL, edits: [{ field: 'visible', was, set }] });

const addLeaver = (): DraftEntry => entry({ kind: 'group.add', group: CPE, people: 1 }, { entity: 'membership', id: LEFT, edits: [{ field: 'member', was: false, set: true }] });

const restrictUntil = (until: string): DraftEntry =>
  entry({ kind: 'messaging.restrict', until, cells: 1 }, {
    entity: 'messagingSettings', id: 'general', edits: [{ field: 'restriction', was: null, set: { since: NOW, until, cells: { [CELL]: false } } }],
  });

const NAMES = namedSettings({
  person: (id) => (id === 'p1' ? 'Mme Zoé D’Angelo' : undefined),
  group: (id) => (id === CPE.id ? CPE.name : undefined),
  subscription: () => 'Manuel',
  inspector: () => 'Jean Faure',
});

/** The only conflict that a console shows, as its card says it. */
async function card(console: TestConsole) {
  const conflicts = await conflictsOf(console);
  expect(conflicts).toHaveLength(1);
  const { id, fields } = must(conflicts[0], 'there is one');
  const edit = must(fields.edits?.[0], 'a conflict has an edit');
  const words = (value: Json): string => plain(valueWords(edit, value, NAMES));
  return { id, kind: fields.kind, object: plain(editObject(edit, NAMES)), values: [edit.theirs, edit.mine, edit.inForce].map(words), inForce: edit.inForce };
}

async function settle(console: TestConsole, choice: 'theirs' | 'mine'): Promise<void> {
  const { id, inForce } = await card(console);
  const { sent } = await sendOne(console, entry({ kind: 'conflict.resolve', conflict: id, choice }, { entity: 'conflict', id, edits: [{ field: 'resolution', was: [inForce], set: { choice } }] }));
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['applied']);
}

const rowOf = async ({ client }: TestConsole, entity: string, id: string): Promise<Readonly<Record<string, Json>> | undefined> =>
  (await client.school.load()).rows.find((row) => row.entity === entity && row.id === id)?.fields;

test('two administrators who hide one cell agree: the second finds it done', async () => {
  const { anne, bilal } = await messagingSchool(true);
  await bilal.client.sync.setOffline({ offline: true });
  await sendOne(anne, setCell(true, false));
  const wish = setCell(true, false);
  await bilal.client.draft.record(wish);
  await bilal.client.sync.setOffline({ offline: false });
  const { sent } = await bilal.client.sync.send({ ids: [wish.id], ...NO_EFFECT });
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['same']);
  expect(await conflictsOf(anne)).toEqual([]);
});

test('a cell overtaken by a value of another version is a conflict in words, hidden until the other administrator decides', async () => {
  const { anne, bilal } = await messagingSchool(NEWER);
  const { sent } = await sendOne(bilal, setCell(false, true));
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['conflict']);
  await anne.client.sync.refresh();
  for (const console of [anne, bilal]) {
    expect(await card(console)).toMatchObject({ kind: 'value', object: 'Qui voit qui ? : Élève → CPE', values: ['« sur rendez-vous »', 'visible', 'masqué'] });
    expect(await rowOf(console, 'visibilityRule', CELL)).toMatchObject({ visible: false });
  }
  await settle(anne, 'mine');
  await bilal.client.sync.refresh();
  expect(await rowOf(bilal, 'visibilityRule', CELL)).toMatchObject({ visible: true });
  expect(await conflictsOf(bilal)).toEqual([]);
});

test('somebody put in a line after leaving is a conflict that both see, and that either withdraws', async () => {
  const { anne, bilal } = await messagingSchool(true);
  const { sent } = await sendOne(bilal, addLeaver());
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['conflict']);
  await anne.client.sync.refresh();
  for (const console of [anne, bilal]) {
    expect(await card(console)).toMatchObject({ kind: 'reference', object: 'Groupe « CPE » : une personne partie', values: ['non membre', 'membre', 'non membre'] });
  }
  await settle(anne, 'theirs');
  await bilal.client.sync.refresh();
  expect((await rowOf(bilal, 'membership', LEFT))?.['member'] ?? false).toBe(false);
});

test('two ends of the restricted mode are a conflict in words, and the first stays in force', async () => {
  const { anne, bilal } = await messagingSchool(true);
  await bilal.client.sync.setOffline({ offline: true });
  await sendOne(anne, restrictUntil('2026-11-13T17:00:00.000Z'));
  const wish = restrictUntil('2026-11-20T17:00:00.000Z');
  await bilal.client.draft.record(wish);
  await bilal.client.sync.setOffline({ offline: false });
  await bilal.client.sync.send({ ids: [wish.id], ...NO_EFFECT });
  await anne.client.sync.refresh();
  const first = 'jusqu’au 13 nov. 2026 à 18 h 00, 1 cellule';
  for (const console of [anne, bilal]) {
    expect(await card(console)).toMatchObject({ object: 'Messagerie, mode restreint', values: [first, 'jusqu’au 20 nov. 2026 à 18 h 00, 1 cellule', first] });
  }
  await settle(bilal, 'mine');
  await anne.client.sync.refresh();
  expect(await rowOf(anne, 'messagingSettings', 'general')).toMatchObject({ restriction: { until: '2026-11-20T17:00:00.000Z' } });
});
