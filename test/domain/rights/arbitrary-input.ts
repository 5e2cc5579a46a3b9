import fc from 'fast-check';
import type { PlacedAccess, RightsInput } from '../../../domain/rights/rights-input.ts';

// Small schools, some of them ill-formed (cycles, unknown mothers), that cross a word of 32 people.

interface Size {
  readonly people: number;
  readonly groups: number;
  readonly rubriques: number;
}

const size: fc.Arbitrary<Size> = fc.record({
  people: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 30, max: 70 })),
  groups: fc.integer({ min: 1, max: 6 }),
  rubriques: fc.integer({ min: 1, max: 8 }),
});

export function arbitraryAccess({ people, groups, rubriques }: Size): fc.Arbitrary<PlacedAccess> {
  const rubrique = fc.nat(rubriques - 1);
  const rank = fc.integer({ min: 1, max: 5 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ rubrique, kind: fc.constant('group' as const), principal: fc.nat(groups - 1), rank }) },
    { weight: 1, arbitrary: fc.record({ rubrique, kind: fc.constant('person' as const), principal: fc.nat(people - 1), rank }) },
  );
}

export function sizeOf(input: RightsInput): Size {
  return { people: input.people, groups: input.groupMembers.length, rubriques: input.rubriques.parent.length };
}

/** Mostly a tree under rubrique 0 in any numbering; now and then anything. */
function arbitraryParents(rubriques: number): fc.Arbitrary<readonly number[]> {
  const tree = fc
    .tuple(fc.shuffledSubarray([...Array(rubriques).keys()], { minLength: rubriques }), fc.array(fc.nat(99), { minLength: rubriques, maxLength: rubriques }))
    .map(([names, picks]) => {
      const parents = names.map(() => -1);
      names.forEach((name, i) => {
        if (i > 0) parents[name] = names[(picks[i] ?? 0) % i] ?? -1;
      });
      return parents;
    });
  const anything = fc.array(fc.integer({ min: -2, max: rubriques }), { minLength: rubriques, maxLength: rubriques });
  return fc.oneof({ weight: 4, arbitrary: tree }, { weight: 1, arbitrary: anything });
}

function flags(length: number, oneIn: number): fc.Arbitrary<Uint8Array> {
  return fc.array(fc.nat(oneIn - 1), { minLength: length, maxLength: length }).map((list) => Uint8Array.from(list, (n) => (n === 0 ? 1 : 0)));
}

export const arbitraryInput: fc.Arbitrary<RightsInput> = size.chain((school) =>
  fc.record({
    people: fc.constant(school.people),
    groupMembers: fc.array(fc.uniqueArray(fc.nat(school.people - 1), { maxLength: school.people }), {
      minLength: school.groups,
      maxLength: school.groups,
    }),
    rubriques: fc.record({
      parent: arbitraryParents(school.rubriques).map((list) => Int32Array.from(list)),
      isPublic: flags(school.rubriques, 4),
      closed: flags(school.rubriques, 8),
      inherits: fc.boolean(),
    }),
    accesses: fc.array(arbitraryAccess(school), { maxLength: 24 }),
  }),
);

/** A school with somebody and something in it to ask about. */
export const arbitraryQuestion: fc.Arbitrary<{ readonly input: RightsInput; readonly person: number; readonly rubrique: number }> =
  arbitraryInput.chain((input) =>
    fc.record({ input: fc.constant(input), person: fc.nat(input.people - 1), rubrique: fc.nat(input.rubriques.parent.length - 1) }),
  );
