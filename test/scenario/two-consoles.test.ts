import { afterEach, expect, test } from 'vitest';
import { accessId } from '../../domain/sync/row.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { foreseeConflicts } from '../../domain/draft/foresee.ts';
import type { RowTable } from '../../domain/sync/row-table.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { cleanUp, giveRight, NO_EFFECT, NOW, shownRole, STUDENTS, TEACHERS, type TestConsole } from '../support/workbench.ts';
import { conflictsOf, join, sendOne, settleDispute, startSchool, stopSchools, students } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

test('a right edited offline is sent, written in the journal and seen by the other', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await anne.client.sync.setOffline({ offline: true });
  const entry = students('none', 'writer');
  await anne.client.draft.record(entry);
  await anne.client.sync.setOffline({ offline: false });
  const { sent } = await anne.client.sync.send({ ids: [entry.id], message: 'Pour le club lecture', effect: { gained: 3, lost: 0 } });
  expect(sent.map(({ outcome, settled }) => [outcome?.status, settled])).toEqual([['applied', true]]);
  await bilal.client.sync.refresh();
  expect(await shownRole(bilal, 'cdi', STUDENTS)).toBe('writer');
  const { entries } = await bilal.client.journal.page({ search: 'lecture ROUX', before: null, limit: 10 });
  expect(entries).toMatchObject([{ status: 'applied', actor: { name: 'Anne Roux' }, message: 'Pour le club lecture', effect: { gained: 3, lost: 0 } }]);
});

test('disjoint changes merge by themselves', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await sendOne(anne, students('none', 'writer'));
  await sendOne(bilal, students('none', 'visitor', 'sport'));
  await anne.client.sync.refresh();
  for (const console of [anne, bilal]) {
    expect([await shownRole(console, 'cdi', STUDENTS), await shownRole(console, 'sport', STUDENTS)]).toEqual(['writer', 'visitor']);
    expect(await conflictsOf(console)).toEqual([]);
  }
});

/** Both change one right from the same start; Bilal comes second. */
async function dispute(): Promise<{ anne: TestConsole; bilal: TestConsole }> {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await bilal.client.sync.setOffline({ offline: true });
  await sendOne(anne, giveRight('cdi', TEACHERS, 'visitor', 'manager'));
  const entry = giveRight('cdi', TEACHERS, 'visitor', 'writer');
  await bilal.client.draft.record(entry);
  await bilal.client.sync.setOffline({ offline: false });
  const { sent } = await bilal.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(sent[0]?.outcome?.status).toBe('conflict');
  await anne.client.sync.refresh();
  return { anne, bilal };
}

test('one right changed twice is a conflict that both see, with the more restrictive value in force', async () => {
  const { anne, bilal } = await dispute();
  for (const console of [anne, bilal]) {
    const conflicts = await conflictsOf(console);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.fields).toMatchObject({ mineBy: { name: 'Bilal Sow' }, theirsBy: 'Anne Roux', edits: [{ base: 'visitor', theirs: 'manager', mine: 'writer' }] });
    expect(await shownRole(console, 'cdi', TEACHERS)).toBe('writer');
  }
});

test.each([
  ['theirs', undefined, 'manager'],
  ['mine', undefined, 'writer'],
  ['value', ['visitor'], 'visitor'],
] as const)('a conflict is settled by « %s »', async (choice, values, expected) => {
  const { anne, bilal } = await dispute();
  const { sent } = await settleDispute(anne, choice, values);
  expect(sent[0]?.outcome?.status).toBe('applied');
  await bilal.client.sync.refresh();
  for (const console of [anne, bilal]) {
    expect(await conflictsOf(console)).toEqual([]);
    expect(await shownRole(console, 'cdi', TEACHERS)).toBe(expected);
  }
});

async function baseOf({ client }: TestConsole): Promise<{ base: RowTable; draft: readonly DraftEntry[] }> {
  const { rows, draft } = await client.school.load();
  const base = createRowTable();
  rows.forEach(({ entity, id, ver, fields }) => base.put(entity, id, { ver, fields }));
  return { base, draft };
}

test.each([
  ['theirs', undefined, 'manager'],
  ['mine', undefined, 'writer'],
  ['value', 'publisher', 'publisher'],
] as const)('a draft overtaken before it left is rebased by « %s »', async (keep, value, expected) => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await bilal.client.draft.record(giveRight('cdi', TEACHERS, 'visitor', 'writer'));
  await sendOne(anne, giveRight('cdi', TEACHERS, 'visitor', 'manager'));
  await bilal.client.sync.refresh();
  const { base, draft } = await baseOf(bilal);
  expect(foreseeConflicts(base, draft)).toMatchObject([{ theirs: 'manager', mine: 'writer' }]);

  const cell = { entity: 'access', id: accessId('cdi', TEACHERS), field: 'role', seen: 'manager', keep };
  await bilal.client.draft.settle(value === undefined ? cell : { ...cell, value });
  const rebased = await baseOf(bilal);
  expect(foreseeConflicts(rebased.base, rebased.draft)).toEqual([]);
  expect(rebased.draft).toHaveLength(keep === 'theirs' ? 0 : 1);
  for (const { id } of rebased.draft) await bilal.client.sync.send({ ids: [id], ...NO_EFFECT });
  expect(await shownRole(bilal, 'cdi', TEACHERS)).toBe(expected);
});

function deleteRubrique(id: string, seen: Record<string, string>): DraftEntry {
  return {
    id: crypto.randomUUID(),
    intention: { kind: 'rubrique.delete', rubrique: { id, name: id }, subtree: 1 },
    atomic: true,
    changes: [{ entity: 'rubrique', id, edits: [{ field: 'state', was: 'active', set: 'trashed' }], seen: { accesses: seen } }],
    createdAt: NOW,
    state: 'active',
  };
}

test('deleted there and changed here is shown as such', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await bilal.client.draft.record(giveRight('cdi', TEACHERS, 'visitor', 'writer'));
  await sendOne(anne, deleteRubrique('cdi', { 'group:profil:enseignant': 'visitor' }));
  const { draft } = await bilal.client.school.load();
  await bilal.client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
  expect(await conflictsOf(bilal)).toMatchObject([{ fields: { kind: 'edit-vs-delete' } }]);
});

test('changed there and deleted here is shown as such', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await bilal.client.draft.record(deleteRubrique('cdi', { 'group:profil:enseignant': 'visitor' }));
  await sendOne(anne, giveRight('cdi', TEACHERS, 'visitor', 'manager'));
  const { draft } = await bilal.client.school.load();
  await bilal.client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
  expect(await conflictsOf(bilal)).toMatchObject([{ fields: { kind: 'delete-vs-edit' } }]);
});

test('a right for somebody who is not there is put before a person', async () => {
  const ent = await startSchool();
  const anne = await join(ent, 'admin-1');
  const { sent } = await sendOne(anne, giveRight('cdi', { kind: 'person', id: 'gone' }, 'none', 'writer'));
  expect(sent[0]?.outcome?.status).toBe('conflict');
  expect(await conflictsOf(anne)).toMatchObject([{ fields: { kind: 'reference' } }]);
});

test('the live channel brings the other’s change without asking', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  const events = await bilal.client.events();
  await sendOne(anne, students('none', 'writer'));
  let rows: unknown;
  for await (const event of events) {
    if (event.kind === 'rows') {
      ({ rows } = event);
      break;
    }
  }
  expect(rows).toMatchObject([{ id: accessId('cdi', STUDENTS), fields: { role: 'writer' } }]);
});
