import { z } from 'zod';

/** The lists of people that may leave the console in a file (rel:T17, T40): who this computer bears, who a lost one bore, the journal with its names. */
export const ExportedList = z.enum(['held-data', 'lost-device', 'journal']);
export type ExportedList = z.infer<typeof ExportedList>;
