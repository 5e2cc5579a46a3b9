import { oc } from '@orpc/contract';
import { z } from 'zod';
import { IDLE_MINUTES } from '../../domain/station/idle.ts';

/** Why nothing is read on this computer until somebody proves again who they are; nothing is erased in any of these cases. */
export const LockReason = z.enum([
  /** Nobody did anything for the minutes that this station chose. */
  'idle',
  /** Somebody locked it, or the session of the computer. */
  'asked',
  /** The ENT has not been heard for as long as the school allows. */
  'lease-over',
  /** Nothing on this computer proves that the ENT gave it a lease. */
  'lease-unproven',
  'clock-back',
  'clock-ahead',
  /** The passphrase has not been given since the console started. */
  'passphrase',
  /** Nothing of this computer keeps a key, and nobody has chosen a passphrase yet: there is nothing to read. */
  'no-store',
]);
export type LockReason = z.infer<typeof LockReason>;

/** A locked console, and how it opens again. */
export const ConsoleLock = z.object({
  reason: LockReason,
  /** The end of the lease, or the last instant seen by a clock that is not believed, ISO 8601. */
  at: z.string().nullable(),
  /** The passphrase; a first one, that is chosen; choosing an account again; or doing so while the ENT answers. */
  needs: z.enum(['passphrase', 'new-passphrase', 'sign-in', 'ent']),
});
export type ConsoleLock = Readonly<z.infer<typeof ConsoleLock>>;

/** How the data of this computer are protected. */
export const StationProtection = z.object({
  storage: z.enum(['os', 'passphrase', 'file']),
  /** The name of the system's store that closes the key. */
  backend: z.string().nullable(),
  idleMinutes: z.number().int(),
  /** Whether several people use it in turn: nothing of anybody is kept once they have left. */
  shared: z.boolean(),
});
export type StationProtection = Readonly<z.infer<typeof StationProtection>>;

/** Characters of a passphrase. Inferred: no text at hand fixes them; twelve are out of reach of somebody who copied the files (scrypt, 0.8 s a try). */
export const PASSPHRASE_LENGTH = { least: 12, most: 200 } as const;

/** Changes that the ENT has not, in one school for one account. */
export const UnsentWork = z.object({
  school: z.string(),
  account: z.string(),
  changes: z.number().int(),
  /** Whether it is what one works on. */
  isOpen: z.boolean(),
});
export type UnsentWork = Readonly<z.infer<typeof UnsentWork>>;

/** A computer whose data are erased: whether the console begins anew at once, or only once it is started again. */
export const ErasedStation = z.object({ begins: z.boolean() });
export type ErasedStation = Readonly<z.infer<typeof ErasedStation>>;

/** What the console keeps on this computer, in bytes; an embedded ENT keeps its own beside. */
export const StationFiles = z.object({
  folder: z.string(),
  /** The directory, which the ENT gives again. */
  directoryBytes: z.number().int(),
  /** Settings received, draft, sends, journal and choices of this computer. */
  workBytes: z.number().int(),
  /** Files that could not be read, set aside under a dated name and never erased. */
  setAside: z.array(z.object({ path: z.string(), bytes: z.number().int() })),
  /** Where an embedded ENT keeps its data; null where there is none. */
  entFolder: z.string().nullable(),
});
export type StationFiles = Readonly<z.infer<typeof StationFiles>>;

const Passphrase = z.string().min(1).max(PASSPHRASE_LENGTH.most);

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** Why the key could not be opened or closed otherwise; it is as it was. */
  KEY: { status: 409, data: z.object({ kind: z.enum(['passphrase-wrong', 'passphrase-needed', 'passphrase-short', 'store-unprotected', 'key-file']) }) },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
} as const;

/** What a page may ask of the protection of this computer. */
export const stationContract = {
  /** Says that somebody is at the screen: the only thing that holds the lock back. */
  touch: oc.output(z.object({})),
  /** Opens with the passphrase what it closes. */
  unlock: oc.errors(errors).input(z.object({ passphrase: Passphrase })).output(z.object({})),
  /** Locks now. */
  lock: oc.output(z.object({})),
  protection: oc.errors(errors).output(StationProtection),
  setIdleMinutes: oc.errors(errors).input(z.object({ minutes: z.number().int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most) })).output(StationProtection),
  /** Says whether several people use this computer in turn; what others left here goes at once. */
  setShared: oc.errors(errors).input(z.object({ shared: z.boolean() })).output(StationProtection),
  /** Closes the key with a passphrase, in the place of the one before if there is one. */
  setPassphrase: oc.errors(errors).input(z.object({ current: Passphrase.nullable(), next: Passphrase })).output(StationProtection),
  /** Where the files of the console are and how much they take. */
  files: oc.errors(errors).output(StationFiles),
  /** What would go with the data of this computer. */
  unsent: oc.errors(errors).output(z.array(UnsentWork)),
  /** Erases everything that the console keeps on this computer; `unsent`: the changes that go with it, as they were just shown. */
  erase: oc.errors({ ...errors, CHANGED: { status: 409 } }).input(z.object({ unsent: z.number().int().nonnegative() })).output(ErasedStation),
  /** Leaves the key to the system again, or to a file of this computer where it keeps none. */
  removePassphrase: oc.errors(errors).input(z.object({ current: Passphrase })).output(StationProtection),
};
