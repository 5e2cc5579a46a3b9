import type { PlatformSchool } from '../platform-school.ts';
import { gainedPairs } from '../reach/pairs.ts';
import { reachModel } from '../reach/reach-model.ts';
import type { PlannedChange } from './plan-change.ts';
import { afterStep } from './platform-step.ts';

/** How much a sending does at once: its changes, the people who gain something by it, and the accesses that the school has there. */
export interface SendingSize {
  readonly changes: number;
  readonly people: number;
  readonly accesses: number;
}

const MOST_CHANGES = 50;
const MOST_PEOPLE = 200;
const MOST_PART = 0.05;
/** Inferred: below, a twentieth of a small school would be a single change. */
const LEAST_CHANGES = 20;

/** Whether a second administrator must ask for it too (connectors.md §8.7). */
export function isLarge({ changes, people, accesses }: SendingSize): boolean {
  return changes > MOST_CHANGES || people > MOST_PEOPLE || (changes > LEAST_CHANGES && changes > accesses * MOST_PART);
}

/** The size of a sending: whoever reaches somebody new, by a list or by name, and whoever is in a group that is given a role, or enters a group. */
export function sizeOf(school: PlatformSchool, changes: readonly Pick<PlannedChange, 'steps'>[]): SendingSize {
  const steps = changes.flatMap((change) => change.steps);
  const after = steps.reduce(afterStep, school);
  const [was, is] = [reachModel(school), reachModel(after)];
  const gaining = new Set((['byList', 'byName'] as const).flatMap((way) => [...gainedPairs(was, is, way).keys()]).map((rank) => school.people[rank]?.id));
  const members = new Map(after.groups.map((group) => [group.id, group.members]));
  for (const step of steps) {
    if (step.kind === 'addMember') gaining.add(step.item);
    else if (step.kind === 'giveRole') for (const person of members.get(step.group) ?? []) gaining.add(person);
  }
  return { changes: changes.length, people: gaining.size, accesses: [...school.grants.values()].reduce((sum, roles) => sum + roles.length, 0) };
}
