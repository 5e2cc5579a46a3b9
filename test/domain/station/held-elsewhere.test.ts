import { expect, it } from 'vitest';
import { directoryViewNamed, directoryViewOf } from '../../../domain/roles/directory-view.ts';
import { heldPerson } from '../../../domain/station/held-data.ts';
import { heldElsewhere, type PersonVersion } from '../../../domain/station/held-elsewhere.ts';
import { person } from '../settings.ts';

const WHOLE = directoryViewOf('administrator');
const TRAINERS = directoryViewOf('trainer');

function version(id: string, [since, until]: readonly [number, number?], over: Parameters<typeof person>[1] = {}): PersonVersion {
  return { id, since, held: heldPerson(person(id, over)), ...(until === undefined ? {} : { until }) };
}

const said = (versions: readonly PersonVersion[], ...reaches: Parameters<typeof heldElsewhere>[1]): readonly (readonly [string, string])[] =>
  heldElsewhere(versions, reaches).map(({ firstName, lastName, fields }) => [lastName || firstName, fields.join(' ')] as const);

it('says who was there when the console was last answered: neither who came after, nor who had left before', () => {
  const versions = [version('stays', [1]), version('came', [6]), version('left', [1, 4]), version('leaves', [1, 6])];
  const names = new Set(heldElsewhere(versions, [{ n: 5, view: WHOLE }]).map(({ lastName }) => lastName));
  expect(names).toEqual(new Set([heldPerson(person('stays')).lastName, heldPerson(person('leaves')).lastName]));
});

it('says the fields of that moment', () => {
  const versions = [version('ann', [1, 6], { email: 'ann@example.org' }), version('ann', [6], { subjects: ['Latin'] })];
  expect(said(versions, { n: 5, view: WHOLE })[0]?.[1]).toContain('email');
  expect(said(versions, { n: 5, view: WHOLE })[0]?.[1]).not.toContain('subjects');
  expect(said(versions, { n: 6, view: WHOLE })[0]?.[1]).not.toContain('email');
});

it('puts together what was confirmed and what was sent after, since either may be there', () => {
  const versions = [version('ann', [1, 6], { email: 'ann@example.org' }), version('ann', [6], { subjects: ['Latin'] }), version('bob', [6])];
  const both = heldElsewhere(versions, [{ n: 5, view: WHOLE }, { n: 6, view: WHOLE }]);
  expect(both).toHaveLength(2);
  expect(both[0]?.fields).toEqual(['lastName', 'firstName', 'email', 'subjects']);
});

it('keeps the name that one of the two versions still bears', () => {
  const erased = { ...version('ann', [6]), held: { ...heldPerson(person('ann')), lastName: '', firstName: '' } };
  expect(heldElsewhere([version('ann', [1, 6]), erased], [{ n: 5, view: WHOLE }, { n: 6, view: WHOLE }])[0]?.lastName).toBe(heldPerson(person('ann')).lastName);
});

it('leaves out what the account does not receive of pupils, and of nobody else', () => {
  const versions = [version('tom', [1], { profile: 'student', email: 'tom@example.org' }), version('ann', [1], { email: 'ann@example.org' })];
  const [tom, ann] = heldElsewhere(versions, [{ n: 1, view: TRAINERS }]);
  expect(tom?.fields).not.toContain('email');
  expect(ann?.fields).toContain('email');
  expect(heldElsewhere(versions, [{ n: 1, view: WHOLE }])[0]?.fields).toContain('email');
});

it('knows a view by its name, and takes one that is no longer for the whole', () => {
  expect(directoryViewNamed(TRAINERS.name)).toBe(TRAINERS);
  expect(directoryViewNamed('of-another-year')).toBe(WHOLE);
});
