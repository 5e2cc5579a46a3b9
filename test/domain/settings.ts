import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { Actor, ConsoleRole } from '../../domain/roles/role-matrix.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import { readConflict, type Conflict } from '../../domain/sync/conflict.ts';
import { decideChange } from '../../domain/sync/decide-change.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import { applyGesture } from '../../domain/sync/ent/apply-gesture.ts';
import type { EntEffect } from '../../domain/sync/ent/work.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../domain/sync/entity.ts';
import type { JournalEdit, JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Change, Mutation } from '../../domain/sync/mutation.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import { fieldValue, type Fields, type SettingsView } from '../../domain/sync/row.ts';

/** The hour of every decision of these tests. */
export const NOW = '2026-11-09T08:00:00.000Z';

/** Settings made of some rows, each at its first version. */
export function settings(rows: Readonly<Partial<Record<SettingsEntity, Readonly<Record<string, Fields>>>>>): RowTable {
  const table = createRowTable();
  for (const entity of SETTINGS_ENTITIES) {
    for (const [id, fields] of Object.entries(rows[entity] ?? {})) {
      table.put(entity, id, { ver: 1, fields });
    }
  }
  return table;
}

/** The fields of a rubrique under the root, unless said otherwise. */
export function rubrique(fields: Fields = {}): Fields {
  return { title: 'Rubrique', parentId: 'root', visibility: 'privee', state: 'active', ...fields };
}

/** A root, a mother, her daughter, and a free group with a member. */
export function smallSchool(): RowTable {
  return settings({
    rubrique: {
      root: rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' }),
      mother: rubrique({ title: 'Mère' }),
      daughter: rubrique({ title: 'Fille', parentId: 'mother' }),
    },
    access: { 'mother|group:6A': { role: 'visitor' } },
    schoolGroup: {
      free: { name: 'Club', kind: 'free', state: 'active' },
      gone: { name: 'Ancien', kind: 'free', state: 'trashed' },
      privilege: { name: 'Habilités', kind: 'privilege', state: 'active' },
      functional: { name: 'Fonction', kind: 'functional', state: 'active' },
    },
    membership: { 'free|ann': { member: true } },
    service: { MSG: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }, { code: 'manage', label: 'Gestion' }] } },
  });
}

/** Somebody of the school. */
export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    lastName: id,
    firstName: id,
    profile: 'teacher',
    functions: [],
    subjects: [],
    groupIds: [],
    childrenIds: [],
    source: 'stsweb',
    ...more,
  };
}

/** A class that comes from upstream. */
export function group(id: string, more: Partial<Group> = {}): Group {
  return { id, name: id, kind: 'class', origin: 'aaf', ...more };
}

const PEOPLE = new Map([person('ann'), person('head', { profile: 'direction' })].map((one) => [one.id, one]));

/** Ann, the head of school, and the class 6A. */
export const DIRECTORY: Directory = {
  findPerson: (id) => PEOPLE.get(id),
  findGroup: (id) => (id === '6A' ? group('6A', { name: '6e A' }) : undefined),
};

/** Somebody who acts. */
export function actor(role: ConsoleRole = 'administrator', name = 'Ann'): Actor {
  return { accountId: name.toLowerCase(), name, role };
}

/** A change of one row, having seen what a view shows. */
export function change(view: SettingsView, entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>): Change {
  const row = view.find(entity, id);
  const edits = Object.entries(set).map(([field, value]) => ({ field, was: fieldValue(row, entity, field), set: value }));
  return { entity, id, edits };
}

/** Why a change is refused, by an administrator unless said otherwise. */
export function refusal(view: SettingsView, wanted: Change | readonly Change[], role?: ConsoleRole): Refusal | undefined {
  const changes = 'entity' in wanted ? [wanted] : wanted;
  const context = { before: view, after: layChanges(view, changes), directory: DIRECTORY, now: NOW };
  return changes.map((one) => decideChange(context, actor(role), one)).find((answer) => answer !== undefined);
}

/** One action that reaches an ENT. */
export interface Arrival {
  readonly client?: string;
  readonly role?: ConsoleRole;
  readonly name?: string;
  readonly atomic?: boolean;
  readonly directory?: Directory;
  readonly now?: string;
}

/** An ENT in memory: each arrival is applied and kept. */
export interface TinyEnt {
  readonly rows: RowTable;
  send(changes: readonly Change[], arrival?: Arrival): EntEffect;
  value(entity: SettingsEntity, id: string, field: string): Json;
  conflicts(): readonly Conflict[];
}

/** Opens an ENT over settings. */
export function openEnt(rows: RowTable): TinyEnt {
  const last = new Map<string, number>();
  let gestures = 0;
  return {
    rows,
    send: (changes, { client = 'a', role, name, atomic = false, directory = DIRECTORY, now = NOW } = {}) => {
      const gesture = `gesture-${++gestures}`;
      const mutations = changes.map((one): Mutation => {
        const m = (last.get(client) ?? 0) + 1;
        last.set(client, m);
        return { ...one, m, gesture };
      });
      const effect = applyGesture(
        { settings: rows, directory, now },
        {
          client,
          actor: actor(role, name ?? client),
          gesture: { id: gesture, intention: { kind: 'revert', of: 'test' }, atomic, authoredAt: now },
          mutations,
        },
      );
      for (const [entity, id, row] of effect.settings.written()) {
        rows.put(entity, id, row);
      }
      return effect;
    },
    value: (entity, id, field) => fieldValue(rows.find(entity, id), entity, field),
    conflicts: () => [...rows.list('conflict')].flatMap(([id, row]) => readConflict(id, row) ?? []),
  };
}

/** How each mutation of an effect ended. */
export function endings({ outcomes }: EntEffect): readonly string[] {
  return outcomes.map(({ status, refusal: why }) => (why === undefined ? status : `${status} ${why.kind}`));
}

/** An intention of a draft. */
export function entry(id: string, changes: readonly Change[], more: Partial<DraftEntry> = {}): DraftEntry {
  return { id, intention: { kind: 'revert', of: 'test' }, atomic: false, changes, createdAt: NOW, state: 'active', ...more };
}

/** A line of the journal: Ann applied some edits. */
export function journalEntry(k: number, edits: readonly JournalEdit[], more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    k,
    at: NOW,
    actor: { accountId: 'a', name: 'Ann', role: 'administrator' },
    client: 'a',
    m: k,
    gesture: 'g',
    intention: null,
    message: null,
    authoredAt: NOW,
    effect: null,
    status: 'applied',
    refusal: null,
    edits: [...edits],
    counts: null,
    ...more,
  };
}
