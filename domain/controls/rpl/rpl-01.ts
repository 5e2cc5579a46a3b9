import { setFields } from '../../draft/set-fields.ts';
import { findReplacement } from '../../replacements/replacement.ts';
import { readTimetableSettings } from '../../timetable/timetable-settings.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksTimetable } from '../missing-data.ts';
import { idsOf } from '../repair-changes.ts';
import { aboutReplacement, plannedReplacements } from './replacement-facts.ts';

/** Replacements entered here, without a reason, while the timetable software holds them and imports itself (P9). */
export const rpl01: Control<'RPL-01'> = {
  id: 'RPL-01',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'S2-104', quote: "La création du remplacement sur l'ENT est alors inutile." },
  fix: 'auto',
  missing: lacksTimetable,
  find: (ground) => {
    const { master, mode } = readTimetableSettings(ground.view);
    if (master !== 'edt' || mode !== 'automatic') return [];
    return plannedReplacements(ground)
      .filter(({ origin, reason, period }) => origin === 'ent' && reason.trim() === '' && period.to >= dayOf(ground))
      .map((one) => aboutReplacement(one));
  },
  // What the substitute has recorded stays: such a replacement is not cancelled (P5).
  repair: ({ view }, findings) =>
    idsOf(findings, 'replacement')
      .filter((id) => findReplacement(view, id)?.sessions.length === 0)
      .flatMap((id) => setFields(view, 'replacement', id, { state: 'cancelled' })),
};
