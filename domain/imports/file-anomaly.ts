import { z } from 'zod';

/** What is wrong with one record or one line of a file that is otherwise read: what `formats/` notes, in XML, in CSV and in archives. */
export const FileRule = z.enum([
  'missing-key', 'missing-value', 'uai-shape', 'uai-key', 'date', 'mef-shape', 'ine-shape', 'flag', 'number', 'weeks',
  'unknown-code', 'duplicate', 'unknown-reference', 'unknown-element', 'outside-grid', 'uneven-lists', 'lost-character',
  'no-division', 'several-divisions',
  'too-many-cells', 'stray-quote', 'repeated-header', 'lost-characters', 'malformed-date', 'malformed-value',
  'unknown-value', 'duplicate-key',
  'repeated-event', 'timed-event', 'cancelled-event',
  'unknown-group', 'unknown-slot', 'unknown-pupil', 'malformed-weeks',
]);
export type FileRule = z.infer<typeof FileRule>;

/** One anomaly: the rule, the line from 1 (none in an archive), what holds the value (a column, an element and its field, a file of an archive), the value as written. */
export const FileAnomaly = z.object({
  rule: FileRule,
  line: z.number().int().optional(),
  place: z.string().optional(),
  value: z.string().optional(),
  /** How many times, where it is counted; the line is then that of the first. */
  count: z.number().int().optional(),
});
export type FileAnomaly = Readonly<z.infer<typeof FileAnomaly>>;
