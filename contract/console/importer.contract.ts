import { oc } from '@orpc/contract';
import { z } from 'zod';
import { DeliveryAnswer, FileParts } from '../../domain/deliveries/delivery-import.ts';
import { ChosenEncoding, ImportedFile } from '../../domain/imports/imported-file.ts';
import { FirstLine, MemberColumns } from '../../domain/imports/listed-member.ts';
import { EntFailureReason } from './ent-failure-reason.ts';

/** Largest piece of a file in one call, in bytes: beyond, the page cuts it. */
export const FILE_PIECE_BYTES = 4 * 1024 * 1024;

/** Why a file that somebody opened from the desktop was not read. */
export const HandedTrouble = z.enum(['too-large', 'unreadable']);
export type HandedTrouble = z.infer<typeof HandedTrouble>;

/** A file that somebody opened from the desktop: what it holds, or why it was not read. */
export const GivenFile = z.union([z.object({ name: z.string(), bytes: z.instanceof(Blob) }), z.object({ name: z.string(), trouble: HandedTrouble })]);
export type GivenFile = z.infer<typeof GivenFile>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  /** Another file has been given since, or this one was put down. */
  NO_FILE: { status: 404 },
  ENT: { status: 502, data: z.object({ reason: EntFailureReason }) },
} as const;

/** How a file is to be read, where somebody said it; `isSecret`: not even its header is remembered, which may be somebody. */
const Choices = z.object({ encoding: ChosenEncoding.optional(), columns: MemberColumns.optional(), firstLine: FirstLine.optional(), isSecret: z.boolean().optional() });

/**
 * A file that a page gives to its console, which reads it: the page never does. One file at a time, in memory only; nothing
 * of it is kept but the columns that somebody chose for its header.
 */
export const importerContract = {
  /**
   * Makes room for a file of so many bytes, in place of the one before; `isTooLarge`: no room is made. `parts`: the files of a
   * delivery given together, which follow one another.
   */
  open: oc
    .errors(errors)
    .input(z.object({ name: z.string().max(300), size: z.number().int().nonnegative(), parts: FileParts.optional() }))
    .output(z.object({ id: z.uuid(), isTooLarge: z.boolean() })),
  /** The next piece; answers how many bytes are here. */
  add: oc.errors(errors).input(z.object({ id: z.uuid(), bytes: z.instanceof(Blob) })).output(z.object({ received: z.number().int() })),
  /** Recognises the file and reads it; columns that are chosen are remembered for files of the same header. */
  read: oc.errors(errors).input(z.object({ id: z.uuid(), ...Choices.shape })).output(ImportedFile),
  /** Has the ENT apply the file; `acceptDisappearances`: how many places and replacements taken back somebody agreed to. */
  handOver: oc
    .errors(errors)
    .input(z.object({ id: z.uuid(), acceptDisappearances: z.number().int().min(0) }))
    .output(DeliveryAnswer),
  /** Takes the file that somebody opened from the desktop, to look at it here as if it were chosen; null when none waits. It is given once. */
  handed: oc.errors(errors).output(GivenFile.nullable()),
  /** Puts the file down; a reading that is under way stops. */
  close: oc.input(z.object({ id: z.uuid() })).output(z.object({})),
};
