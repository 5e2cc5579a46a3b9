import { must } from '../../kernel/assert.ts';
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

/** A sending by what is in it, by the names of its changes and by the people there who gain something. */
export interface Sending {
  readonly changes: readonly string[];
  readonly people: readonly string[];
}

/** What one administrator sent without a second one, and when (ISO 8601). */
export interface SentAlone extends Sending {
  readonly by: string;
  readonly at: string;
}

/** How long what was sent alone counts. */
export const WINDOW_MS = 86_400_000;

/** What was sent alone within the last 24 hours, by whom it may be: a large sending cut into small ones is counted whole (ADR 62). */
export function stillCounted(alone: readonly SentAlone[], at: string): readonly SentAlone[] {
  const since = Date.parse(at) - WINDOW_MS;
  return alone.filter((one) => Date.parse(one.at) > since);
}

/** The size of a sending with what the same administrator sent alone before it, each change and each person once. */
export function sizeWith(before: readonly SentAlone[], by: string, sending: Sending, accesses: number): SendingSize {
  const all = [...before.filter((one) => one.by === by), sending];
  return { changes: new Set(all.flatMap(({ changes }) => changes)).size, people: new Set(all.flatMap(({ people }) => people)).size, accesses };
}

/** How many accesses a school has there. */
export function accessesOf({ grants }: Pick<PlatformSchool, 'grants'>): number {
  return [...grants.values()].reduce((sum, roles) => sum + roles.length, 0);
}

/** What is in a sending: whoever reaches somebody new, by a list or by name, and whoever is in a group that is given a role, or enters a group. */
export function sendingOf(school: PlatformSchool, changes: readonly Pick<PlannedChange, 'id' | 'steps'>[]): Sending {
  const steps = changes.flatMap((change) => change.steps);
  const after = steps.reduce(afterStep, school);
  const [was, is] = [reachModel(school), reachModel(after)];
  const gaining = new Set((['byList', 'byName'] as const).flatMap((way) => [...gainedPairs(was, is, way).keys()]).map((rank) => must(school.people[rank], 'somebody of the school').id));
  const members = new Map(after.groups.map((group) => [group.id, group.members]));
  for (const step of steps) {
    if (step.kind === 'addMember') gaining.add(step.item);
    else if (step.kind === 'startReplacement') gaining.add(step.substitute);
    else if (step.kind === 'giveRole') for (const person of members.get(step.group) ?? []) gaining.add(person);
  }
  return { changes: changes.map(({ id }) => id), people: [...gaining] };
}
