import { z } from 'zod';
import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import { Json } from '../kernel/json.ts';
import { GIVEN_ROLES, type RubriqueRole } from '../rights/role.ts';
import { parseAccessId } from '../rubriques/principal.ts';
import type { Change } from '../sync/mutation.ts';
import { accessId, type SettingsView } from '../sync/row.ts';

/** One field that the trainee's draft changes: as it was seen, and as it would be. */
export const TouchedUnit = z.object({ entity: z.string().max(40), id: z.string().max(200), field: z.string().max(64), was: Json, set: Json });
export type TouchedUnit = Readonly<z.infer<typeof TouchedUnit>>;

/**
 * What another administrator would decide of what the draft touches, so that both disagree: another role for a right, another title
 * for a rubrique. Undefined where the draft touches neither: of a value that is one of two, nobody can want a third.
 */
export function contestingEdit(touched: readonly TouchedUnit[]): Change | undefined {
  const right = touched.find(({ entity, field }) => entity === 'access' && field === 'role');
  if (right !== undefined) return edit('access', right, otherRole(right));
  const title = touched.find(({ entity, field, was }) => entity === 'rubrique' && field === 'title' && was !== null);
  return title === undefined ? undefined : edit('rubrique', title, `${titleOf(title.was)} (autre titre)`);
}

const titleOf = (value: Json): string => z.string().catch('').parse(value);

function edit(entity: Change['entity'], { id, field, was }: TouchedUnit, set: Json): Change {
  return { entity, id, edits: [{ field, was, set }] };
}

/** The weakest of the roles that are neither the one before nor the one that is wanted: of five, three are left at least. */
function otherRole({ was, set }: TouchedUnit): RubriqueRole {
  const [role = 'visitor'] = GIVEN_ROLES.filter((one) => one !== was && one !== set);
  return role;
}

/** What another administrator would decide beside what the draft touches, so that both go through: what teachers may do in another rubrique. */
export function disjointEdit(view: SettingsView, touched: readonly TouchedUnit[]): Change | undefined {
  const mine = new Set(touched.map(({ id }) => rubriqueOf(id)));
  for (const [id, { fields }] of view.list('rubrique')) {
    const right = accessId(id, { kind: 'group', id: WELL_KNOWN_GROUPS.teachers });
    const was = view.find('access', right)?.fields['role'];
    const isOpen = (fields['state'] ?? 'active') === 'active' && fields['kind'] !== 'classe';
    if (was !== undefined && isOpen && !mine.has(id)) return edit('access', { entity: 'access', id: right, field: 'role', was, set: null }, was === 'writer' ? 'publisher' : 'writer');
  }
  return undefined;
}

/** The rubrique that a right, or a rubrique itself, is about. */
export function rubriqueOf(id: string): string {
  return parseAccessId(id)?.rubriqueId ?? id;
}
