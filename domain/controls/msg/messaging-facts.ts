import type { Group } from '../../directory/group.ts';
import type { Person } from '../../directory/person.ts';
import { FUNCTIONAL_LINES, type FunctionalLine } from '../../messaging/functional-lines.ts';
import { linesOf, readMatrix, type Matrix, type MatrixCell, type MatrixTarget } from '../../messaging/matrix.ts';
import { hasGroup, membersOf, oncePerGround, type ControlGround } from '../control-ground.ts';
import type { ControlObject, MissingData } from '../control.ts';
import { FAMILIES } from '../population.ts';

type Missing = (ground: ControlGround) => MissingData | undefined;

/** « Qui voit qui ? » of a school. */
export const matrixOf = oncePerGround(({ view, side, now }): Matrix => readMatrix(view, side.groups, now));

/** The ENT said nothing of « Qui voit qui ? ». */
export const lacksMatrix: Missing = (ground) => (matrixOf(ground).isReceived ? undefined : 'matrix');

/** The lines of « Qui fait quoi ? » of a school, its own included. */
export const schoolLines = oncePerGround(({ side }): readonly Group[] => linesOf(side.groups));

/** The ENT said nothing of « Qui fait quoi ? ». */
export const lacksLines: Missing = (ground) => (schoolLines(ground).length === 0 ? 'functionalLines' : undefined);

/** The lines whose expected people are known here, where the ENT has them. */
export const knownLines = oncePerGround((ground): readonly FunctionalLine[] => FUNCTIONAL_LINES.filter(({ id }) => hasGroup(ground, id)));

/** The people of a line who are in the school. */
export function peopleInLine(ground: ControlGround, lineId: string): readonly Person[] {
  return [...membersOf(ground, lineId)].flatMap((id) => ground.directory.findPerson(id) ?? []);
}

/** The cells that show a target to pupils and to parents, apart from any emergency restriction. */
export function cellsToFamilies(ground: ControlGround, { key }: Pick<MatrixTarget, 'key'>): readonly MatrixCell[] {
  return FAMILIES.map((emitter) => matrixOf(ground).cell(emitter, key)).filter(({ set }) => set === true);
}

/** A cell of the matrix as an object of a finding. */
export function cellObject({ ruleId, emitter }: MatrixCell): ControlObject {
  return { kind: 'cell', id: ruleId, detail: { emitter } };
}
