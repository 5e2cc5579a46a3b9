import { expect, test } from 'vitest';
import type { Ent } from '../../../server/create-ent.ts';
import { changeFirst, firstOf, imported, setFirst, SMALL } from '../imports/delivery-desk.ts';
import { deskOf, lineWith, outcomesOf, setField, setRole, setValue, tinyEnt, type Desk } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';

const START = '2026-11-09T08:00:00.000Z';
const STUDENT = `p16-${firstOf(SMALL, 'Eleve').id}`;
const without = changeFirst(SMALL, 'Eleve', () => undefined);
const renamed = setFirst(without, 'PersEducNat', 'sn', ['QUATREFAGES']);

/** A clock that a test moves, by days since the first import. */
function movedClock() {
  let now = new Date(START);
  return { clock: () => now, day: (days: number): void => void (now = new Date(Date.parse(START) + days * 86_400_000)) };
}

type Cursors = Parameters<Desk['pull']>[0];

const cursorsOf = (desk: Desk): Cursors => ({
  cursor: lineWith(desk.snapshot('settings'), 'z').z.cursor ?? '',
  directoryCursor: lineWith(desk.snapshot('directory'), 'z').z.directoryCursor ?? '',
});

/** A student who left on the tenth day, and what a console had seen the day before and the day after. */
async function afterDeparture() {
  const { clock, day } = movedClock();
  const ent = newEnt({ clock });
  await imported(ent, SMALL);
  const desk = deskOf(ent, 'formatrice');
  const before = cursorsOf(desk);
  day(10);
  await imported(ent, without, { acceptDisappearances: 5 });
  return { ent, desk, day, before, after: cursorsOf(desk) };
}

/** The same, told and forgotten: something moved again long after, and the ENT purged. */
async function longAfter() {
  const school = await afterDeparture();
  school.day(412);
  await imported(school.ent, renamed);
  school.ent.forgetOld();
  return school;
}

const marks = (desk: Desk, cursors: Cursors): readonly string[] => desk.pull(cursors).flatMap((line) => ('x' in line && line.i === STUDENT ? [line.i] : 'r' in line ? [line.r.resync] : []));

test('who left is told for 400 days, then forgotten: a console that slept longer loads everything again', async () => {
  const { ent, desk, day, before, after } = await afterDeparture();
  day(409);
  await imported(ent, renamed);
  ent.forgetOld();
  // The lines of the journal have a life of their own, a year: this console has heard them.
  const heard = (cursors: Cursors): Cursors => ({ ...cursors, cursor: cursorsOf(desk).cursor });
  expect(marks(desk, heard(before))).toEqual([STUDENT]);
  day(411);
  await imported(ent, without);
  ent.forgetOld();
  expect(marks(desk, heard(before))).toEqual(['floor']);
  expect(marks(desk, heard(after))).toEqual([]);
});

test('who comes back after being forgotten is there again, for a console that knew them and for a new one', async () => {
  const { ent, desk, after } = await longAfter();
  await imported(ent, SMALL, { acceptDisappearances: 5 });
  const told = desk.pull(after).filter((line) => 'd' in line && line.e === 'person' && line.i === STUDENT);
  expect(told).toMatchObject([{ v: 1 }]);
  expect(desk.snapshot('directory').filter((line) => 'i' in line && line.i === STUDENT)).toHaveLength(1);
});

test('a clock that is years ahead forgets nobody', async () => {
  const { ent, desk, day, before } = await afterDeparture();
  day(4000);
  ent.forgetOld();
  expect(marks(desk, before)).toEqual([STUDENT]);
});

/** An ENT where a console was refused and obeyed on the first day, then somebody else changed something so many days later. */
function answeredOn(days: number): { readonly ent: Ent; readonly again: () => ReturnType<typeof outcomesOf> } {
  const { clock, day } = movedClock();
  const ent = tinyEnt({ clock });
  const desk = deskOf(ent, 'adm1', 'slow');
  const sent = desk.request([setRole('cdi|group:profil:eleves', 'none', 'visitor'), setValue('offlineLease', 'general', 'days', 99)]);
  desk.raw(sent);
  deskOf(ent, 'adm2').send([setField('cdi', 'title', 'CDI', 'Un')]);
  day(days);
  deskOf(ent, 'adm2').send([setField('cdi', 'title', 'Un', 'Deux')]);
  deskOf(ent, 'adm2').send([setField('cdi', 'title', 'Deux', 'Trois')]);
  ent.forgetOld();
  return {
    ent,
    again: () => {
      const answer = desk.raw(sent);
      return answer.ok ? outcomesOf(answer.value) : [];
    },
  };
}

test('why a change was refused is told for 90 days, and that it was refused for ever', () => {
  expect(answeredOn(89).again()).toMatchObject([{ status: 'applied' }, { status: 'rejected', refusal: {} }]);
  const [, refused] = answeredOn(91).again();
  expect(refused).toMatchObject({ m: 2, status: 'rejected' });
  expect(refused).not.toHaveProperty('refusal');
});

test('a console that comes back years later with an answer it never read is not applied twice', () => {
  const { ent, again } = answeredOn(2000);
  const journal = ent.journal().length;
  expect(again()).toMatchObject([{ status: 'applied' }, { status: 'rejected' }]);
  expect(ent.journal()).toHaveLength(journal);
});
