import { daysLate, reminderState } from '../../school-year/reminders.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';

/** The yearly check of consents, when it is late by what is noted here. */
export const adj04: Control<'ADJ-04'> = {
  id: 'ADJ-04',
  severity: 'advice',
  family: 'ADJ',
  where: 'ent',
  source: { ref: 'S3-012', quote: "Vérification annuelle des consentements" },
  fix: 'external',
  // Nothing noted does not say that nothing was done.
  missing: (ground) => (reminderState(ground.view, 'consents', dayOf(ground)).last === undefined ? 'consents' : undefined),
  find: (ground) => {
    const state = reminderState(ground.view, 'consents', dayOf(ground));
    return state.isDue ? [{ objects: [{ kind: 'setting', id: 'consents' }], params: { days: daysLate(state, dayOf(ground)) } }] : [];
  },
};
