import { z } from 'zod';
import { Json } from '../kernel/json.ts';
import { JournalEntry } from './journal-entry.ts';
import { JournalSpan } from './journal-integrity.ts';
import { Gesture, Mutation } from './mutation.ts';
import { Outcome } from './outcome.ts';
import { WHOLE_GESTURE } from './whole-gesture.ts';
import { DIRECTORY_ENTITIES, SETTINGS_ENTITIES } from './entity.ts';

/**
 * The version of the protocol between a console and an ENT, and its history. 1: first version. 2: the last line of a pull
 * bears the checksum of the settings; a push says with which schema its mutations were born.
 */
export const SYNC_PROTOCOL = 2;

/** The oldest protocol that is still understood, of a console by an ENT and the reverse (sync.md §3.11). */
export const OLDEST_PROTOCOL = 1;

/** The oldest one from which a push is taken: at least two behind, so that what waits can leave before an update. */
export const OLDEST_PUSH_PROTOCOL = 1;

const Protocol = z.number().int().min(OLDEST_PROTOCOL).max(SYNC_PROTOCOL);

/** What a console puts in one push, several gestures together: beyond, it cuts between two changes (sync.md P7). */
export const PUSH_LIMITS = { mutations: 1000, bytes: 512 * 1024 } as const;

/** Bytes of a push that an ENT reads: room for the largest whole gesture in UTF-8, numbered; beyond it answers 413. */
export const LARGEST_PUSH: number = 8 * 1024 * 1024;

export const PushRequest = z.object({
  protocol: z.number().int().min(OLDEST_PUSH_PROTOCOL).max(SYNC_PROTOCOL),
  /** The schema with which every mutation of this push was born. */
  schema: z.number().int(),
  client: z.string().min(1).max(100),
  epoch: z.string().max(100),
  gestures: z.array(Gesture).max(PUSH_LIMITS.mutations),
  mutations: z.array(Mutation).max(WHOLE_GESTURE.values),
});
export type PushRequest = Readonly<z.infer<typeof PushRequest>>;

/** `gap`: a number is missing, the ENT waits for `expected`. `resync`: the ENT is not the one that gave the cursor. */
export const PushAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('outcomes'), outcomes: z.array(Outcome) }),
  z.object({ kind: z.literal('gap'), expected: z.number().int(), outcomes: z.array(Outcome) }),
  z.object({ kind: z.literal('forked'), m: z.number().int() }),
  z.object({ kind: z.literal('resync'), epoch: z.string() }),
]);
export type PushAnswer = Readonly<z.infer<typeof PushAnswer>>;

export const PullRequest = z.object({
  protocol: Protocol,
  client: z.string().min(1).max(100),
  /** Opaque token of the settings and journal streams. */
  cursor: z.string().max(500),
  /** Opaque token of the directory stream. */
  directoryCursor: z.string().max(500),
  /** The last mutation whose fate this console has stored. */
  acked: z.number().int().nonnegative(),
});
export type PullRequest = Readonly<z.infer<typeof PullRequest>>;

/** The fate of a console's mutations, carried by the pull so that drafts go with their effect (sync.md C13, P13). */
export const Fate = z.object({ last: z.number().int().nonnegative(), outcomes: z.array(Outcome) });
export type Fate = Readonly<z.infer<typeof Fate>>;

/** A row of the settings as the wire brings it. */
export const RowState = z.object({
  v: z.number().int().positive(),
  /** The fields of the row as it is now. */
  d: z.record(z.string(), Json),
  by: z.string().max(200).optional(),
  at: z.string().max(40).optional(),
});

/** One line of a pull or of a snapshot (NDJSON, sync.md §3.5). `i` identifiers, `v` versions, `x` what is gone. */
export const SyncLine = z.union([
  z.object({
    b: z.object({
      protocol: z.number().int(),
      epoch: z.string().max(100),
      school: z.string().max(45),
      /** Of a whole directory: what it began under, and whether only what follows the row that was asked for is given. An ENT that goes on from nowhere does not say it. */
      load: z.object({ cursor: z.string().max(500), goesOn: z.boolean() }).optional(),
    }),
  }),
  z.object({ r: z.object({ resync: z.enum(['epoch', 'floor', 'view', 'protocol']) }) }),
  RowState.extend({ e: z.enum(SETTINGS_ENTITIES), i: z.string().max(200) }),
  z.object({ e: z.enum(DIRECTORY_ENTITIES), i: z.string().max(200), v: z.number().int().positive(), d: z.record(z.string(), Json) }),
  z.object({ e: z.enum(DIRECTORY_ENTITIES), i: z.string().max(200), v: z.number().int().positive(), x: z.literal(1) }),
  z.object({ j: JournalEntry }),
  z.object({ f: Fate }),
  /** For a settings snapshot: the fate of this console's former identities, to find what a restored ENT lost. */
  z.object({ h: z.record(z.string(), z.array(z.tuple([z.number().int(), z.string().max(32)]))) }),
  z.object({
    z: z.object({
      cursor: z.string().max(500).nullable(),
      directoryCursor: z.string().max(500).nullable(),
      rows: z.number().int().nonnegative(),
      /** Of a pull: the checksum of all the settings as they are after it. Not `sum`, which mixed so little that it missed rows moved together. */
      check: z.string().max(16).optional(),
      /** Of a pull: the checksum of the whole directory as it is after it; not said by an ENT that has not counted it. */
      directoryCheck: z.string().max(16).optional(),
      /** What the answer goes through of the journal's chain. */
      chain: JournalSpan.optional(),
      /** What those who wrote in the journal are called, by account: its lines say accounts only. */
      authors: z.record(z.string().max(100), z.string().max(200)).optional(),
    }),
  }),
]);
export type SyncLine = Readonly<z.infer<typeof SyncLine>>;

/** Where a load that was cut stopped: the cursor read before its first page, and the last row that is kept. */
export const LoadPlace = z.object({ cursor: z.string().max(500), entity: z.enum(DIRECTORY_ENTITIES), id: z.string().min(1).max(200) });
export type LoadPlace = Readonly<z.infer<typeof LoadPlace>>;

/** Asks for everything of one stream; `identities`: this console's former client ids. */
export const SnapshotRequest = z.object({
  protocol: Protocol,
  client: z.string().min(1).max(100),
  stream: z.enum(['settings', 'directory']),
  identities: z.array(z.string().max(100)).max(100),
  /** Goes on with a directory that was cut, as long as nothing it began under has changed (sync.md §3.5). */
  from: LoadPlace.optional(),
});
export type SnapshotRequest = Readonly<z.infer<typeof SnapshotRequest>>;

/** What the live channel says: how far each stream has gone; the console then pulls. */
export const LiveHead = z.object({ epoch: z.string(), settings: z.number().int(), directory: z.number().int() });
export type LiveHead = Readonly<z.infer<typeof LiveHead>>;
