import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DORMANT_AFTER, isDormant } from '../../../domain/roles/dormant-account.ts';
import { listStrongHolders } from '../../../domain/strong-rights/strong-rights.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { rowKey } from '../../../domain/sync/named-in-key.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { NOW, settings } from '../settings.ts';

const PEOPLE = ['ann', 'bob', 'cleo', 'dan', 'eve', 'zoe'];

/** One row of a school: whose it is (a group's: nobody's), and whether whoever wrote this school calls it strong. */
interface Given {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly fields: Fields;
  readonly person: string | undefined;
  readonly strong: boolean;
}

const whose = fc.constantFrom(...PEOPLE, undefined);
const nameOf = (person: string | undefined): string => (person === undefined ? 'group:6A' : `person:${person}`);

/** Groups and services are the same everywhere, one of each sort; who is what in them is drawn. */
const PLACES = settingsOfPlaces();
const membership = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom('super', 'oldSuper', 'club', 'office', 'unknown'), fc.boolean()).map(([person, group, member]): Given => (
  { entity: 'membership', id: `${group}|${person}`, fields: { member }, person, strong: member && (group === 'super' || group === 'oldSuper') }));
const access = fc.tuple(whose, fc.constantFrom('cdi', 'news'), fc.constantFrom('none', 'visitor', 'writer', 'publisher', 'moderator', 'manager')).map(([person, rubrique, role]): Given => (
  { entity: 'access', id: `${rubrique}|${nameOf(person)}`, fields: { role }, person, strong: role === 'manager' }));
const service = fc.tuple(whose, fc.constantFrom(['MSG', 'manage'], ['AGENDA', 'admin'], ['ONE', undefined], ['GONE', undefined]), fc.constantFrom('none', 'use', 'manage', 'admin')).map(([person, [place, highest], role]): Given => (
  { entity: 'serviceAccess', id: `${place}|${nameOf(person)}`, fields: { role }, person, strong: role === highest }));
const moderator = fc.tuple(whose, fc.boolean()).map(([person, moderates]): Given => ({ entity: 'moderator', id: nameOf(person), fields: { moderates }, person, strong: moderates }));
const charge = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(['allClasses', 'granted'], ['assignmentManager', 'manages'], ['pixManager', 'manages']), fc.boolean()).map(([person, [entity, field], given]): Given => (
  { entity, id: person, fields: { [field]: given }, person, strong: given }));

const school = fc.record({
  given: fc.uniqueArray(fc.oneof(membership, access, service, moderator, charge), { maxLength: 40, selector: ({ entity, id }) => rowKey(entity, id) }),
  there: fc.subarray(PEOPLE),
  reviews: fc.dictionary(fc.constantFrom(...PEOPLE), fc.constantFrom('2025-09-01', '2026-01-15', '2026-09-01', 'yesterday')),
});

function settingsOfPlaces() {
  const group = (kind: string, state = 'active'): Fields => ({ name: kind, kind, state });
  const scale = (...codes: readonly string[]): Fields => ({ label: 'S', active: true, roles: codes.map((code) => ({ code, label: code })) });
  return {
    schoolGroup: { super: group('privilege'), oldSuper: group('privilege', 'trashed'), club: group('free'), office: group('functional') },
    service: { MSG: scale('use', 'manage'), AGENDA: scale('use', 'manage', 'admin'), ONE: scale('use') },
  };
}

it('lists the holders of 1,000 generated schools as one who wrote them would (rel:C-P16)', () => {
  fc.assert(
    fc.property(school, ({ given, there, reviews }) => {
      const rows: Partial<Record<SettingsEntity, Record<string, Fields>>> = { ...PLACES, rightsReview: Object.fromEntries(Object.entries(reviews).map(([id, reviewedOn]) => [id, { reviewedOn }])) };
      for (const { entity, id, fields } of given) rows[entity] = { ...rows[entity], [id]: fields };
      const listed = listStrongHolders(settings(rows), (id) => there.includes(id));
      expect(listed.map(({ rights, ...holder }) => ({ ...holder, rights: rights.map(({ entity, id }) => rowKey(entity, id)).toSorted() }))).toEqual(oracle({ given, there, reviews }));
    }),
    { numRuns: 1000 },
  );
});

interface School {
  readonly given: readonly Given[];
  readonly there: readonly string[];
  readonly reviews: Readonly<Record<string, string>>;
}

/** Person after person, row after row; then the order, one criterion at a time, the last first. */
function oracle({ given, there, reviews }: School): readonly unknown[] {
  const reviewOf = (person: string): string | undefined => (reviews[person] === 'yesterday' ? undefined : reviews[person]);
  const holders = PEOPLE.map((personId) => ({
    personId,
    hasLeft: !there.includes(personId),
    reviewedOn: reviewOf(personId),
    rights: given.filter(({ person, strong }) => strong && person === personId).map(({ entity, id }) => rowKey(entity, id)).toSorted(),
  })).filter(({ rights }) => rights.length > 0);
  const byReview = [undefined, '2025-09-01', '2026-01-15', '2026-09-01'].flatMap((day) => holders.filter(({ reviewedOn }) => reviewedOn === day));
  return [...byReview.filter(({ hasLeft }) => hasLeft), ...byReview.filter(({ hasLeft }) => !hasLeft)];
}

it('says who is dormant in 1,000 generated lists of accesses as a calendar does (rel:C-P16)', () => {
  const account = fc.record({ days: fc.oneof(fc.integer({ min: -5, max: 400 }), fc.constant(DORMANT_AFTER.days)), hours: fc.constantFrom(0, 1, 23), isKnown: fc.boolean() });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 30 }), (accesses) => {
      const signIns = accesses.map(({ days, hours, isKnown }) => {
        const day = new Date(NOW);
        day.setUTCDate(day.getUTCDate() - days);
        day.setUTCHours(day.getUTCHours() - hours);
        return isKnown ? day.toISOString() : null;
      });
      const expected = accesses.map(({ days, hours, isKnown }) => isKnown && (days > DORMANT_AFTER.days || (days === DORMANT_AFTER.days && hours > 0)));
      expect(signIns.map((at) => isDormant(at, NOW))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
