import type { JoinedPlatform, KnownPlatforms, StillOpen } from '../../domain/connectors/limits/platform-limits.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { PlatformMemory } from '../preferences/platform-memory.store.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';

/** Where what the platforms of a school hold is asked, and where it is kept for when nobody answers. */
export interface PlatformSources {
  readonly joined: () => Promise<Result<readonly JoinedPlatform[], unknown>>;
  readonly stillOpen: () => Promise<Result<readonly StillOpen[], unknown>>;
  readonly memory: PlatformMemory;
  readonly clock: () => Date;
}

const NEVER_SAID: KnownPlatforms = { platforms: [], stillOpen: [], at: null };

/** Asks the ENT; where it does not answer, or is of an older version, what it last said, with its date. */
export async function joinedPlatforms({ joined, stillOpen, memory, clock }: PlatformSources): Promise<KnownPlatforms> {
  const answer = await ask(joined);
  if (answer === undefined) return memory.read() ?? NEVER_SAID;
  // An ENT of an older version says nothing of accesses.
  const said = { platforms: answer, stillOpen: (await ask(stillOpen)) ?? [], at: clock().toISOString() };
  memory.keep(said);
  return said;
}

async function ask<T>(call: () => Promise<Result<T, unknown>>): Promise<T | undefined> {
  try {
    const answer = await call();
    return answer.ok ? answer.value : undefined;
  } catch (error) {
    if (error instanceof EntTrouble) return undefined;
    throw error;
  }
}
