import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAtLeast,
  effectiveRank,
  groupReaches,
  groupsRow,
  isReachable,
  listAtLeast,
  ownRank,
  peopleAtLeast,
  rankForGroups,
  roleRow,
} from '../../../domain/rights/engine.ts';
import { listPeople } from '../../../domain/rights/people-set.ts';
import type { RightsInput } from '../../../domain/rights/rights-input.ts';
import { arbitraryAccess, arbitraryInput, arbitraryQuestion, sizeOf } from './arbitrary-input.ts';
import { naiveHolder, naiveMatrix, naiveOwnRank, naiveRank, naiveReach } from './naive-oracle.ts';
import { computeRights } from './sabotage.ts';

function matrixOf(input: RightsInput): number[][] {
  const rights = computeRights(input);
  return Array.from({ length: input.people }, (_, person) => [...roleRow(rights, person)]);
}

describe('the rights engine', () => {
  it('gives everyone the rank that the rules walked by hand give', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(matrixOf(input)).toEqual(naiveMatrix(input));
      }),
      { numRuns: 400 },
    );
  });

  it('answers one cell as it answers the row', () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ input, person, rubrique }) => {
        expect(effectiveRank(computeRights(input), person, rubrique)).toBe(naiveRank(input, naiveHolder(input, person), rubrique));
      }),
    );
  });

  it('says of a group at once what it says of its members one by one', () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ input, rubrique }) => {
        const rights = computeRights(input);
        input.groupMembers.forEach((members, group) => {
          const each = [...members].every((person) => naiveRank(input, naiveHolder(input, person), rubrique) > 0);
          expect(groupReaches(rights, group, rubrique)).toBe(members.length > 0 && each);
        });
      }),
    );
  });

  it('tells the rank that a right gives from the rank that is reached', () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ input, person, rubrique }) => {
        const rights = computeRights(input);
        expect(ownRank(rights, { kind: 'person', person }, rubrique)).toBe(naiveOwnRank(input, person, rubrique));
        expect(isReachable(rights, person, rubrique)).toBe(naiveReach(input, naiveHolder(input, person), rubrique));
      }),
    );
  });

  it('lists and counts the people of each rank', () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.integer({ min: 1, max: 5 }), ({ input, rubrique }, rank) => {
        const rights = computeRights(input);
        const expected = naiveMatrix(input).flatMap((row, person) => ((row[rubrique] ?? 0) >= rank ? [person] : []));
        expect([...listAtLeast(rights, rubrique, rank)]).toEqual(expected);
        expect([...listPeople(peopleAtLeast(rights, rubrique, rank))]).toEqual(expected);
        expect(countAtLeast(rights, rubrique, rank)).toBe(expected.length);
      }),
    );
  });

  it('gives a set of groups what a newcomer in these groups alone would have', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.array(fc.nat(5), { maxLength: 3 }), (input, picks) => {
        const groups = picks.map((pick) => pick % input.groupMembers.length);
        const newcomer = input.people;
        const grown: RightsInput = {
          ...input,
          people: newcomer + 1,
          groupMembers: input.groupMembers.map((members, group) => (groups.includes(group) ? [...members, newcomer] : members)),
        };
        const expected = naiveMatrix(grown)[newcomer] ?? [];
        const rights = computeRights(input);
        expect([...groupsRow(rights, groups)]).toEqual(expected);
        expect(expected.map((_, rubrique) => rankForGroups(rights, groups, rubrique))).toEqual(expected);
      }),
    );
  });

  it('never lowers anyone when a right is added', () => {
    const draw = arbitraryInput.chain((input) => fc.record({ input: fc.constant(input), added: arbitraryAccess(sizeOf(input)) }));
    fc.assert(
      fc.property(draw, ({ input, added }) => {
        const before = matrixOf(input);
        const after = matrixOf({ ...input, accesses: [...input.accesses, added] });
        after.forEach((row, person) => row.forEach((rank, r) => expect(rank).toBeGreaterThanOrEqual(before[person]?.[r] ?? 0)));
      }),
    );
  });

  it('makes everybody a visitor of a public rubrique whose mothers are public', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { parent } = input.rubriques;
        const open = { ...input.rubriques, isPublic: new Uint8Array(parent.length).fill(1), closed: new Uint8Array(parent.length) };
        const rights = computeRights({ ...input, rubriques: open });
        for (const rubrique of rights.order.mothersFirst) expect(countAtLeast(rights, rubrique, 1)).toBe(input.people);
      }),
    );
  });

  it('computes the same on what an earlier computation left behind', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const first = computeRights(input);
        const planes = first.planes.map((plane) => plane.slice());
        const second = computeRights(input, { discarded: first, memberships: first.memberships });
        expect(second.planes).toBe(first.planes);
        expect(second.planes).toEqual(planes);
      }),
    );
  });

  it('does not overwrite planes of another size', () => {
    const small: RightsInput = {
      people: 1,
      groupMembers: [],
      rubriques: { parent: Int32Array.of(-1), isPublic: Uint8Array.of(1), closed: Uint8Array.of(0), inherits: false },
      accesses: [],
    };
    const discarded = computeRights({ ...small, people: 40 });
    expect(computeRights(small, { discarded }).planes).not.toBe(discarded.planes);
    const twice: RightsInput = { ...small, rubriques: { ...small.rubriques, parent: Int32Array.of(-1, 0), isPublic: Uint8Array.of(1, 1), closed: Uint8Array.of(0, 0) } };
    const larger = computeRights(twice);
    expect(computeRights(small, { discarded: larger }).planes).not.toBe(larger.planes);
  });
});

/** dom:R3 as the guide tells it: to enter « le GIE Rouge », one needs « le GIE vert » and « le GIE bleu-marine ». */
describe('a school of three people', () => {
  const [Anna, Bruno, Chloe] = [0, 1, 2];
  const school: RightsInput = {
    people: 3,
    groupMembers: [[Anna, Bruno, Chloe], [Bruno]],
    // The red one first: the order of the indices means nothing.
    rubriques: { parent: Int32Array.of(1, 2, -1), isPublic: Uint8Array.of(0, 0, 1), closed: new Uint8Array(3), inherits: false },
    accesses: [
      { rubrique: 0, kind: 'group', principal: 0, rank: 2 },
      { rubrique: 0, kind: 'person', principal: Bruno, rank: 5 },
      { rubrique: 1, kind: 'group', principal: 1, rank: 1 },
    ],
  };

  it('keeps out of the daughter who is not in the mother', () => {
    const rights = computeRights(school);
    expect([Anna, Bruno, Chloe].map((person) => [...roleRow(rights, person)])).toEqual([[0, 0, 1], [5, 1, 1], [0, 0, 1]]);
  });

  it('gives nobody anything on orphans and on what the trash holds', () => {
    const orphans = computeRights({ ...school, rubriques: { ...school.rubriques, parent: Int32Array.of(1, 0, -1) } });
    expect([...roleRow(orphans, Bruno)]).toEqual([0, 0, 1]);
    expect(rankForGroups(orphans, [0, 1], 0)).toBe(0);
    const trashed = computeRights({ ...school, rubriques: { ...school.rubriques, closed: Uint8Array.of(0, 1, 0) } });
    expect([...roleRow(trashed, Bruno)]).toEqual([0, 0, 1]);
  });

  it('refuses an access that names nothing that exists', () => {
    for (const wrong of [{ rubrique: 3 }, { rubrique: -1 }, { principal: 2 }, { rank: 0 }, { rank: 6 }, { rank: 1.5 }]) {
      const access = { rubrique: 0, kind: 'group' as const, principal: 0, rank: 1, ...wrong };
      expect(() => computeRights({ ...school, accesses: [access] })).toThrow(RangeError);
    }
    expect(() => computeRights({ ...school, accesses: [{ rubrique: 0, kind: 'person', principal: 3, rank: 1 }] })).toThrow(RangeError);
    expect(() => computeRights({ ...school, groupMembers: [[3], [-1]] })).toThrow(RangeError);
  });
});
