import { z } from 'zod';

/**
 * Why a platform is only looked at, whatever was chosen of each kind (connectors.md §8.3, §8.7): `unknownVersion`, of a major whose sources were not read;
 * `unsaidVersion`, this account is not told which; `movedVersion`, it is no longer the one that was tested; `misread`, what it answers is not what this program
 * reads, time after time; `unverified`, what was sent could not be read again, twice in a row; `unaskedGain`, once something was sent, somebody had more than what was asked.
 */
export const OnlyObserved = z.enum(['unknownVersion', 'unsaidVersion', 'movedVersion', 'misread', 'unverified', 'unaskedGain']);
export type OnlyObserved = z.infer<typeof OnlyObserved>;

/** Readings that a program does not understand, one after the other, before it stops writing (§8.7). */
export const MOST_MISREAD = 3;

/** Batches of steps that left and could not be read again, one after the other, before it stops too. */
export const MOST_UNVERIFIED = 2;

/** What a version alone says against writing; undefined for one of a major that was read. Nobody but another version, there or of this program, lifts it. */
export function whyOfVersion(version: string | null, majors: readonly number[]): OnlyObserved | undefined {
  if (version === null) return 'unsaidVersion';
  const [, major] = /^v?(\d+)(?:\D|$)/.exec(version.trim()) ?? [];
  return major !== undefined && majors.includes(Number(major)) ? undefined : 'unknownVersion';
}

/** What is known when a platform has just been tested. */
export interface Tested {
  /** Null as long as none was said. */
  readonly before: string | null;
  readonly now: string | null;
  readonly majors: readonly number[];
  /** Whether some kind is answered otherwise than it is read. */
  readonly isMisread: boolean;
  /** Who asked for the test: what a program finds is lifted by no program. */
  readonly by: 'person' | 'program';
  readonly held: OnlyObserved | null;
}

/** Why a platform is only looked at once it was tested; null where what is chosen of each kind holds. */
export function afterTest({ before, now, majors, isMisread, by, held }: Tested): OnlyObserved | null {
  const ofVersion = whyOfVersion(now, majors);
  if (ofVersion !== undefined) return ofVersion;
  if (before !== null && before !== now && held !== 'movedVersion') return 'movedVersion';
  const stays = held === 'misread' && isMisread;
  return by === 'program' || stays ? held : null;
}
