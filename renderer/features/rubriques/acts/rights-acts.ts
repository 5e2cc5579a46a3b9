import type { Intended } from '../../../../domain/draft/intended.ts';
import type { RubriqueRole } from '../../../../domain/rights/role.ts';
import { pasteRoles, roleOf, setRole } from '../../../../domain/rubriques/access-gestures.ts';
import type { Refusal } from '../../../../domain/rubriques/refusal.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';
import type { Desk } from '../desk/desk.tsx';
import { measureEdit } from '../grid/measure-edit.ts';
import { accessCellOf, cellAway, cellsIn, type CellRef, type Lattice, type Rectangle } from '../grid/rectangle.ts';
import { layRoles, rolesAsText, rolesFromText } from '../grid/roles-as-text.ts';
import { focusedCell } from '../desk/screen-store.ts';

type Lines = readonly (readonly CellRef[])[];

/** The lines and columns that the grid shows now. */
export function latticeOf({ shown }: Desk): Lattice {
  const { rows, holders } = shown.getState();
  return { rubriqueIds: rows.map(({ id }) => id), holders: holders.map(({ key }) => key) };
}

/** The rectangle that acts: the selection, else the focused cell. */
export function rectangleOf({ screen }: Desk): Rectangle | undefined {
  const state = screen.getState();
  const cell = focusedCell(state);
  return state.rectangle ?? (cell === undefined ? undefined : { anchor: cell, head: cell });
}

/** The cells that an action is about. */
export function selectedLines(desk: Desk): Lines {
  const rectangle = rectangleOf(desk);
  return rectangle === undefined ? [] : cellsIn(latticeOf(desk), rectangle);
}

/** Gives one role to every selected cell, in one intention. */
export function giveRole(desk: Desk, lines: Lines, role: RubriqueRole): Refusal | undefined {
  return measureEdit(() => record(desk, setRole(desk.school.getState().view, lines.flat().map(accessCellOf), role)));
}

/** Whether some of these cells bear a right of their own, rather than what is public or nothing. */
export function holdsSome(desk: Desk, lines: Lines): boolean {
  const { view } = desk.school.getState();
  return lines.flat().some((cell) => roleOf(view, accessCellOf(cell)) !== 'none');
}

/** Gives the first line's roles to the lines below it. */
export function fillDown(desk: Desk): void {
  const lines = selectedLines(desk);
  const { view } = desk.school.getState();
  const model = lines[0]?.map((cell) => roleOf(view, accessCellOf(cell)));
  if (model !== undefined && lines.length > 1) {
    measureEdit(() => record(desk, pasteRoles(view, layRoles(lines.slice(1), [model]))));
  }
}

/** The roles put in the selected cells, for the clipboard. */
export function copyText(desk: Desk): string | undefined {
  const { view } = desk.school.getState();
  const lines = selectedLines(desk);
  return lines.length === 0 ? undefined : rolesAsText(lines.map((line) => line.map((cell) => roleOf(view, accessCellOf(cell)))));
}

/** Pastes roles over the selection; false when the text holds something else than roles. */
export function pasteText(desk: Desk, text: string): boolean {
  const roles = rolesFromText(text);
  const rectangle = rectangleOf(desk);
  if (roles === undefined || rectangle === undefined) return roles !== undefined;
  const lattice = latticeOf(desk);
  const target = cellsIn(lattice, pasteArea(lattice, rectangle, roles));
  measureEdit(() => record(desk, pasteRoles(desk.school.getState().view, layRoles(target, roles))));
  return true;
}

/** One cell chosen: the block spreads from there; several: it repeats inside them. */
function pasteArea(lattice: Lattice, rectangle: Rectangle, roles: readonly (readonly RubriqueRole[])[]): Rectangle {
  const { anchor, head } = rectangle;
  const isOne = anchor.rubriqueId === head.rubriqueId && anchor.holder === head.holder;
  const width = Math.max(...roles.map((line) => line.length));
  return isOne ? { anchor, head: cellAway(lattice, anchor, roles.length - 1, width - 1) } : rectangle;
}

/** Records what is intended, with the name of the group it is about: a sentence of the draft needs it. */
export function record(desk: Desk, intended: Intended | undefined): Refusal | undefined {
  return intended === undefined ? undefined : desk.actions.record(withName(desk.school.getState().rightsNow, intended));
}

function withName({ groups, groupIndex }: RightsSide, intended: Intended): Intended {
  const { intention } = intended;
  if (intention.kind !== 'access.set' || intention.principal.kind === 'person') return intended;
  const group = groups[groupIndex.get(intention.principal.id) ?? -1];
  return group === undefined ? intended : { ...intended, intention: { ...intention, principalName: group.name } };
}
