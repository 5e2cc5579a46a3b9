import { z } from 'zod';
import { localMoment, type LocalMoment } from '../kernel/local-time.ts';

const HOUR = 3_600_000;

/** The most corrections of one source that are kept: each is waited for two days. */
const MOST_CORRECTIONS = 20;

const Instant = z.iso.datetime();

/** When somebody corrected something at a source, as they noted it on this computer: instants (ISO 8601) by source, the first one first. An earlier version kept one of each. */
export const Corrections = z.partialRecord(z.enum(['siecle', 'onde', 'sts']), z.union([z.array(Instant).max(MOST_CORRECTIONS), Instant.transform((at) => [at])]));
export type Corrections = Readonly<z.infer<typeof Corrections>>;

/** A source whose corrections take a delay. */
export type DelayedSource = keyof Corrections;

/** Whether corrections made at a source are waited for. */
export function isDelayed(id: string): id is DelayedSource {
  return id === 'siecle' || id === 'onde' || id === 'sts';
}

/** With one more correction of a source; beyond what is kept, the oldest leave. */
export function withCorrection(corrections: Corrections, source: DelayedSource, at: string): Corrections {
  const noted = new Set([...(corrections[source] ?? []), at]);
  return { ...corrections, [source]: [...noted].toSorted().slice(-MOST_CORRECTIONS) };
}

/** Without a correction of a source. */
export function withoutCorrection(corrections: Corrections, source: DelayedSource, at: string): Corrections {
  return { ...corrections, [source]: (corrections[source] ?? []).filter((one) => one !== at) };
}

/** What of a moment, by the clock of Paris, is yet to come at an instant; undefined once it is past. */
export function yetToCome({ day, hour }: LocalMoment, now: string): keyof LocalMoment | undefined {
  const present = localMoment(now);
  if (day > present.day) return 'day';
  return day === present.day && hour > present.hour ? 'hour' : undefined;
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
