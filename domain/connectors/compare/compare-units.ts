import { sameJson, type Json } from '../../kernel/json.ts';
import { UnitRef, type UnitKind } from '../capabilities.ts';
import { doubtMassRemoval, type Collection, type Proof } from '../proof.ts';
import { standingOf, type Standing } from './three-way.ts';
import { absentOf, unitOfKey, type UnitValues } from './unit-values.ts';

/** One value that is not the same here and there. */
export interface UnitGap {
  readonly unit: UnitRef;
  readonly standing: Exclude<Standing, 'same'> | 'unverified';
  readonly base: Json | undefined;
  readonly mine: Json;
  readonly theirs: Json;
}

type PlatformProofs = Readonly<Record<Collection, Proof>>;

/** What is compared: here, there, what was last agreed on, and how far the reading goes. */
export interface Comparison {
  readonly wanted: UnitValues;
  readonly observed: UnitValues;
  readonly base: UnitValues;
  readonly proofs: PlatformProofs;
  /** Whether what a unit is about has a name on the platform: what has none is neither absent there nor different. */
  readonly isNamed: (unit: UnitRef) => boolean;
  /** Whether what a unit is about was already read whole beside the school: what neither side held then is agreed to be absent. */
  readonly isSeen: (unit: UnitRef) => boolean;
  /** Whether spaces stand for rubriques: whoever enters a group has what it holds in them. */
  readonly hasSpaces: boolean;
}

/** Kept in place of a value where both sides differed from the first: nothing leaves, nor comes, before somebody says which one holds. */
export const UNDECIDED: Json = { undecided: true };

/** What must be read whole for a value of a kind to be known, absent or not (decision 7: nothing is deleted by inference). */
const READ_WHOLE: Readonly<Partial<Record<UnitKind, readonly Collection[]>>> = {
  group: ['groups'], membership: ['groups', 'members', 'people'], assignmentManager: ['groups', 'members', 'people'], serviceAccess: ['groups', 'services', 'grants'],
  inspection: ['people', 'lessonBooks'],
  replacement: ['groups', 'members', 'people', 'teachings'],
  rubriqueAccess: ['groups', 'members', 'people', 'shares'],
  visibilityRule: ['groups', 'members', 'people', 'links'],
};

/** Whether all that a kind takes to be known was read whole. */
export function isReadWhole(proofs: PlatformProofs, kind: UnitKind): boolean {
  return READ_WHOLE[kind]?.every((collection) => proofs[collection].complete) !== false;
}

/** What must be read besides, for what a change does to people to be known before it leaves: their groups, and what these give them. */
const BEARS_ON: Readonly<Partial<Record<UnitKind, readonly Collection[]>>> = {
  membership: ['links', 'services', 'grants'], assignmentManager: ['links', 'services', 'grants'], replacement: ['links', 'services', 'grants'], serviceAccess: ['members', 'people'],
};

/** Whether what a change of a kind does to people is known; of what no program reads there, nothing is sent. */
function isEffectKnown({ proofs, hasSpaces }: Comparison, kind: UnitKind): boolean {
  const isMember = kind === 'membership' || kind === 'assignmentManager' || kind === 'replacement';
  const needed = [...(BEARS_ON[kind] ?? []), ...(isMember && hasSpaces ? (['shares'] as const) : [])];
  return needed.map((collection) => proofs[collection]).every((proof) => proof.complete || proof.cause === 'byDesign');
}

/** What differs, and what is the same on both sides. */
export interface Compared {
  readonly gaps: readonly UnitGap[];
  /** Values to agree on, as both sides hold them; {@link UNDECIDED} where they never agreed. */
  readonly agreed: UnitValues;
}

/** Compares unit by unit; what was not read whole is « non vérifié », whatever it seems to be. */
export function compareUnits(given: Comparison): Compared {
  const gaps: UnitGap[] = [];
  const agreed = new Map<string, Json>();
  for (const [key, gap] of valuesOf(given)) {
    const { unit, standing, theirs } = gap;
    const isRead = isReadWhole(given.proofs, unit.kind);
    const isKnown = isRead && (standing !== 'here' || isEffectKnown(given, unit.kind));
    if (standing !== 'same') gaps.push({ ...gap, standing: isKnown ? standing : 'unverified' });
    if (isRead && standing === 'same') agreed.set(key, theirs);
    if (isRead && standing === 'apart') agreed.set(key, UNDECIDED);
  }
  return { gaps, agreed };
}

type Valued = Omit<UnitGap, 'standing'> & { readonly standing: Standing };

function valuesOf(given: Comparison): readonly (readonly [string, Valued])[] {
  const { wanted, observed, base } = given;
  return [...new Set([...wanted.keys(), ...observed.keys(), ...base.keys()])].flatMap((key) => {
    const unit = UnitRef.parse(unitOfKey(key));
    if (!given.isNamed(unit)) return [];
    const absent = absentOf(unit.kind);
    const values = { base: baseOf(given, key, unit), mine: wanted.get(key) ?? absent, theirs: observed.get(key) ?? absent };
    return [[key, { unit, ...values, standing: standingOf(values) }] as const];
  });
}

function baseOf({ base, isSeen }: Comparison, key: string, unit: UnitRef): Json | undefined {
  const last = base.get(key);
  if (last === undefined) return isSeen(unit) ? absentOf(unit.kind) : undefined;
  return sameJson(last, UNDECIDED) ? undefined : last;
}

/** The collection in which an absence of a kind would show. */
const SHOWN_IN: Readonly<Partial<Record<string, Collection>>> = { group: 'groups', membership: 'members', assignmentManager: 'members', serviceAccess: 'grants', visibilityRule: 'links', rubriqueAccess: 'shares' };

/** Doubts the collections of which too much would be gone since both sides last agreed (§8.4). */
export function doubtProofs(proofs: PlatformProofs, base: UnitValues, observed: UnitValues): PlatformProofs {
  const doubted = { ...proofs };
  for (const collection of ['groups', 'members', 'grants', 'links', 'shares'] as const) {
    const known = [...base].filter(([key, value]) => {
      const { kind } = unitOfKey(key);
      return SHOWN_IN[kind] === collection && !sameJson(value, absentOf(kind)) && !sameJson(value, UNDECIDED);
    });
    const gone = known.filter(([key]) => sameJson(observed.get(key) ?? absentOf(unitOfKey(key).kind), absentOf(unitOfKey(key).kind))).length;
    doubted[collection] = doubtMassRemoval(proofs[collection], { collection, known: known.length, gone });
  }
  return doubted;
}
