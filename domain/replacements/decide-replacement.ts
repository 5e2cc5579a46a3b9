import { isDay } from '../kernel/days.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { SettingsView } from '../sync/row.ts';
import { readTimetableSettings } from '../timetable/timetable-settings.ts';
import { findReplacement, listReplacements, type Replacement } from './replacement.ts';
import { samePair } from './same-pair.ts';

/** Whether a replacement may be so: rules P1 to P5 and P9 of domain.md §2.6. */
export function decideReplacement({ before, after }: DecisionContext, { id }: Change): Refusal | undefined {
  const known = findReplacement(before, id);
  const wanted = findReplacement(after, id);
  if (wanted === undefined) {
    return { kind: 'invalid-value', field: 'replacement' };
  }
  if (wanted.origin === 'edt') {
    return { kind: 'replacement-from-timetable' };
  }
  return refuseSessions(wanted) ?? (wanted.state === 'cancelled' ? undefined : refuseShape(wanted) ?? refuseBeside(after, wanted, known));
}

/** P4, P5: what the substitute has recorded stays inside. */
function refuseSessions({ period, sessions, state }: Replacement): Refusal | undefined {
  const isInside = state === 'active' && period !== null && sessions.every((day) => period.from <= day && day <= period.to);
  return sessions.length === 0 || isInside ? undefined : { kind: 'replacement-sessions', sessions: sessions.length };
}

/** P1, P2: two people, two days, in order. */
function refuseShape({ absentId, substituteId, period }: Replacement): Refusal | undefined {
  if (absentId === '' || substituteId === '' || period === null || !isDay(period.from) || !isDay(period.to)) {
    return { kind: 'replacement-incomplete' };
  }
  if (absentId === substituteId) {
    return { kind: 'replacement-of-oneself', personId: absentId };
  }
  return period.to < period.from ? { kind: 'dates-reversed' } : undefined;
}

/** P3: the same pair, at the same time. P9: the timetable software already holds it, unless a reason is given. */
function refuseBeside(after: SettingsView, wanted: Replacement, known: Replacement | undefined): Refusal | undefined {
  const same = samePair(listReplacements(after), wanted)[0];
  if (same !== undefined) {
    const { absentId, substituteId, period } = same;
    return same.origin === 'edt'
      ? { kind: 'replacement-redundant', absentId, substituteId }
      : { kind: 'replacement-overlap', absentId, substituteId, ...period };
  }
  const isNew = known === undefined || known.state === 'cancelled';
  const isTheirs = isNew && readTimetableSettings(after).master === 'edt' && wanted.reason.trim() === '';
  return isTheirs ? { kind: 'replacement-redundant', absentId: wanted.absentId, substituteId: wanted.substituteId } : undefined;
}
