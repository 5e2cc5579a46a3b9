import { nameKey } from '../../directory/identity.ts';
import type { Person } from '../../directory/person.ts';
import type { Comparison } from '../delivery-ground.ts';
import { nameOf, variantsOf, type KnownPeople } from './recognise-people.ts';

/**
 * Recognises the guardians of a file by their name and a child for whom they answer in the school: the file has nothing else of
 * the children than their names (formats.md §7), and a name alone names nobody. Tells those whom the school does not know, and
 * the children for whom it does not say that they answer.
 */
export function recogniseGuardians({ ground, delivery, meet }: Comparison): KnownPeople {
  const ofProfile = (profile: Person['profile']): NamedPeople => Map.groupBy(ground.directory.people.filter((one) => one.profile === profile), nameKey);
  const [guardians, students] = [ofProfile('guardian'), ofProfile('student')];
  const known = new Map<string, Person>();
  for (const stated of delivery.guardians ?? []) {
    const namesakes = named(guardians, stated);
    const [first] = namesakes;
    if (first === undefined) meet('unknown-guardian', nameOf(stated));
    for (const child of stated.children) {
      const children = named(students, child);
      const answering = namesakes.find(({ childrenIds }) => children.some(({ id }) => childrenIds.includes(id)));
      if (children.length === 0) meet('unknown-student', nameOf(child));
      else if (answering !== undefined) known.set(stated.key, answering);
      else if (first !== undefined) meet('guardianship-not-here', nameOf(stated), { detail: nameOf(child), personId: first.id });
    }
  }
  return known;
}

type NamedPeople = ReadonlyMap<string, readonly Person[]>;

function named(people: NamedPeople, stated: Parameters<typeof variantsOf>[0]): readonly Person[] {
  return [...new Set(variantsOf(stated).flatMap((one) => people.get(nameKey(one)) ?? []))];
}
