import { z } from 'zod';
import { Capabilities } from '../capabilities.ts';
import { ConnectorId } from '../connector-trouble.ts';

/** A platform that the school is joined to, what it can hold, the last day for which the account there is authorised, and whether that account waits for somebody. */
export const JoinedPlatform = z.object({ id: ConnectorId, capabilities: Capabilities, authorisedUntil: z.iso.date().nullable().default(null), isStopped: z.boolean().default(false) });
export type JoinedPlatform = Readonly<z.infer<typeof JoinedPlatform>>;

/** An access of inspection, or a row of a replacement (`kind`), that is over, since when (ISO 8601), and that the ENT could not close on a platform. */
export const StillOpen = z.object({ inspection: z.string().max(300), since: z.string().max(40), kind: z.literal('replacement').optional() });
export type StillOpen = Readonly<z.infer<typeof StillOpen>>;

/** The platforms of a school as the ENT last said them, and when (ISO 8601); null: it never did. */
export const KnownPlatforms = z.object({ platforms: z.array(JoinedPlatform).max(10).readonly(), stillOpen: z.array(StillOpen).max(1_000).readonly().default([]), at: z.string().max(40).nullable() });
export type KnownPlatforms = Readonly<z.infer<typeof KnownPlatforms>>;
