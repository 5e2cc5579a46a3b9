import { capabilityMasks, gains } from './capability-mask.ts';
import type { CapabilityMask } from './capability-mask.ts';
import { roleRow } from './engine.ts';
import type { Rights } from './engine.ts';
import { countBits, everybody, listPeople } from './people-set.ts';
import type { PeopleSet } from './people-set.ts';
import type { PermissionTable } from './permission-table.ts';
import { planesOf } from './planes.ts';
import { TOP_RANK } from './role.ts';
import { byte, word } from './typed-read.ts';

/** The rights of a school and, per rubrique, the settings that decide what a role permits (`settingsOf`). */
export interface ImpactSide {
  readonly rights: Rights;
  readonly settings: Uint8Array;
}

/** Two states of one school: same people under the same indices, rubriques possibly added at the end. */
export interface Comparison {
  readonly before: ImpactSide;
  readonly after: ImpactSide;
  readonly table: PermissionTable;
}

/** How many people go from one rank to another on a rubrique. */
export interface Transition {
  readonly before: number;
  readonly after: number;
  readonly people: number;
}

/** What changes on one rubrique. */
export interface RubriqueImpact {
  readonly rubrique: number;
  readonly gained: number;
  readonly lost: number;
  readonly transitions: readonly Transition[];
}

/** Who gains and who loses: a capability or an access not held before, each person once. */
export interface Impact {
  readonly gained: PeopleSet;
  readonly lost: PeopleSet;
  readonly gainedPeople: Uint32Array;
  readonly lostPeople: Uint32Array;
  /** The rubriques where something changes, by index. */
  readonly byRubrique: readonly RubriqueImpact[];
}

const RANKS = TOP_RANK + 1;

/** What changes from one state of a school to the same: nothing, for as many people. */
export function noImpact(people: number): Impact {
  const nobody = new Uint32Array(everybody(people).length);
  return { gained: nobody, lost: nobody, gainedPeople: listPeople(nobody), lostPeople: listPeople(nobody), byRubrique: [] };
}

/** People who change of rank on the rubrique where most do, whether they gain or lose by it or not. */
export function mostMoved({ byRubrique }: Pick<Impact, 'byRubrique'>): number {
  return byRubrique.reduce((most, { transitions }) => Math.max(most, transitions.reduce((sum, { people }) => sum + people, 0)), 0);
}

/** Compares two states of a school; states of different people are a bug and throw. */
export function impact(comparison: Comparison): Impact {
  const { before, after } = comparison;
  const people = before.rights.input.people;
  const rubriques = rubriquesOf(after);
  if (after.rights.input.people !== people || rubriquesOf(before) > rubriques) {
    throw new RangeError('An impact compares two states of the same people and rubriques');
  }
  const everyone = everybody(people);
  const gained = new Uint32Array(everyone.length);
  const lost = new Uint32Array(everyone.length);
  const judge = judgeOf(comparison);
  const byRubrique: RubriqueImpact[] = [];
  for (let rubrique = 0; rubrique < rubriques; rubrique++) {
    // Rights computed one from the other share the planes where everyone keeps her rank.
    const isSameRank = before.rights.planes[rubrique] === after.rights.planes[rubrique];
    const isSameSetting = before.settings[rubrique] === after.settings[rubrique];
    if (isSameRank && (isSameSetting || !judge(rubrique).evenStill)) continue;
    const compared = compareOnce({ comparison, everyone }, rubrique, judge(rubrique));
    orInto(gained, compared.gained);
    orInto(lost, compared.lost);
    if (compared.change !== undefined) byRubrique.push(compared.change);
  }
  return { gained, lost, gainedPeople: listPeople(gained), lostPeople: listPeople(lost), byRubrique };
}

function rubriquesOf({ rights, settings }: ImpactSide): number {
  if (settings.length !== rights.input.rubriques.parent.length) throw new RangeError('Every rubrique has its settings');
  return settings.length;
}

/** For each of the 36 pairs of ranks (before × 6 + after), whether it gains and whether it loses. */
interface Judgement {
  readonly gains: Uint8Array;
  readonly loses: Uint8Array;
  /** True when staying at one's rank changes something, because the sub-services changed. */
  readonly evenStill: boolean;
}

/** Judges the pairs of ranks of a rubrique, once per pair of settings. */
function judgeOf({ before, after, table }: Comparison): (rubrique: number) => Judgement {
  const masks = capabilityMasks(table);
  const known = new Map<number, Judgement>();
  return (rubrique) => {
    const pair = pairOf({ before, after }, rubrique);
    const judgement = known.get(pair) ?? judgePairs(masks(pair >> 8), masks(pair & 255));
    known.set(pair, judgement);
    return judgement;
  };
}

/** The settings of a rubrique before and after, in one number. */
function pairOf({ before, after }: Pick<Comparison, 'before' | 'after'>, rubrique: number): number {
  return (before.settings[rubrique] ?? 0) * 256 + byte(after.settings, rubrique);
}

function judgePairs(was: readonly CapabilityMask[], is: readonly CapabilityMask[]): Judgement {
  const pairs = Array.from({ length: RANKS * RANKS }, (_, pair) => [Math.floor(pair / RANKS), pair % RANKS] as const);
  const gained = Uint8Array.from(pairs, ([a, b]) => (gains(was, a, is, b) ? 1 : 0));
  const lost = Uint8Array.from(pairs, ([a, b]) => (gains(is, b, was, a) ? 1 : 0));
  const evenStill = pairs.some(([a, b], pair) => a === b && byte(gained, pair) + byte(lost, pair) > 0);
  return { gains: gained, loses: lost, evenStill };
}

interface Comparing {
  readonly comparison: Comparison;
  readonly everyone: PeopleSet;
}

interface Compared {
  readonly gained: PeopleSet;
  readonly lost: PeopleSet;
  /** Undefined when nothing changes there. */
  readonly change: RubriqueImpact | undefined;
}

interface Known extends Compared {
  readonly had: Uint32Array | undefined;
  readonly settings: number;
  readonly table: PermissionTable;
}

/** By the planes after: a draft of hundreds of changes is compared at each edit, and that edit touches a rubrique or two. */
const KNOWN = new WeakMap<Uint32Array, Known>();

function compareOnce(comparing: Comparing, rubrique: number, judgement: Judgement): Compared {
  const { before, after, table } = comparing.comparison;
  // Others may be written over.
  if (after.rights.since?.rights !== before.rights) return compareRubrique(comparing, rubrique, judgement);
  const planes = planesOf(after.rights.planes, rubrique);
  const ground = { had: before.rights.planes[rubrique], settings: pairOf(comparing.comparison, rubrique), table };
  const known = KNOWN.get(planes);
  if (known?.change?.rubrique === rubrique && known.had === ground.had && known.settings === ground.settings && known.table === table) return known;
  const compared = { ...ground, ...compareRubrique(comparing, rubrique, judgement) };
  KNOWN.set(planes, compared);
  return compared;
}

function orInto(all: PeopleSet, some: PeopleSet): void {
  for (let i = 0; i < all.length; i++) all[i] = word(all, i) | word(some, i);
}

/** Finds those who gain or lose on a rubrique. */
function compareRubrique({ comparison, everyone }: Comparing, rubrique: number, judgement: Judgement): Compared {
  const words = everyone.length;
  const [gained, lost] = [new Uint32Array(words), new Uint32Array(words)];
  const exact = { before: new Uint32Array(RANKS), after: new Uint32Array(RANKS) };
  const counts = { gained: 0, lost: 0, moved: new Uint32Array(RANKS * RANKS) };
  const planes = planesOf(comparison.after.rights.planes, rubrique);
  // A rubrique that did not exist had no people.
  const had = comparison.before.rights.planes[rubrique];
  for (let i = 0; i < words; i++) {
    if (had !== undefined && !judgement.evenStill && !differs(had, planes, i, words)) continue;
    const all = word(everyone, i);
    split(had, i, words, all, exact.before);
    split(planes, i, words, all, exact.after);
    tally({ gained, lost }, i, exact, judgement, counts);
  }
  const transitions = listTransitions(counts.moved);
  return { gained, lost, change: transitions.length === 0 ? undefined : { rubrique, gained: counts.gained, lost: counts.lost, transitions } };
}

function differs(had: Uint32Array, has: Uint32Array, at: number, words: number): boolean {
  const second = at + words;
  const third = second + words;
  const fourth = third + words;
  const fifth = fourth + words;
  return (
    ((word(had, at) ^ word(has, at)) |
      (word(had, second) ^ word(has, second)) |
      (word(had, third) ^ word(has, third)) |
      (word(had, fourth) ^ word(has, fourth)) |
      (word(had, fifth) ^ word(has, fifth))) !==
    0
  );
}

/** Splits 32 people by exact rank into `exact`. */
function split(planes: Uint32Array | undefined, at: number, words: number, all: number, exact: Uint32Array): void {
  let above = all;
  for (let rank = 0; rank < TOP_RANK; rank++) {
    const next = planes === undefined ? 0 : word(planes, at + rank * words);
    exact[rank] = above & ~next;
    above = next;
  }
  exact[TOP_RANK] = above;
}

interface Exact {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

interface Counts {
  gained: number;
  lost: number;
  readonly moved: Uint32Array;
}

/** Counts the moves of 32 people, and marks those who gain or lose. */
function tally({ gained, lost }: Pick<Compared, 'gained' | 'lost'>, i: number, exact: Exact, judgement: Judgement, counts: Counts): void {
  let up = 0;
  let down = 0;
  for (let from = 0; from < RANKS; from++) {
    // Few ranks are left by anybody: the others are not looked at further.
    let movers = word(exact.before, from) & (judgement.evenStill ? -1 : ~word(exact.after, from));
    for (let to = 0; movers !== 0; to++) {
      const moved = movers & word(exact.after, to);
      movers &= ~moved;
      if (moved === 0) continue;
      const pair = from * RANKS + to;
      const gain = byte(judgement.gains, pair);
      const loss = byte(judgement.loses, pair);
      if (gain + loss > 0 || from !== to) counts.moved[pair] = word(counts.moved, pair) + countBits(moved);
      up |= moved * gain;
      down |= moved * loss;
    }
  }
  gained[i] = word(gained, i) | up;
  lost[i] = word(lost, i) | down;
  counts.gained += countBits(up);
  counts.lost += countBits(down);
}

function listTransitions(moved: Uint32Array): readonly Transition[] {
  return Array.from(moved, (people, pair) => ({ before: Math.floor(pair / RANKS), after: pair % RANKS, people })).filter(
    ({ people }) => people > 0,
  );
}

/** What changes for one person on one rubrique. */
export interface PersonChange {
  readonly rubrique: number;
  readonly beforeRank: number;
  readonly afterRank: number;
  readonly gains: boolean;
  readonly loses: boolean;
}

/** The rubriques where something changes for one person, by index. */
export function impactOnPerson(comparison: Comparison, person: number): readonly PersonChange[] {
  const { before, after } = comparison;
  const had = roleRow(before.rights, person);
  const judge = judgeOf(comparison);
  const changes: PersonChange[] = [];
  roleRow(after.rights, person).forEach((afterRank, rubrique) => {
    const beforeRank = had[rubrique] ?? 0;
    const { gains: gained, loses } = judge(rubrique);
    const pair = beforeRank * RANKS + afterRank;
    const change = { rubrique, beforeRank, afterRank, gains: byte(gained, pair) === 1, loses: byte(loses, pair) === 1 };
    if (beforeRank !== afterRank || change.gains || change.loses) changes.push(change);
  });
  return changes;
}
