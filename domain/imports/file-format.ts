import { z } from 'zod';

/** Every format that a file may be recognised as, to import it or to say why it is not imported. */
export const FileFormat = z.enum([
  'aaf',
  'sts-emp',
  /** What timetable software gives to STSweb: the anagram of the file that one imports (formats.md §4). */
  'emp-sts',
  'edt',
  /** The same, that only the partners named in it can open (formats.md §5.2). */
  'edt-encrypted',
  'exp-cours',
  'siecle-students',
  'siecle-guardians',
  'siecle-structures',
  'siecle-nomenclatures',
  /** Communs, Geographique, Etablissements: nothing in them that the console uses. */
  'siecle-other',
  'siecle-group-links',
  /** What a private school gives to Siècle (formats.md §3.7). */
  'siecle-private-import',
  'pronote-sso',
  'pronote-sso-encrypted',
  /** What an ENT gives to the GAR each night (formats.md §2.1). */
  'gar-rtfs',
  'gar-resources',
  'gar-catalogue',
  'gar-subscriptions',
  /** The school’s own, in a spreadsheet: no file of subscriptions that a school has is described anywhere. */
  'gar-subscription-list',
  'gar-schools',
  'gar-error',
  'onde-students',
  'onde-teachers',
  'onde-guardians',
  'pix',
  'udt-text',
  /** A calendar (iCalendar): days without class. */
  'ics',
  /** A draft, a plan or a proposition of another console, closed with a key. */
  'entx',
  /** Lines of cells that no format claims. */
  'csv',
  /** One column of people, with or without the name of the column. */
  'names',
  'zip',
  'gzip',
  'html',
  'json',
  'xml',
  'empty',
  'unknown',
]);
export type FileFormat = z.infer<typeof FileFormat>;
