import { z } from 'zod';

/**
 * What breaks a journal. `altered`: a line is not what its fingerprint says. `missing`: lines were taken out, inside or before
 * the first one. `moved`: a line is at the rank of another. `forged`: lines and fingerprints agree, the seal of who holds the
 * key does not. `cut`: the last lines were taken off. `unsealed`: nobody with the key vouches for the last lines.
 * `checkpoint`: what a purge left in place of old lines was altered.
 */
export const JournalFaultKind = z.enum(['altered', 'missing', 'moved', 'forged', 'cut', 'unsealed', 'checkpoint']);

/** The first line of a journal that does not hold, and why. */
export const JournalFault = z.object({ line: z.number().int().nonnegative(), kind: JournalFaultKind });
export type JournalFault = Readonly<z.infer<typeof JournalFault>>;

/** A line and the fingerprint of everything up to it. */
export const ChainPoint = z.object({ k: z.number().int().nonnegative(), hash: z.string().max(64) });
export type ChainPoint = Readonly<z.infer<typeof ChainPoint>>;

/** What an ENT found when it computed the chain of its journal again, with the key of its seals. */
export const JournalIntegrity = z.object({
  /** First line kept: those before were purged, sealed. */
  from: z.number().int().positive(),
  /** Lines that hold, from the first one kept. */
  checked: z.number().int().nonnegative(),
  /** Where the chain ends, as far as it holds. */
  end: ChainPoint,
  /** The last purge; null when there was none. */
  purgedAt: z.string().max(40).nullable(),
  fault: JournalFault.nullable(),
});
export type JournalIntegrity = Readonly<z.infer<typeof JournalIntegrity>>;

/**
 * Where the ENT's chain stood when it answered: what a console already had, and what the answer goes up to. The console
 * computes the way from one to the other from the lines themselves.
 */
export const JournalSpan = z.object({ from: ChainPoint, to: ChainPoint });
export type JournalSpan = Readonly<z.infer<typeof JournalSpan>>;

/**
 * What a console saw an ENT's journal do that a journal cannot. `rewritten`: what was there is no longer the same.
 * `shortened`: it ends before what was there. `untrue`: the lines given do not make the chain that the ENT tells. `untold`: it no longer tells its chain.
 */
export const JournalBreak = z.object({
  kind: z.enum(['rewritten', 'shortened', 'untrue', 'untold']),
  /** The last line of which this console had the fingerprint, or whose way to the end is untrue. */
  line: z.number().int().nonnegative(),
  /** By the clock of this computer. */
  foundAt: z.string().max(40),
});
export type JournalBreak = Readonly<z.infer<typeof JournalBreak>>;

/** A break that has just been seen. */
export type SeenBreak = Omit<JournalBreak, 'foundAt'>;

/** What an answer of the ENT says of its chain, with what this console computed of it from the lines. */
export interface HeardChain extends JournalSpan {
  /** Fingerprint at the end of the lines received, starting from `from`. */
  readonly computed: string;
  /** Fingerprint that the lines give at a rank; undefined where they have none. */
  readonly at: (k: number) => string | undefined;
}

/** What does not continue the last head that a console kept; undefined when everything does. */
export function judgeChain(anchor: ChainPoint | null, heard: HeardChain | undefined): SeenBreak | undefined {
  if (heard === undefined) return anchor === null ? undefined : { kind: 'untold', line: anchor.k };
  const { from, to, computed, at } = heard;
  if (anchor !== null && to.k < anchor.k) return { kind: 'shortened', line: anchor.k };
  if (computed !== to.hash) return { kind: 'untrue', line: from.k };
  if (anchor === null || anchor.k < from.k) return undefined;
  const now = anchor.k === from.k ? from.hash : at(anchor.k);
  return now === anchor.hash ? undefined : { kind: 'rewritten', line: anchor.k };
}
