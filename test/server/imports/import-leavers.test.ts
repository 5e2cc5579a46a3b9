import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { changeDelivery } from '../../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { emptyEnt, firstOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { deskOf, outcomesOf } from '../ent-desk.ts';

type Given = readonly [entity: SettingsEntity, id: string, field: string, was: Json, given: Json];

const classes = firstOf(SMALL, 'EtabEducNat').attributes.get('ENTStructureClasses') ?? [];
const withClass = setFirst(SMALL, 'EtabEducNat', 'ENTStructureClasses', [...classes, '6D$6EME D$10010012110']);

const administrator = (ent: Ent): string => must(ent.accounts().find(({ role }) => role === 'administrator'), 'one administrates').id;
const teacher = firstOf(SMALL, 'PersEducNat').id;
const student = firstOf(SMALL, 'Eleve').id;
const [TEACHER, STUDENT] = [`p16-${teacher}`, `p16-${student}`];
const GONE_CLASS = 'c:6D';

/** What a teacher, a student and a class hold, before all three leave. */
const GIVEN: readonly Given[] = [
  ['access', `racine|person:${TEACHER}`, 'role', 'none', 'writer'],
  ['serviceAccess', `ANN|person:${TEACHER}`, 'role', 'none', 'read'],
  ['serviceAccess', `CDT|group:${GONE_CLASS}`, 'role', 'none', 'read'],
  ['moderator', `person:${TEACHER}`, 'moderates', false, true],
  ['allClasses', TEACHER, 'granted', false, true],
  ['membership', `fonctionnel:psyen|${TEACHER}`, 'member', false, true],
  ['visibilityRule', `student|group:${GONE_CLASS}`, 'visible', false, true],
];
const STAYS: readonly Given[] = [
  ['accompaniment', `${TEACHER}|${STUDENT}`, 'valid', false, true],
  ['serviceAccess', 'ANN|group:profil:eleves', 'role', 'none', 'read'],
  ['visibilityRule', 'student|group:profil:tous', 'visible', true, false],
];

/** A school in which all that was given, then what is left once they have gone. */
async function afterLeaving(): Promise<Ent> {
  const ent = emptyEnt();
  await imported(ent, withClass);
  const changes = [...GIVEN, ...STAYS].map(([entity, id, field, was, set]) => ({ entity, id, edits: [{ field, was, set }] }));
  const outcomes = outcomesOf(deskOf(ent, administrator(ent)).send(changes));
  expect(outcomes.map(({ status }) => status)).toEqual(changes.map(() => 'applied'));
  const left = changeDelivery(SMALL, (record) => (record.id === teacher || record.id === student ? undefined : record));
  await imported(ent, left, { acceptDisappearances: 10 });
  return ent;
}

function valueOf(ent: Ent, [entity, id, field]: Given): unknown {
  const row = deskOf(ent, 'formatrice').snapshot('settings').find((line) => 'i' in line && line.e === entity && line.i === id);
  return row !== undefined && 'd' in row ? row.d[field] : undefined;
}

describe('what an import leaves to who has left', () => {
  it('is nothing, whoever it named and whatever it gave, and the journal says it', async () => {
    const ent = await afterLeaving();
    expect(GIVEN.map((given) => [given[1], valueOf(ent, given)])).toEqual(GIVEN.map(([, id, , none]) => [id, none]));
    const told = ent.journal().map(({ body }) => body).filter((body) => body.includes('"imported"'));
    for (const [entity, id] of GIVEN) {
      expect(told.filter((body) => body.includes(`"${entity}"`) && body.includes(`"${id}"`)), `${entity} ${id}`).toHaveLength(1);
    }
  });

  it('keeps an accompaniment for ACC-01 to say that they left, and what is of those who stay', async () => {
    const ent = await afterLeaving();
    expect(STAYS.map((given) => valueOf(ent, given))).toEqual(STAYS.map(([, , , , given]) => given));
  });
});
