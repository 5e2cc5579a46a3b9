import { setFields } from '../../draft/set-fields.ts';
import { madeUselessBy } from '../../replacements/replacement-state.ts';
import { findReplacement } from '../../replacements/replacement.ts';
import { readTimetableSettings } from '../../timetable/timetable-settings.ts';
import { dayOf, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksTimetable } from '../missing-data.ts';
import { idsOf } from '../repair-changes.ts';
import { aboutReplacement, plannedReplacements, replacementsOfAbsent } from './replacement-facts.ts';

/** Replacements entered here that the last timetable has too, or that will come: its software holds them, imports itself, and no reason was given (P9). */
export const rpl01: Control<'RPL-01'> = {
  id: 'RPL-01',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'S2-104', quote: "La création du remplacement sur l'ENT est alors inutile." },
  fix: 'auto',
  missing: (ground) => (plannedReplacements(ground).some(({ origin }) => origin === 'edt') ? undefined : lacksTimetable(ground)),
  find: (ground) => {
    const comes = comeByThemselves(ground);
    return plannedReplacements(ground)
      .filter(({ origin, period }) => origin === 'ent' && period.to >= dayOf(ground))
      .flatMap((one): readonly Finding[] => {
        const hasCome = madeUselessBy(replacementsOfAbsent(ground, one), one) !== undefined;
        return hasCome || (comes && one.reason.trim() === '') ? [aboutReplacement(one, hasCome ? { come: 1 } : {})] : [];
      });
  },
  // What the substitute has recorded stays: such a replacement is not cancelled (P5).
  repair: ({ view }, findings) =>
    idsOf(findings, 'replacement')
      .filter((id) => findReplacement(view, id)?.sessions.length === 0)
      .flatMap((id) => setFields(view, 'replacement', id, { state: 'cancelled' })),
};

function comeByThemselves({ view }: ControlGround): boolean {
  const { master, mode } = readTimetableSettings(view);
  return master === 'edt' && mode === 'automatic';
}
