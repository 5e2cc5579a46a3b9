import { join } from 'node:path';
import type { Fields } from '../../../domain/sync/row.ts';
import type { RowStore } from '../../../server/database/row.store.ts';
import type { RowRecord } from '../../../server/database/tables.ts';
import { openEntStore } from '../../../server/database/ent-store.ts';
import { seedRecord, type SeedRow } from '../../../server/seed/seed-school.ts';
import { commitRows } from '../../../server/sync/commit.ts';

const YEAR = { from: '2026-09-01', to: '2027-07-31', firstSeenAt: '2026-09-01T08:00:00.000Z' };

function subscription(id: string, fields: Fields): SeedRow {
  return { entity: 'garSubscription', id, fields: { resourceId: `ark:/fictif/${id}`, kind: 'individual', state: 'active', publics: ['student', 'teacher'], ...YEAR, ...fields } };
}

/** Four resources that an ENT has heard of from the GAR, and one it will not have long. */
const SUBSCRIPTIONS: readonly SeedRow[] = [
  subscription('maths', { title: 'Manuel Maths 6e', publisher: 'Éditions fictives', nature: 'textbook', licences: { student: 80, teacher: 'unlimited' } }),
  subscription('atlas', { title: 'Atlas en ligne', publisher: 'Éditions fictives', publics: ['student'], licences: { student: 'unlimited' } }),
  subscription('pix', { title: 'Pix', nature: 'institutional', to: null, toSchoolYear: '2026-2027', licences: { student: 'unlimited', teacher: 'unlimited' } }),
  subscription('dico', { title: 'Dictionnaire', publisher: 'Éditions fictives', publics: ['student'], licences: { student: 300 } }),
];

const GAR = ['garSubscription', 'garAssignment', 'assignmentManager', 'pixManager'] as const;

/** The rows, and what takes away those of the demonstration: figures do not move with it. */
function inPlaceOfTheDemo(known: RowStore, rows: readonly RowRecord[]): readonly RowRecord[] {
  const isKept = (row: RowRecord): boolean => rows.some(({ entity, id }) => entity === row.entity && id === row.id);
  const gone = GAR.flatMap((entity) => known.list(entity)).filter((row) => !isKept(row));
  return [...gone.map((row) => ({ ...row, ver: row.ver + 1, gone: 1 })), ...rows.map((row) => ({ ...row, ver: (known.find(row.entity, row.id)?.ver ?? 0) + 1 }))];
}

/** Gives resources, somebody who may assign them, and a licence that a teacher who has left still holds, to an ENT of the demonstration that is stopped. */
function seedGar(entFolder: string): void {
  const store = openEntStore({ file: join(entFolder, 'ent.sqlite') }, { epoch: '', now: YEAR.firstSeenAt });
  const school = store.school(store.schools()[0] ?? '');
  const librarian = school.rows.list('person').find(({ fields }) => fields.includes('"librarian"'))?.id ?? '';
  const manager: SeedRow = { entity: 'assignmentManager', id: librarian, fields: { manages: true } };
  const toTeachers: SeedRow = { entity: 'garAssignment', id: 'pix|profile:teacher', fields: { state: 'assigned', done: { by: 'Ann', at: YEAR.firstSeenAt, state: 'assigned' } } };
  const leaver: SeedRow = { entity: 'departure', id: 'partie-1', fields: { profile: 'teacher', groupIds: [], leftOn: '2026-11-02' } };
  const rows = inPlaceOfTheDemo(school.rows, [...SUBSCRIPTIONS, manager, toTeachers, leaver].map(seedRecord));
  store.transaction(() => commitRows(school, { stream: 'settings', source: 'seed', rows, journal: [] }, YEAR.firstSeenAt));
  store.close();
}

seedGar(process.argv[2] ?? '');
