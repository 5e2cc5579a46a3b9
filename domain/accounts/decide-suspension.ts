import { z } from 'zod';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { LaidCells, parseSuspensionId, type SuspendedRef } from './suspension.ts';

const Instant = z.iso.datetime().nullable();

/** Whether accounts may be suspended so, or opened again: of cells, it names those of its own column alone. */
export function decideSuspension(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const ref = parseSuspensionId(id);
  if (ref === undefined) return { kind: 'malformed-key' };
  const wrong = edits.find(({ field, set }) => !isValue(ref, field, set));
  return wrong === undefined ? undefined : { kind: 'invalid-value', field: wrong.field };
}

function isValue(ref: SuspendedRef, field: string, set: unknown): boolean {
  if (field === 'access') return set === 'suspended' || set === 'open';
  if (field !== 'laid') return Instant.safeParse(set).success;
  const cells = LaidCells.safeParse(set).data;
  return cells !== undefined && Object.keys(cells).every((cell) => ref.kind === 'family' && cell.startsWith(`${ref.family}|`));
}
