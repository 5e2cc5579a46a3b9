import { z } from 'zod';

/**
 * The lists of people that may leave the console in a file (rel:T17, T40): who this computer bears, who a lost one bore, the journal
 * with its names, the lists of the screens, what is held of one person.
 */
export const ExportedList = z.enum([
  'held-data', 'lost-device', 'journal', 'directory', 'controls', 'rubriques', 'rubrique-access', 'functional-lines', 'accompaniments', 'replacements', 'inspections',
  'gar-list', 'person',
]);
export type ExportedList = z.infer<typeof ExportedList>;

/** The longest purpose that is asked of an export, in characters. */
export const LONGEST_PURPOSE = 300;
