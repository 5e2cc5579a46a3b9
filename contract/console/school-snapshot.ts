import { z } from 'zod';
import { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { School } from '../../domain/directory/school.ts';
import { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { WorkMark } from '../../domain/draft/work-mark.ts';
import { Actor } from '../../domain/roles/role-matrix.ts';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import { Gesture, Mutation } from '../../domain/sync/mutation.ts';
import { Outcome } from '../../domain/sync/outcome.ts';
import { Fields } from '../../domain/sync/row.ts';

/** A row of the settings, as the ENT last said it. */
export const SettingsRow = z.object({
  entity: z.enum(SETTINGS_ENTITIES),
  id: z.string(),
  ver: z.number().int(),
  fields: Fields,
  by: z.string().optional(),
  at: z.string().optional(),
});
export type SettingsRow = Readonly<z.infer<typeof SettingsRow>>;

/** A change that has left the draft: sent or about to be, or settled. */
export const SentMutation = z.object({
  gesture: Gesture,
  mutation: Mutation,
  /** Absent: on its way, or its answer was not received. */
  outcome: Outcome.optional(),
  /** Whether the pull has brought its effect here. */
  settled: z.boolean(),
});
export type SentMutation = Readonly<z.infer<typeof SentMutation>>;

/** How much has come of what is loaded whole: lines counted as they arrive. */
const Arrivals = z.object({
  people: z.number().int(),
  groups: z.number().int(),
  settings: z.number().int(),
  /** It was cut once, and goes on from what had come. */
  resumed: z.literal(true).optional(),
});
export type Arrivals = Readonly<z.infer<typeof Arrivals>>;

/** Where the exchange with the ENT stands, in honest words. */
export const SyncStatus = z.object({
  connection: z.enum([
    'online', 'offline', 'unreachable', 'busy', 'server-error', 'session-expired', 'garbage', 'too-old', 'no-school',
    // The ENT answers; the disk of this computer does not keep what it says.
    'disk-full', 'read-only', 'io',
  ]),
  /** What is going on right now: anything but `idle` goes on behind whatever was answered meanwhile, a `refresh` included. */
  activity: z.enum(['idle', 'sending', 'receiving', 'loading']),
  /** Since when the ENT has not answered, ISO 8601. */
  since: z.string().nullable(),
  /** Last time the ENT's data were received whole. */
  receivedAt: z.string().nullable(),
  /** Next automatic attempt, ISO 8601. */
  retryAt: z.string().nullable(),
  /** Sent, without an answer yet. */
  inOutbox: z.number().int(),
  /** Rows that a pull would remove and that wait for a confirmation (sync.md C12). */
  heldRemovals: z.number().int(),
  /** Accepted once, no longer on a restored ENT. */
  lost: z.number().int(),
  /** Until when the console may be used without its ENT, ISO 8601; absent as long as nobody is in. */
  leaseEndsAt: z.string().optional(),
  /** What of a first load has come so far, also while it is cut and kept; absent when nothing is to be loaded. */
  arriving: Arrivals.optional(),
  /** The settings file of this computer was found dead at this start, set aside, and its work read back from its second copy. */
  recovered: z.literal(true).optional(),
});
export type SyncStatus = Readonly<z.infer<typeof SyncStatus>>;

/**
 * Everything the screens show, read from this computer. People come as the text of a JSON array, put together from what the
 * disk holds: 10,000 of them would take four times as long checked again here and walked by the link. Each was checked when
 * it came from the ENT, and every page of the file is authenticated.
 */
export const PackedSchool = z.object({
  school: School.nullable(),
  actor: Actor,
  peopleJson: z.string(),
  groups: z.array(Group),
  rows: z.array(SettingsRow),
  draft: z.array(DraftEntry),
  /** What the user noted of changes on this computer. */
  marks: z.array(WorkMark),
  sent: z.array(SentMutation),
  status: SyncStatus,
});
export type PackedSchool = Readonly<z.infer<typeof PackedSchool>>;

/**
 * The same without what people are called: all that rights and their grid need. It is a tenth of the whole, so that the
 * grid is there first; names follow by themselves. People and rows come as texts, for the same reason as above.
 */
export const SchoolOutline = PackedSchool.omit({ peopleJson: true, rows: true }).extend({
  /** `PeopleOutline`, as JSON. */
  outlineJson: z.string(),
  /** A list of `SettingsRow`, as JSON. */
  rowsJson: z.string(),
});
export type SchoolOutline = Readonly<z.infer<typeof SchoolOutline>>;

/** Who there is and who is in which group. */
export interface PeopleOutline {
  /** Identifiers, in the order of the names. */
  readonly ids: readonly string[];
  /** Per upstream group, the ranks of its people, each as its distance from the one before. */
  readonly members: readonly (readonly number[])[];
}

/** The same, once its people are unpacked. */
export type SchoolSnapshot = Omit<PackedSchool, 'peopleJson'> & { readonly people: readonly Person[] };
