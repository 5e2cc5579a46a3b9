import type { JoinedPlatform, KnownPlatforms } from '../../domain/connectors/limits/platform-limits.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { PlatformMemory } from '../preferences/platform-memory.store.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';

/** Where what the platforms of a school hold is asked, and where it is kept for when nobody answers. */
export interface PlatformSources {
  readonly joined: () => Promise<Result<readonly JoinedPlatform[], unknown>>;
  readonly memory: PlatformMemory;
  readonly clock: () => Date;
}

const NEVER_SAID: KnownPlatforms = { platforms: [], at: null };

/** Asks the ENT; where it does not answer, or is of an older version, what it last said, with its date. */
export async function joinedPlatforms({ joined, memory, clock }: PlatformSources): Promise<KnownPlatforms> {
  const answer = await ask(joined);
  if (answer === undefined) return memory.read() ?? NEVER_SAID;
  const said = { platforms: answer, at: clock().toISOString() };
  memory.keep(said);
  return said;
}

async function ask(joined: PlatformSources['joined']): Promise<readonly JoinedPlatform[] | undefined> {
  try {
    const answer = await joined();
    return answer.ok ? answer.value : undefined;
  } catch (error) {
    if (error instanceof EntTrouble) return undefined;
    throw error;
  }
}
