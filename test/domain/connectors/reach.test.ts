import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPairs, countPairs, gainedPairs, pairsOfAny, pairsWithout, type Pairs } from '../../../domain/connectors/reach/pairs.ts';
import { countGains } from '../../../domain/connectors/reach/count-gains.ts';
import { modelAfter, modelOf } from '../../../domain/connectors/reach/known-model.ts';
import { afterStep, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { contradictsRules, spotPairs } from '../../../domain/connectors/reach/spot-pairs.ts';
import { reachModel } from '../../../domain/connectors/reach/reach-model.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { peopleSet } from '../../../domain/rights/people-set.ts';
import { addEdges, reachByEdges, type FakeWorld } from '../../support/fake-entcore/world.ts';
import { fakeSchool } from '../../support/fake-entcore/fake-school.ts';
import { schoolOfWorld } from '../../support/fake-entcore/school-of-world.ts';
import { group, person, platformSchool } from './platform-ground.ts';

/** A fake school whose directions and links were shuffled. */
function shuffled(draws: readonly number[]): FakeWorld {
  const world = fakeSchool();
  const ids = [...world.groups.keys()];
  const directions = ['INCOMING', 'OUTGOING', 'BOTH', 'NONE', null] as const;
  const at = (i: number): number => draws[i % draws.length] ?? 0;
  for (const [i, one] of [...world.groups.values()].entries()) {
    one.users = directions[at(i) % directions.length] ?? null;
    one.sends.clear();
    one.shows.clear();
    for (const member of one.members) addEdges(one, member);
    world.links.set(one.id, new Set(ids.filter((_, j) => (at(i + j * 7) + j) % 5 === 0)));
  }
  for (const [i, user] of [...world.users.values()].entries()) user.blocked = at(i * 3) % 11 === 0;
  return world;
}

const school = schoolOfWorld(fakeSchool());
const ids = school.groups.map(({ id }) => id);
const anyGroup = fc.constantFrom(...ids);

/** Any step that may move who reaches whom, groups that nobody wrote through included. */
const anyStep: fc.Arbitrary<PlatformStep> = fc.oneof(
  fc.record({ kind: fc.constantFrom('addLink' as const, 'removeLink' as const), group: anyGroup, item: anyGroup }),
  fc.record({ kind: fc.constantFrom('lowerGroup' as const, 'raiseGroup' as const), group: anyGroup }),
  fc.record({ kind: fc.constantFrom('addMember' as const, 'removeMember' as const), group: anyGroup, item: fc.constantFrom(...school.people.map(({ id }) => id)) }),
  fc.record({ kind: fc.constant('renameGroup' as const), group: anyGroup, name: fc.constant('autre') }),
);

describe('reach', () => {
  it('by the formula is reach by the edges, person after person, by list and by name', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 12, maxLength: 40 }), (draws) => {
        const world = shuffled(draws);
        const drawn = schoolOfWorld(world);
        const model = reachModel(drawn);
        for (const way of ['byList', 'byName'] as const) {
          const pairs = allPairs(model, way);
          for (const [i, { id }] of drawn.people.entries()) {
            const wanted = [...reachByEdges(world, id)[way]].flatMap((other) => model.rank.get(other) ?? []);
            expect(pairs.get(i) ?? peopleSet(model.size, [])).toEqual(peopleSet(model.size, wanted));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gains what one model has over another, as if all pairs were compared', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 12, maxLength: 40 }), fc.array(fc.nat(1000), { minLength: 12, maxLength: 40 }), (one, other) => {
        const [before, after] = [one, other].map((draws) => reachModel(schoolOfWorld(shuffled(draws))));
        if (before === undefined || after === undefined) return;
        expect(gainedPairs(before, after, 'byList')).toEqual(pairsWithout(allPairs(after, 'byList'), allPairs(before, 'byList')));
      }),
      { numRuns: 40 },
    );
  });

  it('read again where something moved is reach read whole, and its gains are counted as its pairs are', () => {
    const asked: Pairs = new Map([[0, peopleSet(school.people.length, [1, 2, 3])], [4, peopleSet(school.people.length, [4, 5])]]);
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (steps) => {
        let [before, model] = [school, modelOf(school)];
        for (const step of steps) {
          const after = afterStep(before, step);
          const next = modelAfter(model, before, after);
          for (const way of ['byList', 'byName'] as const) {
            expect(allPairs(next, way)).toEqual(allPairs(reachModel(after), way));
            const gained = pairsWithout(allPairs(next, way), allPairs(model, way));
            expect(countGains(model, next, way, asked)).toEqual({ all: countPairs(gained), unasked: countPairs(pairsWithout(gained, asked)) });
          }
          [before, model] = [after, next];
        }
      }),
      { numRuns: 80 },
    );
  });

  it('of other people, or of one group more, is read whole', () => {
    const fewer: PlatformSchool = { ...school, people: school.people.slice(1) };
    const more: PlatformSchool = { ...school, groups: [...school.groups, group('one more', { direction: 'BOTH', members: ['u-e0-0', 'u-t0'] })] };
    for (const after of [fewer, more]) expect(allPairs(modelAfter(modelOf(school), school, after), 'byList')).toEqual(allPairs(reachModel(after), 'byList'));
  });

  it('through a bare link is by list only where nobody is shown (E11), and brings the classes under a school (E12)', () => {
    const bare: PlatformSchool = platformSchool({
      people: [person('a'), person('b'), person('c')],
      groups: [
        group('from', { direction: 'INCOMING', members: ['a', 'stranger'] }), group('school', { kind: 'profile', profile: 'Student', members: ['b'] }),
        group('class', { kind: 'class', profile: 'Student', members: ['c'] }), group('alone', { kind: 'profile', profile: 'Guest' }), group('silent', { direction: 'INCOMING', members: ['a'] }),
      ],
      links: new Map([['from', ['school', 'alone', 'gone']]]),
    });
    const model = reachModel(bare);
    expect([countPairs(allPairs(model, 'byList')), countPairs(allPairs(model, 'byName'))]).toEqual([2, 0]);
  });

  it('is counted once where two sides hold it', () => {
    const one: Pairs = new Map([[0, peopleSet(3, [1])]]);
    const other: Pairs = new Map([[0, peopleSet(3, [1, 2])], [1, peopleSet(3, [0])]]);
    expect(countPairs(pairsWithout(one, other))).toBe(0);
    expect(countPairs(pairsWithout(other, one))).toBe(2);
    expect([pairsOfAny([one, other]), countPairs(pairsOfAny([]))]).toEqual([other, 0]);
  });
});

describe('a few pairs to ask of the platform', () => {
  it('are of those that the rules let through and of those that they hold back, as its edges do, and of no family', () => {
    const kinds = new Set<boolean>();
    fc.assert(fc.property(fc.array(fc.nat(997), { minLength: 5, maxLength: 40 }), (draws) => {
      const world = shuffled(draws);
      const pairs = spotPairs(schoolOfWorld(world));
      expect(pairs.length).toBeLessThanOrEqual(12);
      for (const { from, to, reaches, beside } of pairs) {
        for (const [one, other] of beside) expect([reaches, reachByEdges(world, one).byList.has(other)]).toEqual([false, false]);
        expect([0, 2]).toContain(beside.length);
        expect(beside.every(([one, other]) => (one === from) !== (other === to))).toBe(true);
        const { byList, byName } = reachByEdges(world, from);
        expect([from === to, byList.has(to) || byName.has(to)]).toEqual([false, reaches]);
        expect(new Set([world.users.get(from)?.type, world.users.get(to)?.type])).not.toEqual(new Set(['Student', 'Relative']));
        kinds.add(reaches);
      }
    }));
    expect(kinds.size).toBe(2);
  });

  it('are contradicted by an answer against what is open, not by one of a pair alone', () => {
    expect([contradictsRules({ reaches: true }, []), contradictsRules({ reaches: false }, [])]).toEqual([true, true]);
    expect([[false, false], [true, false], [false, undefined]].map((answers) => contradictsRules({ reaches: false }, answers))).toEqual([false, true, true]);
  });

  it('are none where nobody is, nor where a group is alone', () => {
    expect(spotPairs(platformSchool({ people: [person('a')], groups: [group('empty'), group('alone', { members: ['a'], direction: 'BOTH' })], links: new Map([['alone', ['alone']]]) }))).toEqual([]);
  });
});
