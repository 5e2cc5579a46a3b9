import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { canonicalJson, sameJson, type Json } from '../../../domain/kernel/json.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { Broken } from './broken.ts';
import { RUBRIQUE_OF } from './lists/lists-there.ts';

/** Both sides of each value, by its unit. */
export type Sides = ReadonlyMap<string, readonly [here: Json, there: Json]>;

/** Values that both sides once held together, or that somebody said to give way: only these are written over by program. */
export interface Agreed {
  /** What is the same now. */
  note(sides: Sides): void;
  /** A group was just made there: nobody ever gave it anything. */
  makes(group: string): void;
  /** Somebody said that what is on a side holds, over what is on the other: that one is as if it had been agreed on. */
  holds(side: 'here' | 'there', units: readonly string[], sides: Sides): void;
  /** Throws where a value that somebody set there, and that nobody here ever saw to hold, is about to be written over. */
  check(units: readonly string[], sides: Sides): void;
}

/** Opens it: nothing is agreed on. */
export function createAgreed(): Agreed {
  const values = new Map<string, Set<string>>();
  const add = (unit: string, value: Json): void => {
    const known = values.get(unit) ?? new Set();
    values.set(unit, known.add(canonicalJson(value)));
  };
  return {
    note: (sides) => {
      for (const [unit, [here, there]] of sides) if (sameJson(here, there)) add(unit, there);
    },
    makes: (id) => {
      for (const rubrique of RUBRIQUE_OF.values()) add(unitKey({ kind: 'rubriqueAccess', id: accessId(rubrique, { kind: 'group', id }) }), 'none');
    },
    holds: (side, units, sides) => {
      for (const unit of units) add(unit, sides.get(unit)?.[side === 'here' ? 1 : 0] ?? null);
    },
    check: (units, sides) => {
      for (const unit of units) {
        const there = sides.get(unit)?.[1] ?? null;
        if (values.get(unit)?.has(canonicalJson(there)) !== true) throw new Broken(`written over what was changed there: ${unit}, ${JSON.stringify(there)}`);
      }
    },
  };
}
