import { must } from '../../kernel/assert.ts';
import { listPeople } from '../../rights/people-set.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { presentIn } from './group-sets.ts';

/** Groups through which somebody writes, by their identifier: one list for all those who write through the same ones. */
export type Through = readonly string[];

/** One of these lists, and those that go on from it. */
interface Branch {
  readonly through: Through;
  readonly next: Map<string, Branch>;
}

/**
 * Finds, for each person, through which of these groups they write. A school has thousands of people and some hundreds of such lists: each is made
 * once, whoever shares it, and what is true of those who share it is worked out once too.
 */
export function sendersOf(groups: readonly PlatformGroup[], people: PlatformSchool['people']): readonly Through[] {
  const root: Branch = { through: [], next: new Map() };
  const branches = people.map(() => root);
  for (const group of groups) {
    for (const person of listPeople(presentIn(group, people))) branches[person] = goOn(must(branches[person], 'somebody of the school'), group.id);
  }
  return branches.map(({ through }) => through);
}

function goOn({ through, next }: Branch, group: string): Branch {
  const known = next.get(group) ?? { through: [...through, group], next: new Map<string, Branch>() };
  next.set(group, known);
  return known;
}
