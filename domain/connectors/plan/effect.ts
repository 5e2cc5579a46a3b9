import { z } from 'zod';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { oncePer } from '../../kernel/once.ts';
import { must } from '../../kernel/assert.ts';
import { addPeople, everybody, isNobody, listPeople, peopleSet, removePeople, type PeopleSet } from '../../rights/people-set.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { countGains } from '../reach/count-gains.ts';
import { groupsById, membersOf } from '../reach/group-sets.ts';
import { modelAfter, modelOf } from '../reach/known-model.ts';
import type { Pairs } from '../reach/pairs.ts';
import type { ReachModel } from '../reach/reach-model.ts';
import { stateAfter, type PlatformStep } from './platform-step.ts';
import { isReachStep, reachAlong } from './reach-along.ts';
import { openedReplacements } from '../replacements/replacement-step.ts';
import { openedShares } from '../spaces/share-effect.ts';

const Count = z.number().int().nonnegative();

/** What people gain or lose: pairs who reach each other by a list, by name, and roles of people in applications. */
export const EffectCounts = z.object({ byList: Count, byName: Count, roles: Count });
export type EffectCounts = Readonly<z.infer<typeof EffectCounts>>;

/** What a change does on real members, computed before it is sent: all of it, then what nobody asked for (decision 5). */
export const Effect = z.object({ gained: EffectCounts, lost: EffectCounts, unaskedGain: EffectCounts, unaskedLoss: EffectCounts });
export type Effect = Readonly<z.infer<typeof Effect>>;

/** What was asked: pairs, and roles as `person application`. */
export interface Asked {
  readonly pairs: (model: ReachModel) => Pairs;
  readonly roles: (right: string) => boolean;
}

/** Compares a school before and after a change; both have the same people. */
export function effectOf(before: PlatformSchool, after: PlatformSchool, asked: Asked): Effect {
  const moved = movedGroups(before, after);
  const isReachMoved = before.links !== after.links || (before.groups !== after.groups && moved.some((id) => countsForReach(before, id) || countsForReach(after, id)));
  const [gainedPairs, lostPairs] = isReachMoved ? reachMoved(before, after, asked) : [NO_PAIRS, NO_PAIRS];
  const gainedRights = [...gainedRoles(before, after, moved), ...openedBooks(before, after), ...openedReplacements(before, after), ...openedShares(before, after, moved)];
  const lostRights = [...gainedRoles(after, before, moved), ...openedBooks(after, before), ...openedReplacements(after, before), ...openedShares(after, before, moved)];
  const unasked = (rights: readonly string[]): number => rights.filter((right) => !asked.roles(right)).length;
  return {
    gained: { ...gainedPairs.all, roles: gainedRights.length }, lost: { ...lostPairs.all, roles: lostRights.length },
    unaskedGain: { ...gainedPairs.unasked, roles: unasked(gainedRights) }, unaskedLoss: { ...lostPairs.unasked, roles: unasked(lostRights) },
  };
}

/**
 * What steps do, taken in their order: all of it once they are done, and the most that nobody asked for in any state on the way, the last
 * included. A wider state that lasts a minute is read, and written through, for a minute.
 */
export function effectAlong(before: PlatformSchool, steps: readonly PlatformStep[], asked: Asked): Effect {
  if (steps.every((step) => isReachStep(before, step))) return reachAlong(before, steps, asked.pairs(modelOf(before)));
  const states = steps.reduce<readonly PlatformSchool[]>((known, step) => [...known, stateAfter(known.at(-1) ?? before)(step)], []);
  const effects = states.map((state) => effectOf(before, state, asked));
  const last = must(effects.at(-1), 'what has no step moves nobody');
  const most = (side: 'unaskedGain' | 'unaskedLoss'): EffectCounts => effects.reduce((all, effect) => mostOf(all, effect[side]), last[side]);
  return { ...last, unaskedGain: most('unaskedGain'), unaskedLoss: most('unaskedLoss') };
}

function mostOf(one: EffectCounts, other: EffectCounts): EffectCounts {
  return { byList: Math.max(one.byList, other.byList), byName: Math.max(one.byName, other.byName), roles: Math.max(one.roles, other.roles) };
}

/** The pairs that a side has over the other: all of them, and those that nobody asked for. */
type PairGains = Readonly<Record<'all' | 'unasked', Pick<EffectCounts, 'byList' | 'byName'>>>;

const NO_PAIRS: PairGains = { all: { byList: 0, byName: 0 }, unasked: { byList: 0, byName: 0 } };

/** What is gained, then what is lost. */
function reachMoved(before: PlatformSchool, after: PlatformSchool, asked: Asked): readonly [PairGains, PairGains] {
  const was = modelOf(before);
  const is = modelAfter(was, before, after);
  return [pairGains(was, is, asked), pairGains(is, was, asked)];
}

function pairGains(from: ReachModel, to: ReachModel, asked: Asked): PairGains {
  const pairs = asked.pairs(to);
  const [byList, byName] = [countGains(from, to, 'byList', pairs), countGains(from, to, 'byName', pairs)];
  return { all: { byList: byList.all, byName: byName.all }, unasked: { byList: byList.unasked, byName: byName.unasked } };
}

/** Groups of which something is not the same. */
function movedGroups(before: PlatformSchool, after: PlatformSchool): readonly string[] {
  if (before.groups === after.groups) return before.grants === after.grants ? [] : movedGrants(before, after);
  const was = groupsById(before.groups);
  return after.groups.filter((group) => was.get(group.id) !== group || before.grants.get(group.id) !== after.grants.get(group.id)).map(({ id }) => id);
}

function movedGrants(before: PlatformSchool, after: PlatformSchool): readonly string[] {
  const moved: string[] = [];
  let kept = 0;
  for (const [id, roles] of after.grants) {
    const had = before.grants.get(id);
    if (had !== undefined) kept += 1;
    if (had !== roles) moved.push(id);
  }
  // Most often nobody lost all of theirs, and what was there need not be walked too.
  if (kept < before.grants.size) for (const id of before.grants.keys()) if (!after.grants.has(id)) moved.push(id);
  return moved;
}

/** Whether who is in a group changes who reaches whom: they write through it, or others write to it. */
function countsForReach({ groups, links }: PlatformSchool, id: string): boolean {
  const group = groupsById(groups).get(id);
  return group?.direction !== 'NONE' || group.kind === 'class' || [...links.values()].some((targets) => targets.includes(id));
}

/** Whether an effect gives or takes what nobody asked for: a person decides on these very figures. */
export function exceeds({ unaskedGain, unaskedLoss }: Effect): boolean {
  return [unaskedGain, unaskedLoss].some(({ byList, byName, roles }) => byList + byName + roles > 0);
}

/** What a person accepted: another figure is another effect. */
export function effectKey(effect: Effect): string {
  return fingerprint(canonicalJson(effect));
}

/**
 * Roles that people have in applications on one side and not on the other, each once however many groups give it: `person role application`.
 * A role may bear on several applications (E14). Only those of groups that moved are looked at, over every group that gives them.
 */
function gainedRoles(before: PlatformSchool, after: PlatformSchool, moved: readonly string[]): readonly string[] {
  const groups = moved.flatMap((id) => groupsById(after.groups).get(id) ?? []);
  const roles = new Set(groups.flatMap((group) => rolesMoved(before, after, group)));
  const applications = applicationsOf(after.services);
  return [...roles].flatMap((role) => {
    // Whoever has it by a group that did not move has it on both sides.
    const given = groups.filter(({ id }) => after.grants.get(id)?.includes(role) === true);
    const gained = [...listPeople(newHolders(before, given, role))].map((i) => must(after.people[i], 'somebody of the school').id);
    return gained.flatMap((person) => (applications.get(role) ?? ['?']).map((application) => `${person} ${role} ${application}`));
  });
}

/** The roles of a group that somebody may gain: all of them where who is in it moved, else those that it had not. */
function rolesMoved(before: PlatformSchool, after: PlatformSchool, { id, members }: PlatformGroup): readonly string[] {
  const [had = [], has = []] = [before.grants.get(id), after.grants.get(id)];
  return groupsById(before.groups).get(id)?.members === members ? has.filter((role) => !had.includes(role)) : has;
}

const applicationsOf = oncePer((services: PlatformSchool['services']): ReadonlyMap<string, readonly string[]> =>
  new Map(services.flatMap((service) => service.roles.map((role) => [role.id, role.applications] as const))));

/** Lesson books open on one side and not on the other: a right of the inspector, written as a role is. */
function openedBooks(before: PlatformSchool, after: PlatformSchool): readonly string[] {
  if (before.lessonBooks === after.lessonBooks) return [];
  return [...after.lessonBooks].flatMap(([inspector, teachers]) =>
    teachers.filter((teacher) => before.lessonBooks.get(inspector)?.includes(teacher) !== true).map((teacher) => bookRight(inspector, teacher)),
  );
}

function bookRight(inspector: string, teacher: string): string {
  return `${inspector} lessonBook|${teacher} diary`;
}

/** Asked of cells: these pairs, and nobody’s roles. */
export function askedOfPairs(pairs: Pairs): Asked {
  return { pairs: () => pairs, roles: () => false };
}

/** Asked of an inspection: that lesson book for that inspector, and nothing else. */
export function askedOfInspection(inspector: string, teacher: string): Asked {
  return { pairs: () => new Map(), roles: (right) => right === bookRight(inspector, teacher) };
}

/** Those of some groups who have a role by them, and had it by no group before. */
function newHolders(before: PlatformSchool, groups: readonly PlatformGroup[], role: string): PeopleSet {
  const { people } = before;
  const holders = peopleSet(people.length, []);
  for (const group of groups) addPeople(holders, membersOf(group, people));
  const byId = groupsById(before.groups);
  for (const [id, roles] of before.grants) {
    const group = roles.includes(role) ? byId.get(id) : undefined;
    if (group === undefined) continue;
    removePeople(holders, membersOf(group, people));
    if (isNobody(holders)) break;
  }
  return holders;
}

/** Asked of somebody's place in a group: the pairs in which they take part, and the roles of theirs in the applications that the school knows; `isShareAsked`: of a right in a space. */
export function askedOfMember(person: string, applications: ReadonlySet<string>, isShareAsked: (right: string) => boolean = () => false): Asked {
  return {
    pairs: ({ rank, size }) => {
      const own = rank.get(person);
      if (own === undefined) return new Map();
      const them = peopleSet(size, [own]);
      const rows = Array.from({ length: size }, (_, from) => [from, them] as const);
      return new Map([...rows, [own, everybody(size)] as const]);
    },
    roles: (right) => right.startsWith(`${person} `) && (applications.has(right.slice(right.lastIndexOf(' ') + 1)) || isShareAsked(right)),
  };
}

/** Asked of an access: the roles of one application, and nobody’s reach. */
export function askedOfApplication(application: string): Asked {
  return { pairs: () => new Map(), roles: (right) => right.endsWith(` ${application}`) };
}

/** Asked of a name: nothing of anybody’s rights. */
export const NOTHING_ASKED: Asked = { pairs: () => new Map(), roles: () => false };
