import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../domain/rights/capability-mask.ts';
import { computeRights } from '../../../domain/rights/engine.ts';
import { impact } from '../../../domain/rights/impact.ts';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import type { RightsInput } from '../../../domain/rights/rights-input.ts';
import { arbitraryAccess, arbitraryInput, sizeOf } from './arbitrary-input.ts';

/** An edit of a school: rights added and removed, rubriques made public or put in the trash, now and then another tree. */
const arbitraryEdit: fc.Arbitrary<{ readonly was: RightsInput; readonly is: RightsInput }> = arbitraryInput.chain((drawn) => {
  const { length } = drawn.rubriques.parent;
  const flags = (of: Uint8Array): fc.Arbitrary<Uint8Array> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(of) }, { weight: 1, arbitrary: fc.uint8Array({ minLength: length, maxLength: length, max: 1 }) });
  return fc
    .record({
      inherits: fc.boolean(),
      kept: fc.subarray([...drawn.accesses], { minLength: Math.floor(drawn.accesses.length / 2) }),
      added: fc.array(arbitraryAccess(sizeOf(drawn)), { maxLength: 3 }),
      isPublic: flags(drawn.rubriques.isPublic),
      closed: flags(drawn.rubriques.closed),
      parent: fc.oneof({ weight: 3, arbitrary: fc.constant(drawn.rubriques.parent) }, { weight: 1, arbitrary: fc.constant(drawn.rubriques.parent.map((m) => (m > 0 ? 0 : m))) }),
    })
    .map(({ inherits, kept, added, ...rubriques }) => ({
      was: { ...drawn, rubriques: { ...drawn.rubriques, inherits: inherits && drawn.rubriques.inherits } },
      is: { ...drawn, accesses: [...kept, ...added], rubriques: { ...rubriques, inherits: inherits && drawn.rubriques.inherits } },
    }));
});

describe('rights computed from earlier ones', () => {
  it('are those that are computed whole', () => {
    fc.assert(
      fc.property(arbitraryEdit, ({ was, is }) => {
        const earlier = computeRights(was);
        const again = computeRights(is, { earlier, memberships: earlier.memberships });
        expect(again.planes).toEqual(computeRights(is).planes);
        expect(earlier.planes).toEqual(computeRights(was).planes);
      }),
      { numRuns: 600 },
    );
  });

  it('share the planes of every rubrique that is not filled again, and are never written over', () => {
    fc.assert(
      fc.property(arbitraryEdit, ({ was, is }) => {
        const earlier = computeRights(was);
        const again = computeRights(is, { earlier, memberships: earlier.memberships });
        const isLost = again.planes.some((plane, rubrique) => again.since?.refilled[rubrique] === 0 && plane !== earlier.planes[rubrique]);
        expect(isLost).toBe(false);
        const other = computeRights(is, { discarded: again });
        expect(other.planes === again.planes).toBe(again.since === undefined);
        expect(earlier.planes).toEqual(computeRights(was).planes);
      }),
      { numRuns: 200 },
    );
  });

  it('give the same impact', () => {
    fc.assert(
      fc.property(arbitraryEdit, fc.boolean(), ({ was, is }, muted) => {
        const settings = new Uint8Array(was.rubriques.parent.length).fill(settingsOf(['blog']));
        const rights = computeRights(was);
        const before = { rights, settings };
        const after = (earlier: typeof rights | undefined) => ({
          rights: computeRights(is, { earlier, memberships: rights.memberships }),
          settings: muted ? settings.map((enabled, i) => (i === 0 ? settingsOf([]) : enabled)) : settings,
        });
        expect(impact({ before, after: after(rights), table: DEFAULT_PERMISSIONS })).toEqual(impact({ before, after: after(undefined), table: DEFAULT_PERMISSIONS }));
        expect(impact({ before, after: before, table: DEFAULT_PERMISSIONS }).byRubrique).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('fill only the rubrique whose right changes when nobody comes in or goes out', () => {
    const tree = { parent: Int32Array.from([-1, 0, 1]), isPublic: new Uint8Array(3), closed: new Uint8Array(3), inherits: false };
    const at = (rubrique: number, rank: number) => ({ rubrique, kind: 'group' as const, principal: 0, rank });
    const was: RightsInput = { people: 3, groupMembers: [[0, 1]], rubriques: tree, accesses: [at(0, 1), at(1, 1), at(2, 1)] };
    const earlier = computeRights(was);
    const refilled = (accesses: RightsInput['accesses']) => [...(computeRights({ ...was, accesses }, { earlier, memberships: earlier.memberships }).since?.refilled ?? [])];
    expect(refilled([at(0, 1), at(1, 4), at(2, 1)])).toEqual([0, 1, 0]);
    expect(refilled([at(0, 1), at(2, 1)])).toEqual([0, 1, 1]);
    expect(computeRights(was, { earlier }).since).toBeUndefined();
  });
});
