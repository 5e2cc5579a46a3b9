import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { membershipLeft } from '../../../domain/connectors/replacements/membership-left.ts';
import type { ReplacementStep } from '../../../domain/connectors/replacements/replacement-step.ts';
import { parseReplacementRowId } from '../../../domain/connectors/replacements/replacement-row.ts';
import type { Acting } from '../desk/acting.ts';
import { keepStaying } from '../desk/sheet.ts';
import { promisedClosings, putClosing, type PromisedClosing } from './closing-record.ts';

/** Whether a promised end is of somebody in a class, whichever the subject. */
export function isOfPlace({ step: one }: PromisedClosing, step: Pick<ReplacementStep, 'substitute' | 'entered'>): boolean {
  return one.kind === 'endReplacement' && one.substitute === step.substitute && one.entered === step.entered;
}

/**
 * Puts « retirer X de la classe C » on the sheet once the last row that put them there is ended: the platform takes nobody out, and this program touches no class (E24). Who was
 * in it before stays in it. To be called inside the transaction that notes the end.
 */
export function keepMembershipLeft(acting: Acting, id: ConnectorId, { unit, step, isCaused }: PromisedClosing): void {
  const row = parseReplacementRowId(unit.id);
  if (step.kind !== 'endReplacement' || row === undefined || !isCaused) return;
  const { connectors } = acting.ports().school;
  const [other] = promisedClosings(connectors, id).filter((one) => one.unit.id !== unit.id && isOfPlace(one, step));
  if (other === undefined) keepStaying(acting, id, membershipLeft(row, step));
  else putClosing(connectors, id, { ...other, isCaused }, acting.now().toISOString());
}
