import { afterEach, expect, test } from 'vitest';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { cleanUp, NOW, type TestConsole } from '../support/workbench.ts';
import type { RunningEnt } from '../../server/start-ent.ts';
import { join, sendOne, startSchoolWith, stopSchools } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

const schoolWithService = (): Promise<RunningEnt> =>
  startSchoolWith([{ entity: 'service', id: 'MSG', fields: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }] } }]);

type Wanted = DraftEntry['changes'][number];

const RESTRICTION = { since: NOW, until: '2026-11-12T08:00:00.000Z', cells: { 'student|classSphere': false } };
const IGNORED = { reason: 'wanted', note: '', until: null, seen: 'x' };

/** One edit of each new row that an administrator decides. */
const WANTED: readonly Wanted[] = [
  { entity: 'visibilityRule', id: 'student|classSphere', edits: [{ field: 'visible', was: false, set: true }] },
  { entity: 'messagingSettings', id: 'general', edits: [{ field: 'restriction', was: null, set: RESTRICTION }] },
  { entity: 'moderator', id: 'person:p1', edits: [{ field: 'moderates', was: false, set: true }] },
  { entity: 'allClasses', id: 'p1', edits: [{ field: 'granted', was: false, set: true }] },
  { entity: 'matrixPreset', id: 'preset', edits: [{ field: 'name', was: '', set: 'Rentrée' }, { field: 'state', was: 'absent', set: 'active' }] },
  { entity: 'service', id: 'MSG', edits: [{ field: 'active', was: true, set: false }] },
  { entity: 'serviceAccess', id: 'MSG|person:p1', edits: [{ field: 'role', was: 'none', set: 'use' }] },
  { entity: 'accompaniment', id: 'p1|p2', edits: [{ field: 'valid', was: false, set: true }] },
  { entity: 'ignoredControl', id: 'GRP-01', edits: [{ field: 'ignored', was: null, set: IGNORED }] },
  { entity: 'proposition', id: 'GRP-01', edits: [{ field: 'state', was: 'absent', set: 'declined' }] },
  { entity: 'controlThreshold', id: 'silentDays', edits: [{ field: 'value', was: null, set: 90 }] },
  { entity: 'accountSuspension', id: 'family:guest', edits: [{ field: 'access', was: 'open', set: 'suspended' }] },
  { entity: 'platform', id: 'toutatice', edits: [{ field: 'used', was: false, set: true }] },
  { entity: 'schoolCalendar', id: 'general', edits: [{ field: 'zone', was: null, set: 'C' }] },
  { entity: 'checklistItem', id: '2026-2027|reset', edits: [{ field: 'done', was: null, set: { by: 'Anne', at: NOW } }] },
];

function entry(changes: readonly Wanted[]): DraftEntry {
  return { id: crypto.randomUUID(), intention: { kind: 'revert', of: 'test' }, changes: [...changes], atomic: false, createdAt: NOW, state: 'active' };
}

/** What a console shows of each value that was wanted. */
async function shown({ client }: TestConsole): Promise<readonly (Json | undefined)[]> {
  const { rows } = await client.school.load();
  return WANTED.flatMap(({ entity, id, edits }) => edits.map(({ field }) => rows.find((row) => row.entity === entity && row.id === id)?.fields[field]));
}

test('each row of messaging, services and controls reaches the other console, by a pull and by a snapshot', async () => {
  const school = await schoolWithService();
  const [anne, bilal] = [await join(school, 'admin-1'), await join(school, 'admin-2')];
  const { sent } = await sendOne(anne, entry(WANTED));
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(WANTED.map(() => 'applied'));
  const wanted = WANTED.flatMap(({ edits }) => edits.map(({ set }) => set));
  await bilal.client.sync.refresh();
  expect(await shown(bilal)).toEqual(wanted);
  const newcomer = await join(school, 'admin-2');
  expect(await shown(newcomer)).toEqual(wanted);
});

test('a matrix with profiles, targets and values that nobody knows here is shown and kept, whatever is changed beside it', async () => {
  const strange = { 'martian|group:profil:tous': true, 'student|planet:mars': true, 'teacher|classSphere': 'le lundi' };
  const school = await startSchoolWith(Object.entries(strange).map(([id, visible]) => ({ entity: 'visibilityRule', id, fields: { visible } })));
  const [anne, bilal] = [await join(school, 'admin-1'), await join(school, 'admin-2')];
  await sendOne(anne, entry([{ entity: 'visibilityRule', id: 'student|classSphere', edits: [{ field: 'visible', was: false, set: true }] }]));
  await bilal.client.sync.refresh();
  const { rows } = await bilal.client.school.load();
  const cells = rows.filter(({ entity }) => entity === 'visibilityRule').map(({ id, fields }) => [id, fields['visible']]);
  expect(Object.fromEntries(cells)).toEqual({ ...strange, 'student|classSphere': true });
});
