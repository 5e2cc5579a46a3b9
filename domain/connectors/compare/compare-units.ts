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
}

/** What must be read whole for a value of a kind to be known, absent or not (decision 7: nothing is deleted by inference). */
const READ_WHOLE: Readonly<Partial<Record<UnitKind, readonly Collection[]>>> = {
  group: ['groups'], membership: ['groups', 'members', 'people'], assignmentManager: ['groups', 'members', 'people'], serviceAccess: ['groups', 'services', 'grants'],
};

/** What differs, and what is the same on both sides. */
export interface Compared {
  readonly gaps: readonly UnitGap[];
  /** Values to agree on: both sides hold them. */
  readonly agreed: UnitValues;
}

/** Compares unit by unit; what was not read whole is « non vérifié », whatever it seems to be. */
export function compareUnits({ wanted, observed, base, proofs, isNamed }: Comparison): Compared {
  const gaps: UnitGap[] = [];
  const agreed = new Map<string, Json>();
  for (const key of new Set([...wanted.keys(), ...observed.keys(), ...base.keys()])) {
    const unit = UnitRef.parse(unitOfKey(key));
    const absent = absentOf(unit.kind);
    const [mine, theirs, last] = [wanted.get(key) ?? absent, observed.get(key) ?? absent, base.get(key)];
    const standing = standingOf({ base: last, mine, theirs });
    const isRead = (READ_WHOLE[unit.kind] ?? []).every((collection) => proofs[collection].complete);
    if (!isNamed(unit)) continue;
    if (standing === 'same') {
      if (isRead) agreed.set(key, theirs);
    } else gaps.push({ unit, standing: isRead ? standing : 'unverified', base: last, mine, theirs });
  }
  return { gaps, agreed };
}

/** The collection in which an absence of a kind would show. */
const SHOWN_IN: Readonly<Partial<Record<string, Collection>>> = { group: 'groups', membership: 'members', assignmentManager: 'members', serviceAccess: 'grants' };

/** Doubts the collections of which too much would be gone since both sides last agreed (§8.4). */
export function doubtProofs(proofs: PlatformProofs, base: UnitValues, observed: UnitValues): PlatformProofs {
  const doubted = { ...proofs };
  for (const collection of ['groups', 'members', 'grants'] as const) {
    const known = [...base].filter(([key, value]) => {
      const { kind } = unitOfKey(key);
      return SHOWN_IN[kind] === collection && !sameJson(value, absentOf(kind));
    });
    const gone = known.filter(([key]) => !observed.has(key)).length;
    doubted[collection] = doubtMassRemoval(proofs[collection], { collection, known: known.length, gone });
  }
  return doubted;
}
