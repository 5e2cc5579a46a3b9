import { fingerprint } from '../../kernel/fingerprint.ts';
import { sameJson, type Json } from '../../kernel/json.ts';
import { RubriqueRole } from '../../rights/role.ts';
import { parseAccessId } from '../../rubriques/principal.ts';
import { fieldValue, type SettingsView } from '../../sync/row.ts';
import { heldRole } from '../spaces/share-roles.ts';
import type { SpaceKind } from '../spaces/shared-space.ts';
import { isOpen, lineCell, type SheetLine } from './sheet-line.ts';

/** A rubrique for which a space stands no more. */
export interface LeftRubrique {
  readonly id: string;
  readonly kind: SpaceKind;
  /** What was agreed on of a right, by its key. */
  readonly agreed: (access: string) => Json;
}

/** Lines of what was decided of its rights and had not left yet by the program: it will not leave any more. Gives those that are new. */
export function leftLines(lines: readonly SheetLine[], view: SettingsView, { id: rubrique, kind, agreed }: LeftRubrique, { rank, at }: { readonly rank: number; readonly at: string }): readonly SheetLine[] {
  const open = new Set(lines.filter(isOpen).map(lineCell));
  return [...view.list('access')].flatMap(([row, fields]): readonly SheetLine[] => {
    const cell = { entity: 'access', row, field: 'role' } as const;
    const role = RubriqueRole.safeParse(fieldValue(fields, 'access', 'role'));
    const before = agreed(row);
    if (parseAccessId(row)?.rubriqueId !== rubrique || !role.success || open.has(lineCell(cell)) || sameJson(heldRole(kind, role.data), before)) return [];
    return [{ ...cell, id: fingerprint(`${lineCell(cell)} left ${String(rank)}`), before, after: role.data, rank, decidedAt: at, reason: 'noProgram', state: 'todo', doneBy: null, doneAt: null, readAt: null }];
  });
}
