import { z } from 'zod';

const HOUR = 3_600_000;

/** When somebody last corrected something at a source, as they noted it on this computer: instants (ISO 8601) by source. */
export const Corrections = z.partialRecord(z.enum(['siecle', 'onde', 'sts']), z.iso.datetime());
export type Corrections = Readonly<z.infer<typeof Corrections>>;

/** A source whose corrections take a delay. */
export type DelayedSource = keyof Corrections;

/** Whether corrections made at a source are waited for. */
export function isDelayed(id: string): id is DelayedSource {
  return id === 'siecle' || id === 'onde' || id === 'sts';
}

/** Where a correction stands: the instant by which the ENT shows it, and whether that is over. */
export interface AwaitedCorrection {
  readonly correctedAt: string;
  readonly until: string;
  readonly isOver: boolean;
}

/** The clock of a correction (S2-084, S2-115); `hours`: the delay of ALI-07, which a school may set. */
export function awaitedCorrection(correctedAt: string, hours: number, now: string): AwaitedCorrection {
  const until = new Date(Date.parse(correctedAt) + hours * HOUR).toISOString();
  return { correctedAt, until, isOver: Date.parse(now) >= Date.parse(until) };
}
