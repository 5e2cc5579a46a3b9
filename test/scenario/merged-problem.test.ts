import { afterEach, expect, test } from 'vitest';
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { MergedCause } from '../../renderer/school/store/school-state.ts';
import { mergedCauses } from '../../renderer/controls/merged-causes.ts';
import { createSchoolStore } from '../../renderer/school/store/create-school-store.ts';
import type { RunningEnt } from '../../server/start-ent.ts';
import { cleanUp, NOW, type TestConsole } from '../support/workbench.ts';
import { conflictsOf, join, sendOne, startSchoolWith, stopSchools } from './school-bench.ts';

const PSYEN = 'fonctionnel:psyen';
/** The ENT's clock is an hour ahead of the drafts: what it writes came after them. */
const LATER = '2026-11-09T09:00:00.000Z';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

/** A school with the line « Psychologue (PsyEN) », which expects one person, empty, and a matrix. */
const schoolWithLine = (): Promise<RunningEnt> =>
  startSchoolWith([{ entity: 'schoolGroup', id: PSYEN, fields: { name: 'Psychologue (PsyEN)', kind: 'functional', state: 'active' } }], LATER);

function putting(person: string): DraftEntry {
  return {
    id: crypto.randomUUID(),
    intention: { kind: 'group.add', group: { id: PSYEN, name: 'PsyEN' }, people: 1 },
    changes: [{ entity: 'membership', id: `${PSYEN}|${person}`, edits: [{ field: 'member', was: false, set: true }] }],
    atomic: false,
    createdAt: NOW,
    state: 'active',
  };
}

/** What the page of a console would say of the merge. */
async function causesOn({ client }: TestConsole): Promise<readonly MergedCause[]> {
  const store = createSchoolStore();
  store.load(unpackSchool(await client.school.load()));
  return mergedCauses(store.getState());
}

test('two administrators each put somebody in a line that expects one: nothing of their values disputes, the merged school does', async () => {
  const school = await schoolWithLine();
  const [anne, bilal] = [await join(school, 'admin-1'), await join(school, 'admin-2')];
  const mine = putting('p1');
  await bilal.client.draft.record(mine);
  expect(await causesOn(bilal)).toEqual([]);
  await sendOne(anne, putting('p0'));
  expect(await causesOn(anne)).toEqual([]);
  await bilal.client.sync.refresh();
  expect(await conflictsOf(bilal)).toEqual([]);
  expect(await causesOn(bilal)).toMatchObject([
    { control: 'MSG-04', theirs: [{ entity: 'membership', id: `${PSYEN}|p0`, row: { by: 'Anne Roux' } }], entryIds: [mine.id] },
  ]);
  // Keeping theirs: the draft lets go, and nothing is left to decide.
  await bilal.client.draft.discard({ ids: [mine.id] });
  expect(await causesOn(bilal)).toEqual([]);
});
