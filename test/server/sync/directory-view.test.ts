import { expect, test } from 'vitest';
import type { Ent } from '../../../server/create-ent.ts';
import { deskOf, lineWith, valueOf, type Desk } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

/** The tiny school, where everybody has an address. */
function school(): Ent {
  const ent = newEnt();
  ent.seed({ ...TINY_SCHOOL, people: TINY_SCHOOL.people.map((person) => ({ ...person, email: `${person.id}@exemple.example` })) });
  return ent;
}

const cursorsOf = (desk: Desk): Parameters<Desk['pull']>[0] => ({
  cursor: lineWith(desk.snapshot('settings'), 'z').z.cursor ?? '',
  directoryCursor: lineWith(desk.snapshot('directory'), 'z').z.directoryCursor ?? '',
});

/** Who has an address in what a desk receives whole. */
const told = (desk: Desk): readonly string[] => desk.snapshot('directory').flatMap((line) => ('d' in line && 'email' in line.d ? [line.i] : []));

test('a trainer receives no address of pupils, and all the rest', () => {
  const ent = school();
  expect(told(deskOf(ent, 'chef'))).toEqual(['p16-1', 'p16-2', 'p16-3']);
  expect(told(deskOf(ent, 'formatrice'))).toEqual(['p16-1', 'p16-2']);
  const [whole, view] = [deskOf(ent, 'chef'), deskOf(ent, 'formatrice')].map((desk) => lineWith(desk.pull(cursorsOf(desk)), 'z').z);
  expect(view?.directoryCheck).toBe(whole?.directoryCheck);
});

test('whoever may see less is not told what comes after: all is loaded again', () => {
  const ent = school();
  const deputy = deskOf(ent, 'adjoint', 'c');
  const before = cursorsOf(deputy);
  expect(lineWith(deputy.pull(before), 'z').z.rows).toBe(0);
  valueOf(ent.identity.changeRole(deskOf(ent, 'adm1').account, 'adjoint', 'trainer'));
  const trainer = deskOf(ent, 'adjoint', 'c');
  expect(trainer.pull(before)).toEqual([{ r: { resync: 'view' } }]);
  expect(told(trainer)).not.toContain('p16-3');
  expect(lineWith(trainer.pull(cursorsOf(trainer)), 'z').z.rows).toBe(0);
});
