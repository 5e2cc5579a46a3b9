import type { StatedGroup, StatedPerson, StatedService } from '../../domain/deliveries/delivery.ts';
import type { ExpCoursRecord } from '../edt/exp-cours-record.ts';
import { readExpCours } from '../edt/read-exp-cours.ts';
import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { gatherBatches } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Reads what an EXP_COURS states: lessons only, where everybody is a name (formats.md §5.4); neither the school nor the year is in it. */
export async function readExpCoursDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const teachers = new Map<string, StatedPerson>();
  const groups = new Map<string, StatedGroup>();
  const services = new Map<string, StatedService>();
  const take = (lesson: ExpCoursRecord): void => {
    const people = lesson.teachers.map(({ lastName, firstName }): StatedPerson => ({ key: `${lastName} ${firstName}`, lastName, firstName, ids: [] }));
    const publics = publicOf(lesson);
    for (const person of people) teachers.set(person.key, person);
    for (const group of publics) groups.set(group.key, group);
    for (const service of servicesOf(people, publics, lesson.subjectLabel ?? '')) services.set(JSON.stringify(service), service);
  };
  const anomalies = await gatherBatches(input, readExpCours(input, reading), take);
  return { delivery: { source: 'edt', part: 'lessons', teachers: [...teachers.values()], groups: [...groups.values()], services: [...services.values()] }, anomalies };
}

function publicOf({ classes, groups }: ExpCoursRecord): readonly StatedGroup[] {
  return [
    ...classes.map((name): StatedGroup => ({ key: `class ${name}`, kind: 'class', name })),
    ...groups.map((name): StatedGroup => ({ key: `group ${name}`, kind: 'teaching', name })),
  ];
}

function servicesOf(people: readonly StatedPerson[], groups: readonly StatedGroup[], subject: string): readonly StatedService[] {
  return people.flatMap((person) => groups.map((group) => ({ teacher: person.key, group: group.key, subject })));
}
