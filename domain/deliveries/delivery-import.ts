import { z } from 'zod';
import { FileFormat } from '../imports/file-format.ts';
import { FileRefusalKind } from '../imports/file-refusal.ts';
import { LARGEST_PUSH } from '../sync/protocol.ts';
import { FeedingRefusal, FeedingReport } from './aaf/feeding-report.ts';
import { DeliveryReport } from './delivery-report.ts';

const Text = z.string().max(400);

/** Characters of the largest file as it travels: what a push may weigh, less what goes round it. */
export const LARGEST_CONTENT: number = LARGEST_PUSH - 4096;

/** Files given together, as a delivery of the AAF is, one after the other; sizes in bytes. */
export const FileParts = z.array(z.object({ name: z.string().max(300), size: z.number().int().nonnegative() })).min(1).max(2000).readonly();
export type FileParts = Readonly<z.infer<typeof FileParts>>;

/** A file that a console hands over to its ENT, gzipped then in base64: the XML of these bases shrinks tenfold. */
export const DeliveryHandover = z.object({
  name: z.string().max(300),
  content: z.base64().max(LARGEST_CONTENT),
  /** The files that the content holds one after the other, their sizes in bytes; absent for one file. */
  parts: FileParts.optional(),
  /** How many places taken back and replacements withdrawn the administrator agreed to. */
  acceptDisappearances: z.number().int().min(0).default(0),
});
export type DeliveryHandover = Readonly<z.infer<typeof DeliveryHandover>>;

/** Why nothing of a file was applied; the school is as it was. */
export const DeliveryImportRefusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), refusal: z.object({ kind: FileRefusalKind, line: z.number().int().optional(), detail: Text.optional() }) }),
  /** Recognised, and not the file of a base; `partners`: for a container, whose keys open it. */
  z.object({ kind: z.literal('no-delivery'), format: FileFormat, partners: z.array(Text).max(2).optional() }),
  z.object({ kind: z.literal('other-school'), stated: Text, expected: Text }),
  z.object({ kind: z.literal('other-year'), stated: Text, expected: Text }),
  z.object({ kind: z.literal('nothing-known'), source: Text }),
  /** Somebody has to agree to as many: places taken back of those there were, subscriptions withdrawn, or every replacement of a timetable that tells none any more. */
  z.object({ kind: z.literal('too-many-disappearances'), links: z.number().int(), linksBefore: z.number().int(), replacements: z.number().int(), subscriptions: z.number().int().default(0), subscriptionsBefore: z.number().int().default(0), disappearances: z.number().int() }),
  /** This ENT has no school yet: the AAF comes first. */
  z.object({ kind: z.literal('no-school') }),
  /** ENT administrators only. */
  z.object({ kind: z.literal('not-allowed') }),
]);
export type DeliveryImportRefusal = Readonly<z.infer<typeof DeliveryImportRefusal>>;

/** What an ENT answers to who hands it a file. */
export const DeliveryAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applied'), report: DeliveryReport }),
  z.object({ kind: z.literal('refused'), refusal: DeliveryImportRefusal }),
  /** The same of a delivery of the AAF. */
  z.object({ kind: z.literal('fed'), report: FeedingReport }),
  z.object({ kind: z.literal('not-fed'), refusal: FeedingRefusal }),
]);
export type DeliveryAnswer = Readonly<z.infer<typeof DeliveryAnswer>>;
