import { recipientsOf, reachOf as soundReach, writersTo as soundWriters } from '../../../domain/messaging/reach.ts';
import type { Reach } from '../../../domain/messaging/school-reach.ts';
import { peopleSet } from '../../../domain/rights/people-set.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';

// A test that cannot fail proves nothing. `SABOTAGE=<name> npx vitest run test/domain/messaging` runs the same suite
// on an engine with one planted bug, and must be red for every name below.

const BUGS: Readonly<Record<string, (reach: Reach) => Reach>> = {
  /** Everybody sees what pupils see. */
  'reach-matrix': (reach) => ({ ...reach, emitter: () => reach.emitter('student') }),
  /** A line of « Qui fait quoi ? » no longer opens all classes. */
  'reach-sphere': (reach) => ({ ...reach, everyClass: peopleSet(reach.side.rights.input.people, []) }),
  /** Mailing lists obey the matrix. */
  'reach-list': (reach) => ({ ...reach, circles: { ...reach.circles, lists: [] } }),
};

/** The engine under test: the real one, or the one with the bug that SABOTAGE names. */
export function reachOf(side: RightsSide, now: string): Reach {
  const reach = soundReach(side, now);
  const bug = BUGS[process.env['SABOTAGE'] ?? ''];
  return bug === undefined ? reach : { ...bug(reach), known: new Map() };
}

/** Who writes to somebody; under `reach-reverse`, those to whom she writes. */
export const writersTo: typeof soundWriters = process.env['SABOTAGE'] === 'reach-reverse' ? recipientsOf : soundWriters;
