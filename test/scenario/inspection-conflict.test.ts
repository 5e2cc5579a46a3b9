import { afterEach, expect, test } from 'vitest';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { Intended } from '../../domain/draft/intended.ts';
import { moveWindow, openPrepared } from '../../domain/inspections/inspection-gestures.ts';
import { listInspections } from '../../domain/inspections/inspection.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { RunningEnt } from '../../server/start-ent.ts';
import { editObject } from '../../texts/changes/edits.ts';
import { valueWords } from '../../texts/language/value-words.ts';
import { settings } from '../domain/settings.ts';
import { namedSettings } from '../support/named-settings.ts';
import { plain } from '../support/plain.ts';
import { cleanUp, NOW } from '../support/workbench.ts';
import { conflictsOf, dispute, join, sendOne, startSchoolWith, stopSchools } from './school-bench.ts';

const FIELDS = { visit: '2026-11-12', window: { from: '2026-11-05', to: '2026-11-19' }, state: 'prepared' } as const;
const VIEW = settings({ inspection: { 'p1|faure': FIELDS } });
const ONE = must(listInspections(VIEW)[0], 'it is prepared');

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

const start = (): Promise<RunningEnt> => startSchoolWith([{ entity: 'inspection', id: 'p1|faure', fields: FIELDS }]);

const entry = (intended: Intended | undefined): DraftEntry => ({ ...must(intended, 'it changes something'), id: crypto.randomUUID(), createdAt: NOW, state: 'active' });
const until = (to: string | null): DraftEntry => entry(moveWindow(VIEW, ONE, { from: '2026-11-05', to }));

const NAMES = namedSettings({
  person: (id) => (id === 'p1' ? 'Mme Zoé D’Angelo' : undefined),
  inspector: (id) => (id === 'faure' ? 'Jean Faure' : undefined),
});

test('the head and an administrator move one window: a conflict in words, and the first stays in force', async () => {
  const school = await start();
  const [claire, anne] = [await join(school, 'head'), await join(school, 'admin-1')];
  await dispute([claire, anne], until('2026-11-20'), until(null));
  for (const console of [claire, anne]) {
    const conflicts = await conflictsOf(console);
    expect(conflicts).toHaveLength(1);
    const edit = must(conflicts[0]?.fields.edits?.[0], 'a conflict has an edit');
    expect(plain(editObject(edit, NAMES))).toBe('Inspection, Mme Zoé D’Angelo par Jean Faure, accès ouvert');
    expect([edit.theirs, edit.mine, edit.inForce].map((value) => plain(valueWords(edit, value, NAMES)))).toEqual([
      'du 5 nov. 2026 au 20 nov. 2026', 'à partir du 5 nov. 2026, sans fin', 'du 5 nov. 2026 au 20 nov. 2026',
    ]);
  }
});

test('the head decides a conflict about an inspection, and none about a right', async () => {
  const school = await start();
  const [claire, anne] = [await join(school, 'head'), await join(school, 'admin-1')];
  await dispute([claire, anne], until('2026-11-20'), until(null));
  const [conflict] = await conflictsOf(claire);
  const decided = await sendOne(claire, decision(must(conflict, 'there is one'), 'mine'));
  expect(decided.sent.find(({ mutation }) => mutation.entity === 'conflict')?.outcome).toMatchObject({ status: 'applied' });
  expect(await conflictsOf(claire)).toHaveLength(0);
});

function decision({ id, fields }: Awaited<ReturnType<typeof conflictsOf>>[number], choice: 'theirs' | 'mine'): DraftEntry {
  const was = (fields.edits ?? []).map(({ inForce }) => inForce);
  return { id: crypto.randomUUID(), createdAt: NOW, state: 'active', atomic: false, intention: { kind: 'conflict.resolve', conflict: id, choice }, changes: [{ entity: 'conflict', id, edits: [{ field: 'resolution', was, set: { choice } }] }] };
}

test('an administrator does not open what was prepared: the head does', async () => {
  const school = await start();
  const [claire, anne] = [await join(school, 'head'), await join(school, 'admin-1')];
  await expect(sendOne(anne, entry(openPrepared(VIEW, ONE)))).rejects.toMatchObject({ code: 'REFUSED', data: { kind: 'direction-opens' } });
  const { sent } = await sendOne(claire, entry(openPrepared(VIEW, ONE)));
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['applied']);
});
