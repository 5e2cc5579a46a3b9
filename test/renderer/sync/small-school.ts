import type { SchoolSnapshot, SettingsRow } from '../../../contract/console/school-snapshot.ts';
import { createSchoolStore, type SchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Change } from '../../../domain/sync/mutation.ts';

export const ME = { accountId: 'adm1', name: 'Augustin Giraud', role: 'administrator' } as const;
export const OTHER = 'Julia Bailly';
const AT = '2026-11-09T08:00:00.000Z';
export const LATER = '2026-11-09T12:00:00.000Z';
export const NOON = '2026-11-09T10:00:00.000Z';

export const rubrique = (id: string, parentId: string | null, more: Partial<SettingsRow> = {}): SettingsRow => ({
  entity: 'rubrique', id, ver: 1,
  fields: { title: id.toUpperCase(), parentId, kind: parentId === null ? 'racine' : 'etablissement', visibility: 'privee', state: 'active', blog: true },
  ...more,
});

export const access = (id: string, role: string, more: Partial<SettingsRow> = {}): SettingsRow => ({
  entity: 'access', id, ver: 1, fields: { role }, by: ME.name, at: AT, ...more,
});

export const person = (id: string, profile: 'teacher' | 'student', groupIds: string[]): SchoolSnapshot['people'][number] => ({
  id, lastName: id, firstName: 'A', profile, functions: [], subjects: [], groupIds, childrenIds: [], source: 'ent',
});

/** Two teachers, three students; the root is open to both groups, its daughter CDI to nobody. */
export function smallSchool(rows: readonly SettingsRow[] = [], draft: readonly DraftEntry[] = []): SchoolStore {
  const store = createSchoolStore();
  store.load({
    school: null,
    actor: ME,
    people: [
      person('t1', 'teacher', ['teachers']), person('t2', 'teacher', ['teachers']),
      person('s1', 'student', ['students']), person('s2', 'student', ['students']), person('s3', 'student', ['students']),
    ],
    groups: [
      { id: 'teachers', name: 'Enseignants', kind: 'profile', origin: 'computed' },
      { id: 'students', name: 'Élèves', kind: 'profile', origin: 'computed' },
    ],
    rows: [
      rubrique('root', null), rubrique('cdi', 'root'),
      access('root|group:teachers', 'visitor'), access('root|group:students', 'visitor'),
      ...rows,
    ],
    draft: [...draft],
    marks: [],
    sent: [],
    status: { connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0 },
  });
  return store;
}

export const right = (id: string, was: Json, set: Json): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });

let made = 0;

export const entry = (changes: readonly Change[], more: Partial<DraftEntry> = {}): DraftEntry => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  intention: { kind: 'access.paste', cells: changes.length },
  atomic: false, changes: [...changes], createdAt: NOON, state: 'active',
  ...more,
});
