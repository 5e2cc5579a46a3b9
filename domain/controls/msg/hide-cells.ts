import type { Change } from '../../sync/mutation.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Finding } from '../control.ts';
import { idsOf, setField } from '../repair-changes.ts';

/** Hides the cells that some findings are about. */
export function hideCells(ground: ControlGround, findings: readonly Finding[]): readonly Change[] {
  return idsOf(findings, 'cell').flatMap((id) => setField(ground, { entity: 'visibilityRule', id, field: 'visible', set: false }));
}
