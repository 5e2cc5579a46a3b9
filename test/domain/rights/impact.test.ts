import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../domain/rights/capability-mask.ts';
import { impact, impactOnPerson, mostMoved, noImpact } from '../../../domain/rights/impact.ts';
import type { Comparison, ImpactSide } from '../../../domain/rights/impact.ts';
import { listPeople } from '../../../domain/rights/people-set.ts';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import { capabilitiesOf } from '../../../domain/rights/permission-table.ts';
import type { RightsInput } from '../../../domain/rights/rights-input.ts';
import { roleAt } from '../../../domain/rights/role.ts';
import { SUB_SERVICES } from '../../../domain/rights/sub-service.ts';
import type { SubService } from '../../../domain/rights/sub-service.ts';
import { arbitraryAccess, arbitraryInput, sizeOf } from './arbitrary-input.ts';
import { naiveMatrix } from './naive-oracle.ts';
import { computeRights } from './sabotage.ts';

interface Settings {
  readonly enabled: readonly SubService[];
  readonly archived: boolean;
}

interface School {
  readonly input: RightsInput;
  readonly settings: readonly Settings[];
}

const someSettings: fc.Arbitrary<Settings> = fc.record({
  enabled: fc.subarray([...SUB_SERVICES]),
  archived: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
});

function settingsFor(input: RightsInput): fc.Arbitrary<readonly Settings[]> {
  const { length } = input.rubriques.parent;
  return fc.array(someSettings, { minLength: length, maxLength: length });
}

/** A draft: groups edited, rights added and removed, settings changed, the trash filled, a rubrique created. */
const arbitraryDraft: fc.Arbitrary<{ readonly before: School; readonly after: School }> = arbitraryInput.chain((input) =>
  settingsFor(input).chain((settings) =>
    fc
      .record({
        groupMembers: fc.oneof(
          fc.constant(input.groupMembers),
          fc.array(fc.uniqueArray(fc.nat(input.people - 1)), { minLength: input.groupMembers.length, maxLength: input.groupMembers.length }),
        ),
        kept: fc.subarray([...input.accesses]),
        added: fc.array(arbitraryAccess(sizeOf(input)), { maxLength: 4 }),
        settings: fc.oneof(fc.constant(settings), settingsFor(input)),
        created: fc.boolean(),
        mother: fc.nat(input.rubriques.parent.length - 1),
        trashed: fc.option(fc.nat(input.rubriques.parent.length - 1)),
      })
      .map((draft) => {
        const { parent, isPublic, closed, inherits } = input.rubriques;
        const extra = draft.created ? [0] : [];
        const after: RightsInput = {
          people: input.people,
          groupMembers: draft.groupMembers,
          rubriques: {
            parent: Int32Array.of(...parent, ...extra.map(() => draft.mother)),
            isPublic: Uint8Array.of(...isPublic, ...extra),
            closed: Uint8Array.of(...closed, ...extra).map((flag, r) => (r === draft.trashed ? 1 : flag)),
            inherits,
          },
          accesses: [
            ...draft.kept,
            ...draft.added,
            ...extra.map(() => ({ rubrique: parent.length, kind: 'group' as const, principal: 0, rank: 3 })),
          ],
        };
        const settingsAfter = [...draft.settings, ...extra.map(() => ({ enabled: [...SUB_SERVICES], archived: false }))];
        return { before: { input, settings }, after: { input: after, settings: settingsAfter } };
      }),
  ),
);

function sideOf({ input, settings }: School): ImpactSide {
  return {
    rights: computeRights(input),
    settings: Uint8Array.from(settings, ({ enabled, archived }) => settingsOf(enabled, archived)),
  };
}

function comparisonOf(draft: { readonly before: School; readonly after: School }): Comparison {
  return { before: sideOf(draft.before), after: sideOf(draft.after), table: DEFAULT_PERMISSIONS };
}

/** What a rank permits, by the book: access, each capability, and each one without its limit. */
function heldBy(rank: number, settings: Settings | undefined): ReadonlySet<string> {
  if (rank === 0 || settings === undefined) return new Set();
  const held = capabilitiesOf(roleAt(rank), settings.enabled, DEFAULT_PERMISSIONS, settings.archived);
  const full = held.filter(({ allowed }) => allowed === true).map(({ capability }) => `${capability} in full`);
  return new Set(['access', ...full, ...held.map(({ capability }) => capability)]);
}

function exceeds(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((held) => !other.has(held));
}

interface NaiveChange {
  readonly rubrique: number;
  readonly beforeRank: number;
  readonly afterRank: number;
  readonly gains: boolean;
  readonly loses: boolean;
}

function naiveImpact({ before, after }: { readonly before: School; readonly after: School }): readonly (readonly NaiveChange[])[] {
  const was = naiveMatrix(before.input);
  return naiveMatrix(after.input).map((row, person) =>
    row.flatMap((afterRank, rubrique) => {
      const beforeRank = was[person]?.[rubrique] ?? 0;
      const had = heldBy(beforeRank, before.settings[rubrique]);
      const has = heldBy(afterRank, after.settings[rubrique]);
      const change = { rubrique, beforeRank, afterRank, gains: exceeds(has, had), loses: exceeds(had, has) };
      return beforeRank !== afterRank || change.gains || change.loses ? [change] : [];
    }),
  );
}

describe('the impact of a draft', () => {
  it('is the difference between the two schools walked by hand, each person once', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const found = impact(comparisonOf(draft));
        const expected = naiveImpact(draft);
        const people = (wanted: 'gains' | 'loses'): number[] =>
          expected.flatMap((changes, person) => (changes.some((change) => change[wanted]) ? [person] : []));
        expect([...found.gainedPeople]).toEqual(people('gains'));
        expect([...found.lostPeople]).toEqual(people('loses'));
        expect(listPeople(found.gained)).toEqual(found.gainedPeople);
        expect(listPeople(found.lost)).toEqual(found.lostPeople);
      }),
      { numRuns: 400 },
    );
  });

  it('says on each rubrique how many gain, lose, and from which rank to which', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const all = naiveImpact(draft).flat();
        const rubriques = [...new Set(all.map(({ rubrique }) => rubrique))].toSorted((a, b) => a - b);
        const expected = rubriques.map((rubrique) => {
          const changes = all.filter((change) => change.rubrique === rubrique);
          const moves = Map.groupBy(changes, ({ beforeRank, afterRank }) => beforeRank * 6 + afterRank);
          return {
            rubrique,
            gained: changes.filter((change) => change.gains).length,
            lost: changes.filter((change) => change.loses).length,
            transitions: [...moves]
              .toSorted(([a], [b]) => a - b)
              .map(([move, { length }]) => ({ before: Math.floor(move / 6), after: move % 6, people: length })),
          };
        });
        const found = impact(comparisonOf(draft));
        expect(found.byRubrique).toEqual(expected);
        expect(mostMoved(found)).toBe(Math.max(0, ...rubriques.map((rubrique) => all.filter((change) => change.rubrique === rubrique).length)));
      }),
      { numRuns: 400 },
    );
  });

  it('details each person', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const comparison = comparisonOf(draft);
        expect(draft.before.input.groupMembers.length).toBeGreaterThan(0);
        naiveImpact(draft).forEach((changes, person) => {
          expect(impactOnPerson(comparison, person)).toEqual(changes);
        });
      }),
    );
  });

  it('finds nothing between a school and itself', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const { before, table } = comparisonOf(draft);
        expect(noImpact(before.rights.input.people)).toEqual(impact({ before, after: before, table }));
      }),
    );
  });

  it('refuses to compare schools of different people, a rubrique less, or rubriques without settings', () => {
    const rubriques = { parent: Int32Array.of(-1, 0), isPublic: new Uint8Array(2), closed: new Uint8Array(2), inherits: false };
    const input: RightsInput = { people: 2, groupMembers: [], rubriques, accesses: [] };
    const side: ImpactSide = { rights: computeRights(input), settings: new Uint8Array(2) };
    const crowded: ImpactSide = { ...side, rights: computeRights({ ...input, people: 3 }) };
    const single: ImpactSide = {
      rights: computeRights({ ...input, rubriques: { ...rubriques, parent: Int32Array.of(-1) } }),
      settings: new Uint8Array(1),
    };
    const table = DEFAULT_PERMISSIONS;
    expect(() => impact({ before: side, after: crowded, table })).toThrow(RangeError);
    expect(() => impact({ before: side, after: single, table })).toThrow(RangeError);
    expect(() => impact({ before: { ...side, settings: new Uint8Array(1) }, after: side, table })).toThrow(RangeError);
  });
});
