import { z } from 'zod';
import { FeedingRefusal, FeedingReport } from '../deliveries/aaf/feeding-report.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { FileAnomaly } from './file-anomaly.ts';
import { FileFormat } from './file-format.ts';
import { FileRefusalKind } from './file-refusal.ts';
import { StatedAssignment } from './gar-file.ts';
import { ListedPerson } from './listed-person.ts';
import { FirstLine, ListedMember, MemberColumns, MissingColumn } from './listed-member.ts';

/** Encodings that somebody may choose for a text that states none (ux §2.16). */
export const ChosenEncoding = z.enum(['windows-1252', 'utf-8', 'iso-8859-15']);
export type ChosenEncoding = z.infer<typeof ChosenEncoding>;

/** How a text was read, and what told so. */
export const FileEncoding = z.object({
  name: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'iso-8859-15', 'windows-1252']),
  from: z.enum(['bom', 'declaration', 'validity', 'choice']),
});
export type FileEncoding = Readonly<z.infer<typeof FileEncoding>>;

const CsvSeparator = z.enum([';', ',', '\t']);
const CsvLine = z.object({ line: z.number().int(), cells: z.array(z.string()).readonly() });

/** A free list of members, under the columns in force. */
const MemberList = z.object({
  kind: z.literal('members'),
  separator: CsvSeparator,
  /** Names of the columns; those that the console gives where the first line is somebody. */
  header: z.array(z.string()).readonly(),
  firstLine: FirstLine,
  columns: MemberColumns,
  /** What the columns come from: a choice made before for the same header, their names and contents, or the choice just made. */
  columnsFrom: z.enum(['remembered', 'guessed', 'chosen']),
  missing: z.array(MissingColumn).readonly(),
  lines: z.array(CsvLine).readonly(),
  members: z.array(ListedMember).readonly(),
  anomalies: z.array(FileAnomaly).readonly(),
});
export type MemberList = Readonly<z.infer<typeof MemberList>>;

/** What the GAR console shows: compared with the plan. */
const Assignments = z.object({
  kind: z.literal('assignments'),
  separator: CsvSeparator,
  assignments: z.array(StatedAssignment).readonly(),
  anomalies: z.array(FileAnomaly).readonly(),
});
export type AssignmentList = Readonly<z.infer<typeof Assignments>>;

/** People whom a file for another service names, Pix Orga or Pronote: set beside the directory, and nothing more. */
const People = z.object({ kind: z.literal('people'), people: z.array(ListedPerson).readonly(), anomalies: z.array(FileAnomaly).readonly() });
export type PeopleFile = Readonly<z.infer<typeof People>>;

/** What an upstream base states: compared with the school here, applied by the ENT. The page trusts its console, which read it. */
const DeliveryContent = z.object({
  kind: z.literal('delivery'),
  delivery: z.custom<Delivery>((value) => value instanceof Object),
  anomalies: z.array(FileAnomaly).readonly(),
  /** How many there were, those that do not travel included. */
  anomalyCount: z.number().int(),
});
export type DeliveryFile = Readonly<z.infer<typeof DeliveryContent>>;

/** A delivery of the AAF, beside the school as this console holds it; or why nothing can be foreseen of it. */
const Feeding = z.object({
  kind: z.literal('feeding'),
  preview: z.discriminatedUnion('kind', [z.object({ kind: z.literal('foreseen'), report: FeedingReport }), z.object({ kind: z.literal('refused'), refusal: FeedingRefusal })]),
});
export type FeedingFile = Readonly<z.infer<typeof Feeding>>;

/** The days that a calendar names, to be set beside that of the school. */
const Days = z.object({
  kind: z.literal('days'),
  days: z.array(z.object({ line: z.number().int(), name: z.string(), from: z.string(), to: z.string() })).readonly(),
  anomalies: z.array(FileAnomaly).readonly(),
});
export type DaysFile = Readonly<z.infer<typeof Days>>;

/** A file of another console: what it holds is read once somebody gives its key. */
const Exchange = z.object({ kind: z.literal('exchange') });

/** A file that is not imported, and what is known of why. */
const Refused = z.object({
  kind: z.literal('refused'),
  refusal: z.object({ kind: FileRefusalKind, line: z.number().int().optional(), detail: z.string().optional() }),
});

/** A file recognised as one that is not for this screen; what it says of itself in clear. */
const NotForHere = z.object({
  kind: z.literal('not-for-here'),
  school: z.string().optional(),
  uai: z.string().optional(),
  exportedOn: z.string().optional(),
  partners: z.array(z.string()).readonly().optional(),
});

/** What a file holds, as the console read it. */
const CONTENTS = z.discriminatedUnion('kind', [MemberList, Assignments, People, DeliveryContent, Feeding, Days, Exchange, Refused, NotForHere]);
export type FileContent = Readonly<z.infer<typeof CONTENTS>>;
/** Named: what carries one does not write it out. */
export const FileContent: z.ZodType<FileContent, FileContent> = CONTENTS;

/** A file that somebody gave to the console, recognised by its content. */
export const ImportedFile = z.object({
  name: z.string(),
  /** Size, in bytes. */
  size: z.number().int(),
  format: FileFormat,
  /** Null for an archive, and for what is no text. */
  encoding: FileEncoding.nullable(),
  content: FileContent,
});
export type ImportedFile = Readonly<z.infer<typeof ImportedFile>>;
