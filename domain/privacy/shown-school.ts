import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import type { DraftEntry } from '../draft/draft-entry.ts';
import { Json } from '../kernel/json.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { createRowTable, type RowTable } from '../sync/row-table.ts';
import type { Fields, Row } from '../sync/row.ts';
import { keyNames, valueNames, type IsSought } from './rows-naming.ts';

/** The people of a school and, per upstream group, their ranks, for whoever knows them already. */
export interface ShownPeople {
  readonly people: readonly Person[];
  readonly members?: readonly (readonly number[])[] | undefined;
}

/** The directory without those whose data are limited, nor anybody's tie with them (RGPD, art. 18; rel:C-P7). */
export function shownPeople({ people, members }: ShownPeople, limited: ReadonlySet<string>): ShownPeople {
  if (limited.size === 0) return { people, members };
  const rankOf = new Map<number, number>();
  const shown = people.flatMap((person, rank) => {
    if (limited.has(person.id)) return [];
    rankOf.set(rank, rankOf.size);
    return [person.childrenIds.some((id) => limited.has(id)) ? { ...person, childrenIds: person.childrenIds.filter((id) => !limited.has(id)) } : person];
  });
  return { people: shown, members: members?.map((ranks) => ranks.flatMap((rank) => rankOf.get(rank) ?? [])) };
}

/** The settings without the rows that tell something of somebody whose data are limited; the same table when nobody's are. */
export function shownRows(rows: RowTable, limited: ReadonlySet<string>): RowTable {
  if (limited.size === 0) return rows;
  const shown = createRowTable();
  for (const entity of SETTINGS_ENTITIES) {
    for (const [id, row] of rows.list(entity)) {
      const kept = shownRow(entity, id, row, (one) => limited.has(one));
      if (kept !== undefined) shown.put(entity, id, kept);
    }
  }
  return shown;
}

/** Rows about the whole school: one of their values may name somebody among others. */
const SCHOOL_WIDE: ReadonlySet<SettingsEntity> = new Set(['upstreamReport', 'timetableSettings']);

function shownRow(entity: SettingsEntity, id: string, row: Row, isLimited: IsSought): Row | undefined {
  if (isAboutLimiting(entity, row)) return row;
  if (keyNames(entity, id, isLimited)) return undefined;
  if (!valueNames(row.fields, isLimited)) return row;
  return SCHOOL_WIDE.has(entity) ? { ...row, fields: shownFields(row.fields, isLimited) } : undefined;
}

/** The limitation itself, and what two administrators dispute of it, are what the list of limitations is made of. */
function isAboutLimiting(entity: SettingsEntity, { fields }: Row): boolean {
  return entity === 'limitation' || (entity === 'conflict' && OfLimitation.safeParse(fields).success);
}

const OfLimitation = z.object({ edits: z.tuple([z.object({ entity: z.literal('limitation') })], z.unknown()) });

function shownFields(fields: Fields, isLimited: IsSought): Fields {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => {
    const shown = shownValue(value, isLimited);
    return shown === undefined ? [] : [[field, shown]];
  }));
}

/** What is left of a value: a list loses its lines that name somebody, anything else goes whole. */
function shownValue(value: Json, isLimited: IsSought): Json | undefined {
  const lines = Lines.safeParse(value).data;
  if (lines !== undefined) return lines.filter((one) => !valueNames(one, isLimited));
  return valueNames(value, isLimited) ? undefined : value;
}

const Lines = z.array(Json);

/** The draft without what it does of those whose data are limited: the ENT will refuse it, and nothing of them is painted meanwhile. */
export function shownEntries(entries: readonly DraftEntry[], limited: ReadonlySet<string>): readonly DraftEntry[] {
  return limited.size === 0 ? entries : entries.map((entry) => ({ ...entry, changes: shownChanges(entry.changes, limited) }));
}

/** Changes without those that name somebody whose data are limited. */
export function shownChanges<C extends Change>(changes: readonly C[], limited: ReadonlySet<string>): readonly C[] {
  if (limited.size === 0) return changes;
  const isLimited: IsSought = (id) => limited.has(id);
  return changes.filter(({ entity, id, edits }) => entity === 'limitation' || !(keyNames(entity, id, isLimited) || edits.some(({ set }) => valueNames(set, isLimited))));
}
