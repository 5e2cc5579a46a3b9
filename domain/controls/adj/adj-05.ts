import { daysLate, reminderState } from '../../school-year/reminders.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';

/** The monthly export of the audit log, when it is late by what is noted here. */
export const adj05: Control<'ADJ-05'> = {
  id: 'ADJ-05',
  severity: 'advice',
  family: 'ADJ',
  where: 'ent',
  source: { ref: 'S3-012', quote: "Logs d'audit" },
  fix: 'external',
  // Nothing noted does not say that nothing was done.
  missing: (ground) => (reminderState(ground.view, 'audit', dayOf(ground)).last === undefined ? 'auditExports' : undefined),
  find: (ground) => {
    const state = reminderState(ground.view, 'audit', dayOf(ground));
    return state.isDue ? [{ objects: [{ kind: 'setting', id: 'audit' }], params: { days: daysLate(state, dayOf(ground)) } }] : [];
  },
};
