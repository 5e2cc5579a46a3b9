import type { Intended } from '../draft/intended.ts';
import { RubriqueRole } from '../rights/role.ts';
import { sameJson } from '../kernel/json.ts';
import type { Intention } from '../sync/intention.ts';
import type { Change } from '../sync/mutation.ts';
import { accessId, fieldValue, type SettingsView } from '../sync/row.ts';
import { parseAccessId, type PrincipalRef } from './principal.ts';
import { findRubrique, type Rubrique } from './rubrique.ts';

/** One cell of the rights grid. */
export interface AccessCell {
  readonly rubriqueId: string;
  readonly principal: PrincipalRef;
}

/** A cell and the role wanted there. */
export interface WantedRole extends AccessCell {
  readonly role: RubriqueRole;
}

/** The role that a right gives now, before any question of reachability. */
export function roleOf(view: SettingsView, cell: AccessCell): RubriqueRole {
  const id = accessId(cell.rubriqueId, cell.principal);
  const read = RubriqueRole.safeParse(fieldValue(view.find('access', id), 'access', 'role'));
  return read.success ? read.data : 'none';
}

/** Gives one role in one or several cells; undefined when it is already so everywhere. */
export function setRole(view: SettingsView, cells: readonly AccessCell[], role: RubriqueRole): Intended | undefined {
  const changed = cells.filter((cell) => roleOf(view, cell) !== role);
  const [first] = changed;
  const rubrique = first === undefined ? undefined : findRubrique(view, first.rubriqueId);
  if (first === undefined || rubrique === undefined) {
    return undefined;
  }
  const intention: Intention =
    changed.length === 1
      ? { kind: 'access.set', rubrique: { id: rubrique.id, name: rubrique.title }, principal: first.principal, role }
      : { kind: 'access.setMany', role, cells: changed.length, ...namedRubriques(view, changed) };
  return { intention, changes: changed.flatMap((cell) => changeOf(view, { ...cell, role })), atomic: false };
}

/** Pastes roles over cells; undefined when nothing changes. */
export function pasteRoles(view: SettingsView, wanted: readonly WantedRole[]): Intended | undefined {
  const changed = wanted.filter((cell) => roleOf(view, cell) !== cell.role);
  const intention: Intention = { kind: 'access.paste', cells: changed.length, ...namedRubriques(view, changed) };
  return changed.length === 0 ? undefined : { intention, changes: changed.flatMap((cell) => changeOf(view, cell)), atomic: false };
}

/** How many names a sentence can hold. */
const MOST_NAMED = 2;

/** How many rubriques some cells are in, and the first of them, by name. */
function namedRubriques(view: SettingsView, cells: readonly AccessCell[]) {
  const ids = [...new Set(cells.map(({ rubriqueId }) => rubriqueId))];
  const first = ids.slice(0, MOST_NAMED).flatMap((id) => {
    const rubrique = findRubrique(view, id);
    return rubrique === undefined ? [] : [{ id, name: rubrique.title }];
  });
  return { rubriques: ids.length, first };
}

/** Gives rubriques the rights of another one, no more and no less; undefined when they already have them. */
export function copyAccesses(view: SettingsView, from: Rubrique, to: readonly Rubrique[]): Intended | undefined {
  const model = accessesOn(view, from.id);
  const changes = to.flatMap((rubrique) => {
    const present = accessesOn(view, rubrique.id).filter((cell) => !model.some((m) => sameJson(m.principal, cell.principal)));
    const wanted = [
      ...model.map(({ principal, role }) => ({ rubriqueId: rubrique.id, principal, role })),
      ...present.map(({ principal }) => ({ rubriqueId: rubrique.id, principal, role: 'none' as const })),
    ];
    return wanted.flatMap((cell) => changeOf(view, cell));
  });
  const intention: Intention = { kind: 'access.copy', from: { id: from.id, name: from.title }, rubriques: to.length };
  return changes.length === 0 ? undefined : { intention, changes, atomic: false };
}

/** The rights put on a rubrique, without those that give nothing. */
export function accessesOn(view: SettingsView, rubriqueId: string): readonly WantedRole[] {
  return [...view.list('access')].flatMap(([id]) => {
    const key = id.startsWith(`${rubriqueId}|`) ? parseAccessId(id) : undefined;
    const role = key === undefined ? 'none' : roleOf(view, key);
    return key === undefined || role === 'none' ? [] : [{ ...key, role }];
  });
}

function changeOf(view: SettingsView, { rubriqueId, principal, role }: WantedRole): readonly Change[] {
  const was = roleOf(view, { rubriqueId, principal });
  return was === role
    ? []
    : [{ entity: 'access', id: accessId(rubriqueId, principal), edits: [{ field: 'role', was, set: role }] }];
}
