import { describe, expect, it } from 'vitest';
import { changeDelivery, withAttribute, withoutStudents, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { refuseDisappearances } from '../../../domain/deliveries/refuse-disappearances.ts';
import { emptyEnt, firstOf, folderOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { deskOf } from '../ent-desk.ts';

const stateOf = (ent: Ent): unknown => [deskOf(ent, 'formatrice').snapshot('directory'), ent.heads()];

/** Without its last teaching groups. */
function withoutGroups(count: number): DemoDelivery {
  const groups = firstOf(SMALL, 'EtabEducNat').attributes.get('ENTStructureGroupes') ?? [];
  return setFirst(SMALL, 'EtabEducNat', 'ENTStructureGroupes', groups.slice(0, -count));
}

const withoutPlaces = (count: number): DemoDelivery => {
  let left = count;
  return changeDelivery(SMALL, (record) => {
    if (record.category !== 'Eleve' || left === 0) return record;
    left -= 1;
    return withAttribute(record, 'ENTEleveClasses', []);
  });
};

describe('an import that removes much (decision « mass removal »)', () => {
  it.each([
    ['people', withoutStudents(SMALL, 6), { people: 16, groups: 0, links: 0 }],
    ['groups', withoutGroups(6), { people: 0, groups: 5, links: 0 }],
    ['links between those who stay', withoutPlaces(20), { people: 0, groups: 0 }],
  ])('stops and asks when too much is lost of %s, and goes on once they are accepted', async (_kind, delivery, expected) => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const before = stateOf(ent);
    const folder = await folderOf(delivery);
    const refused = await ent.importAaf({ folder });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'too-many-disappearances', ...expected } });
    expect(stateOf(ent)).toEqual(before);
    const count = refused.ok || refused.refusal.kind !== 'too-many-disappearances' ? 0 : refused.refusal.disappearances;
    expect((await ent.importAaf({ folder, acceptDisappearances: count - 1 })).ok).toBe(false);
    expect((await ent.importAaf({ folder, acceptDisappearances: count })).ok).toBe(true);
  });

  it('goes on by itself below', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    expect((await ent.importAaf({ folder: await folderOf(withoutGroups(1)) })).ok).toBe(true);
  });

  const refusalOf = (people: number, groups: number, lost: number, of: number): unknown =>
    refuseDisappearances(
      { people: { lost: people, before: of }, groups: { lost: groups, before: of }, links: { lost, before: of } },
      0,
    );

  it.each([
    [50, 0, 0, 1000, false],
    [51, 0, 0, 100_000, true],
    [0, 50, 0, 1000, false],
    [0, 51, 0, 100_000, true],
    [0, 0, 51, 100_000, true],
    [5, 5, 5, 100, false],
    [6, 0, 0, 100, true],
    [0, 6, 0, 100, true],
    [0, 0, 6, 100, true],
    [0, 1, 0, 10, true],
    [0, 0, 0, 0, false],
  ])('loses %i people, %i groups, %i links of %i each: asks is %s', (people, groups, links, of, asks) => {
    expect(refusalOf(people, groups, links, of) !== undefined).toBe(asks);
  });
});
