import { canonicalJson, sameJson, type Json } from '../../kernel/json.ts';
import { UnitRef } from '../capabilities.ts';
import { UNDECIDED } from './compare-units.ts';
import { absentOf, unitOfKey, type UnitValues } from './unit-values.ts';

/** What the school wants, beside what was last agreed on, for the units that are looked at. */
export interface Waiting {
  readonly wanted: UnitValues;
  readonly base: UnitValues;
  readonly isLooked: (unit: UnitRef) => boolean;
}

/**
 * Values that the school changed since both sides agreed, by the settings alone: whether anything may leave is known without asking the platform. Each is named with what was
 * agreed and what is wanted, so that one that moves again is another one. What nobody agreed on waits for a person, and is left out.
 */
export function waitingUnits({ wanted, base, isLooked }: Waiting): ReadonlySet<string> {
  const waiting = [...new Set([...wanted.keys(), ...base.keys()])].flatMap((key) => {
    const { kind, id } = unitOfKey(key);
    const absent = absentOf(kind);
    const [agreed, mine]: readonly [Json, Json] = [base.get(key) ?? absent, wanted.get(key) ?? absent];
    if (sameJson(agreed, mine) || sameJson(agreed, UNDECIDED) || !isLooked(UnitRef.parse({ kind, id }))) return [];
    return [`${key} ${canonicalJson([agreed, mine])}`];
  });
  return new Set(waiting);
}
