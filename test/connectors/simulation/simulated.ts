import type { UnitKind } from '../../../domain/connectors/capabilities.ts';
import { dayOf } from '../../../domain/connectors/inspections/open-inspections.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import type { FakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import type { Random } from '../../simulation/random.ts';
import type { Desk } from '../../server/ent-desk.ts';
import type { FlakyPlatform } from './flaky-platform.ts';
import type { Oracle } from './oracle.ts';

/** Everything of one run: a school, its platform, those who work on each. */
export interface Simulated {
  readonly random: Random;
  readonly fake: FakeEntcore;
  readonly flaky: FlakyPlatform;
  readonly oracle: Oracle;
  readonly console: Desk;
  readonly head: Desk;
  /** The school as the running program answers for it: another one after each stop. */
  school: SchoolEnt;
  now: number;
  /** Since the sending began, somebody acted on the platform, or what exceeds was accepted. */
  isExcused: boolean;
  /** The last sending did otherwise than somebody had accepted, because of what left before in it. */
  isAskedAgain: boolean;
  /** Whether calls fail, or the program stops, in this run. */
  isStormy: boolean;
  /** Nothing fails any more, and nobody acts but the school. */
  isCalm: boolean;
  readonly modes: Map<UnitKind, string>;
  /** The version of the platform that somebody last tested, and let be written. */
  tested: string;
  /** Whether the platform is brought to other versions, in this run. */
  readonly isUpgraded: boolean;
  readonly counts: Record<string, number>;
  /** Groups of the school by the name under which they were made. */
  readonly made: Map<string, string>;
  /** Rights of rubriques that were there when the platform was joined. */
  readonly first: ReadonlySet<string>;
}

/** One more of something. */
export function count(run: Simulated, what: string): void {
  run.counts[what] = (run.counts[what] ?? 0) + 1;
}

/** The day of a run, in Paris. */
export function dayIn({ now }: Simulated): string {
  return dayOf(new Date(now));
}
