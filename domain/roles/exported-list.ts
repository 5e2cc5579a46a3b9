import { z } from 'zod';

/**
 * The lists of people that may leave the console in a file (rel:T17, T40): who this computer bears, who a lost one bore, the journal
 * with its names, the lists of the screens, what is held of one person; and figures of groups, which name nobody and are told all the same.
 */
export const ExportedList = z.enum([
  'held-data', 'lost-device', 'journal', 'directory', 'controls', 'rubriques', 'rubrique-access', 'functional-lines', 'accompaniments', 'replacements', 'inspections',
  'gar-list', 'person', 'figures', 'account-letters', 'application-sheet',
  'accounts', 'strong-rights', 'changes', 'gar-staff', 'feeding-report',
]);
export type ExportedList = z.infer<typeof ExportedList>;

/** Whether a list names people: who takes it away has just proved who they are. Figures of groups do not, and a planned report has nobody to ask. */
export function namesPeople(list: ExportedList): boolean {
  return list !== 'figures';
}

/** The longest purpose that is asked of an export, in characters. */
export const LONGEST_PURPOSE = 300;
