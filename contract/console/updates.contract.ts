import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LockReason } from './station.contract.ts';

/** What is known of the versions of this program. */
export const UpdateState = z.object({
  version: z.string(),
  /** Where versions are published; null: this program was made without an address, and looks for nothing. */
  feed: z.string().nullable(),
  /** Whether it looks once a day. */
  isDaily: z.boolean(),
  /** When it last knew, ISO 8601. */
  checkedAt: z.string().nullable(),
  /** A newer version, signed by who may publish it. */
  found: z.object({ version: z.string(), at: z.string(), notes: z.string(), megabytes: z.number() }).nullable(),
});
export type UpdateState = Readonly<z.infer<typeof UpdateState>>;

/** Why one does not know of a newer version. */
export const FeedFailure = z.enum(['unreachable', 'not-a-feed', 'not-signed', 'unreadable', 'no-installer']);
export type FeedFailure = z.infer<typeof FeedFailure>;

/** Why its installer is not here. */
export const ObtainFailure = z.enum(['unreachable', 'not-as-signed', 'not-kept']);
export type ObtainFailure = z.infer<typeof ObtainFailure>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
} as const;

/** The newer versions of this program: found, brought and checked, never installed by themselves (decision 39). */
export const updatesContract = {
  /** What is known; where it is due, the feed is asked first, and what it fails to say is not told. */
  look: oc.errors(errors).output(UpdateState),
  /** Asks the feed now. */
  check: oc.errors({ ...errors, FEED: { status: 502, data: z.object({ reason: FeedFailure }) } }).output(UpdateState),
  /** Brings the installer of the version found, and gives its path once it is to the byte what was signed. */
  obtain: oc.errors({ ...errors, OBTAIN: { status: 502, data: z.object({ reason: ObtainFailure }) } }).output(z.object({ path: z.string(), isShown: z.boolean() })),
  setDaily: oc.errors(errors).input(z.object({ isDaily: z.boolean() })).output(UpdateState),
};
