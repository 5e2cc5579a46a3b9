import { isDay } from '../../kernel/days.ts';
import type { Refusal } from '../../rubriques/refusal.ts';
import type { DecisionContext } from '../../sync/decision-context.ts';
import type { Change } from '../../sync/mutation.ts';
import { readVisa, type Visa } from './visa.ts';

/** Whether a visa may be written down: a teacher of the school or all of them, two days in order. */
export function decideVisa({ after, directory }: DecisionContext, { id }: Change): Refusal | undefined {
  const wanted = readVisa(id, after.find('visa', id));
  if (wanted === undefined) return { kind: 'invalid-value', field: 'visa' };
  // Whoever has left keeps a note, which is taken back like another.
  return wanted.state === 'removed' ? undefined : refuseNote(wanted, directory);
}

function refuseNote({ teacherId, from, to }: Visa, directory: DecisionContext['directory']): Refusal | undefined {
  if (teacherId !== null && directory.findPerson(teacherId) === undefined) return { kind: 'invalid-value', field: 'teacherId' };
  if (!isDay(from) || !isDay(to)) return { kind: 'invalid-value', field: 'period' };
  return to < from ? { kind: 'dates-reversed' } : undefined;
}
