import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Json } from '../kernel/json.ts';
import type { SettingsView } from '../sync/row.ts';
import type { Replacement, ReplacementPeriod, ReplacementScope } from './replacement.ts';

/** What is planned, as the form or the drawing gives it. */
export interface ReplacementWish {
  readonly absentId: string;
  readonly substituteId: string;
  readonly period: ReplacementPeriod;
  readonly scope: ReplacementScope;
  readonly comment: string;
  /** Why here, where the timetable software is the master; empty otherwise. */
  readonly reason: string;
}

/** Plans a replacement under a new identifier. */
export function planReplacement(view: SettingsView, id: string, wish: ReplacementWish): Intended | undefined {
  return intend(view, id, { ...wish, scope: scopeJson(wish.scope), state: 'active' }, {
    kind: 'replacement.plan', absent: wish.absentId, substitute: wish.substituteId, ...wish.period,
  });
}

/** Changes what is asked of one: its days, its scope, who replaces…; undefined when nothing would change. */
export function changeReplacement(view: SettingsView, { id, absentId, substituteId, period }: Replacement, wanted: Partial<ReplacementWish>): Intended | undefined {
  const { scope, ...rest } = wanted;
  const days = wanted.period ?? period ?? { from: '', to: '' };
  return intend(view, id, { ...rest, ...(scope === undefined ? {} : { scope: scopeJson(scope) }) }, {
    kind: 'replacement.change', absent: wanted.absentId ?? absentId, substitute: wanted.substituteId ?? substituteId, ...days,
  });
}

/** Cancels one; refused by the rule once lessons are recorded (P5). */
export function cancelReplacement(view: SettingsView, { id, absentId, substituteId }: Replacement): Intended | undefined {
  return intend(view, id, { state: 'cancelled' }, { kind: 'replacement.cancel', absent: absentId, substitute: substituteId });
}

/** A scope as it is written: without lessons where none is chosen, as an ENT of an earlier version has it. */
export function scopeJson({ classIds, subjects, slots = [] }: ReplacementScope): Json {
  const chosen = slots.map(({ groupIds, ...hours }) => ({ ...hours, groupIds: [...groupIds] }));
  return { classIds: [...classIds], subjects: [...subjects], ...(chosen.length === 0 ? {} : { slots: chosen }) };
}

function intend(view: SettingsView, id: string, wanted: Readonly<Record<string, Json | undefined>>, intention: Intended['intention']): Intended | undefined {
  const changes = setFields(view, 'replacement', id, wanted);
  return changes.length === 0 ? undefined : { intention, changes, atomic: true };
}
