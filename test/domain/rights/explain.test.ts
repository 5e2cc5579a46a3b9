import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRights as soundRights, effectiveRank, ownRank, rankForGroups } from '../../../domain/rights/engine.ts';
import { explain } from '../../../domain/rights/explain.ts';
import { listPeople } from '../../../domain/rights/people-set.ts';
import type { PlacedAccess, RightsInput } from '../../../domain/rights/rights-input.ts';
import { smallestChange } from '../../../domain/rights/smallest-change.ts';
import type { ChangeStep } from '../../../domain/rights/smallest-change.ts';
import { arbitraryQuestion } from './arbitrary-input.ts';
import { naiveHolder, naiveMatrix, naiveMothers, naiveOwnRank, naiveRank } from './naive-oracle.ts';
import { computeRights } from './sabotage.ts';

function applySteps(input: RightsInput, steps: readonly ChangeStep[]): RightsInput {
  const closed = input.rubriques.closed.slice();
  const grants: PlacedAccess[] = [];
  for (const step of steps) {
    if (step.kind === 'restore') closed[step.rubrique] = 0;
    else grants.push({ rubrique: step.rubrique, kind: step.via, principal: step.principal, rank: step.rank });
  }
  return { ...input, rubriques: { ...input.rubriques, closed }, accesses: [...input.accesses, ...grants] };
}

/** Everyone whose rank is higher somewhere in the second school, by the book. */
function raised(before: RightsInput, after: RightsInput): number[] {
  const was = naiveMatrix(before);
  return naiveMatrix(after).flatMap((row, person) => (row.some((rank, r) => rank > (was[person]?.[r] ?? 0)) ? [person] : []));
}

describe('« Pourquoi ? »', () => {
  it('says the rank of the engine, and the paths that make it', () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ input, person, rubrique }) => {
        const why = explain(computeRights(input), { kind: 'person', person }, rubrique);
        expect(why.effective).toBe(naiveRank(input, naiveHolder(input, person), rubrique));
        expect(why.effective).toBe(effectiveRank(computeRights(input), person, rubrique));
        expect(why.own).toBe(naiveOwnRank(input, person, rubrique));
        expect(why.paths.map(({ rank }) => rank)).toEqual(why.paths.map(({ rank }) => rank).toSorted((a, b) => b - a));
        expect(why.paths.filter(({ counts }) => counts).map(({ rank }) => rank)).toEqual(
          why.paths.map(({ rank }) => rank).filter((rank) => rank === why.effective),
        );
        expect(why.paths.some(({ counts }) => counts)).toBe(why.effective > 0);
        expect(why.own).toBe(why.trashed ? 0 : Math.max(0, ...why.paths.map(({ rank }) => rank)));
      }),
      { numRuns: 400 },
    );
  });

  it('names the mothers that are closed to the person, root first', () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ input, person, rubrique }) => {
        const why = explain(computeRights(input), { kind: 'person', person }, rubrique);
        const mothers = naiveMothers(input, rubrique);
        const closed = (mothers ?? []).toReversed().filter((mother) => naiveOwnRank(input, person, mother) === 0);
        expect(why.blockedBy).toEqual(closed);
        expect(why.orphan).toBe(mothers === undefined);
        expect(why.reachable).toBe(mothers !== undefined && closed.length === 0 && !why.trashed);
      }),
    );
  });

  it('answers for groups as the engine does', () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.array(fc.nat(5), { maxLength: 3 }), ({ input, rubrique }, picks) => {
        const groups = picks.map((pick) => pick % input.groupMembers.length);
        const rights = computeRights(input);
        const why = explain(rights, { kind: 'groups', groups }, rubrique);
        expect(why.effective).toBe(rankForGroups(rights, groups, rubrique));
        expect(why.own).toBe(ownRank(rights, { kind: 'groups', groups }, rubrique));
        const change = why.smallestChange;
        expect(change).toEqual(why.smallestGroupChange);
        const after = applySteps(input, change?.steps ?? []);
        const needless = why.effective > 0 || why.orphan || groups.length === 0;
        expect(change === null ? needless : rankForGroups(soundRights(after), groups, rubrique) > 0).toBe(true);
        expect([...listPeople(change?.people ?? new Uint32Array(0))]).toEqual(raised(input, after));
      }),
    );
  });
});

describe('the smallest change', () => {
  it('really gives the access, and counts everyone it raises', () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.integer({ min: 1, max: 5 }), ({ input, person, rubrique }, wanted) => {
        const holds = naiveHolder(input, person);
        const found = smallestChange(computeRights(input), { kind: 'person', person }, rubrique, wanted);
        const had = naiveRank(input, holds, rubrique) >= wanted;
        expect(found === undefined).toBe(had || naiveMothers(input, rubrique) === undefined);
        for (const change of [found?.smallest, found?.byGroup].filter((one) => one !== undefined && one !== null)) {
          const after = applySteps(input, change.steps);
          expect(naiveRank(after, holds, rubrique)).toBeGreaterThanOrEqual(wanted);
          expect([...listPeople(change.people)]).toEqual(raised(input, after));
          expect(change.added).toBe(raised(input, after).length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has no step to spare, and no choice of groups that raises fewer people', () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ input, person, rubrique }) => {
        const change = smallestChange(computeRights(input), { kind: 'person', person }, rubrique)?.byGroup;
        const { steps, added } = change ?? { steps: [], added: 0 };
        fc.pre(steps.length <= 3);
        for (const step of steps) {
          const lacking = applySteps(input, steps.filter((other) => other !== step));
          expect(naiveRank(lacking, naiveHolder(lacking, person), rubrique)).toBe(0);
        }
        const groups = [...input.groupMembers.keys()].filter((group) => naiveHolder(input, person)('group', group));
        for (const choice of everyChoice(steps, groups)) {
          expect(raised(input, applySteps(input, choice)).length).toBeGreaterThanOrEqual(added);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('prefers a group to a name when it raises nobody else (S2-053)', () => {
    const school: RightsInput = {
      people: 2,
      groupMembers: [[0], [0, 1]],
      rubriques: { parent: Int32Array.of(-1, 0), isPublic: new Uint8Array(2), closed: Uint8Array.of(0, 1), inherits: false },
      accesses: [{ rubrique: 1, kind: 'person', principal: 1, rank: 2 }],
    };
    const found = smallestChange(computeRights(school), { kind: 'person', person: 0 }, 1, 3);
    expect(found?.smallest).toEqual({
      steps: [
        { kind: 'grant', rubrique: 0, via: 'group', principal: 0, rank: 1 },
        { kind: 'restore', rubrique: 1 },
        { kind: 'grant', rubrique: 1, via: 'group', principal: 0, rank: 3 },
      ],
      people: Uint32Array.of(1),
      added: 1,
    });
    const alone = smallestChange(computeRights({ ...school, groupMembers: [] }), { kind: 'person', person: 0 }, 0);
    expect(alone).toEqual({
      smallest: { steps: [{ kind: 'grant', rubrique: 0, via: 'person', principal: 0, rank: 1 }], people: Uint32Array.of(1), added: 1 },
      byGroup: null,
    });
  });
});

function everyChoice(steps: readonly ChangeStep[], groups: readonly number[]): readonly (readonly ChangeStep[])[] {
  return steps.reduce<readonly (readonly ChangeStep[])[]>(
    (choices, step) =>
      choices.flatMap((choice) =>
        step.kind === 'restore' ? [[...choice, step]] : groups.map((principal) => [...choice, { ...step, principal }]),
      ),
    [[]],
  );
}
