import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import { isDay } from '../kernel/days.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/** The day (`YYYY-MM-DD`) when the strong rights of somebody were last read over; undefined: never. */
export function reviewedOn(view: SettingsView, personId: string): string | undefined {
  const day = fieldValue(view.find('rightsReview', personId), 'rightsReview', 'reviewedOn');
  return isDay(day) ? day : undefined;
}

/** Whether the review may be noted so: a day, or nothing any more. */
export function decideRightsReview(_context: DecisionContext, { edits }: Change): Refusal | undefined {
  return edits.every(({ set }) => set === null || isDay(set)) ? undefined : { kind: 'invalid-value', field: 'reviewedOn' };
}

/** Notes that the strong rights of these people were read over on a day and are kept; undefined when it is already noted. */
export function noteReview(view: SettingsView, personIds: readonly string[], day: string): Intended | undefined {
  const changes = personIds.flatMap((id) => setFields(view, 'rightsReview', id, { reviewedOn: day }));
  return changes.length === 0 ? undefined : { intention: { kind: 'rights.review', people: changes.length }, changes, atomic: false };
}
