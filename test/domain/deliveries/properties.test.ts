import { describe, expect, it } from 'vitest';
import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import type { DeliveryPreview } from '../../../domain/deliveries/delivery-preview.ts';
import type { Delivery, StatedPlacement, StatedService } from '../../../domain/deliveries/delivery.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { ANNE, CLASSES, ground, LATIN, LUC, PERRINE, preview, STUDENTS } from './college.ts';

const RUNS = Array.from({ length: 200 }, (_, seed) => seed);
const GROUP_KEYS = [...CLASSES.map(({ key }) => key), LATIN.key];
const PLACES: Readonly<Record<string, string>> = { '6A': 'ens:6A', '6B': 'ens:6B', LAT: 'g:6LAT' };

/** A file of STSweb drawn at random: some services, teachers whom the school does not know, services without teacher. */
function randomSts(random: Random): Delivery {
  const services = GROUP_KEYS.flatMap((group) => ['perrine', 'luc', 'anne', 'stranger'].filter(() => random.chance(0.4)).map((teacher): StatedService => ({ teacher, group, subject: 'Français' })));
  return { source: 'sts', teachers: [PERRINE, LUC, ANNE], groups: [...CLASSES, LATIN], services, unstaffed: GROUP_KEYS.filter(() => random.chance(0.2)) };
}

/** A file of Siècle drawn at random: each pupil in a class, in none, in an unknown group, or gone. */
function randomSiecle(random: Random): Delivery {
  const placements = STUDENTS.map(({ key }): StatedPlacement => {
    const groups = [...['6A', '6B'].filter(() => random.chance(0.4)), ...['LAT', 'NOWHERE'].filter(() => random.chance(0.3))];
    return { student: key, groups, ...(random.chance(0.1) ? { leftOn: '2026-10-01' } : {}) };
  });
  return { source: 'siecle', students: STUDENTS, groups: [...CLASSES, LATIN], placements };
}

/** The school once a file is applied, as the ENT applies it. */
function applied(school: DeliveryGround, { changes }: DeliveryPreview): DeliveryGround {
  const moves = new Map(changes.map((change) => [change.personId, change]));
  const people = school.directory.people.map((person): Person => {
    const move = moves.get(person.id);
    return move === undefined ? person : { ...person, groupIds: [...person.groupIds.filter((id) => !move.leave.includes(id)), ...move.join] };
  });
  return ground({ people });
}

describe.each([['STSweb', randomSts], ['Siècle', randomSiecle]] as const)('any file of %s', (_, draw) => {
  it.each(RUNS)('changes nothing the second time (%i)', (seed) => {
    const delivery = draw(createRandom(seed));
    const school = ground();
    expect(preview(delivery, applied(school, preview(delivery, school))).changes).toEqual([]);
  });

  it.each(RUNS)('names people and groups of the school only, takes out of where one is and puts in where one is not (%i)', (seed) => {
    const school = ground();
    for (const { personId, join, leave } of preview(draw(createRandom(seed)), school).changes) {
      const person = school.directory.findPerson(personId);
      expect([...join, ...leave].every((id) => school.directory.findGroup(id) !== undefined)).toBe(true);
      expect([leave.every((id) => person?.groupIds.includes(id)), join.some((id) => person?.groupIds.includes(id))]).toEqual([true, false]);
    }
  });
});

describe('a file of STSweb that names every teacher', () => {
  it.each(RUNS)('makes of each class that it names what a naive reading says, and leaves the others (%i)', (seed) => {
    const drawn = randomSts(createRandom(seed));
    const services = (drawn.services ?? []).filter(({ teacher }) => teacher !== 'stranger');
    const school = ground();
    const after = applied(school, preview({ ...drawn, services, unstaffed: [] }, school));
    for (const group of GROUP_KEYS) {
      const stated = services.filter((one) => one.group === group).map(({ teacher }) => teacher);
      const teachers = (of: DeliveryGround): readonly string[] => of.directory.people.filter(({ profile, groupIds }) => profile === 'teacher' && groupIds.includes(PLACES[group] ?? '')).map(({ id }) => id);
      expect(teachers(after).toSorted()).toEqual((stated.length === 0 ? [...teachers(school)] : stated).toSorted());
    }
  });
});
