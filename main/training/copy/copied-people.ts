import type { Person } from '../../../domain/directory/person.ts';
import { COMMON_SUBJECTS, FUNCTION_LABELS } from './copied-words.data.ts';
import type { CopiedIds } from './copied-names.ts';
import { numbered } from './copied-names.ts';
import { inventedName } from './invented-names.ts';

/** People of the copy: as many of each profile in the same groups, and nobody of the real school. */
export function copiedPeople(people: readonly Person[], ids: CopiedIds): Person[] {
  const nameOf = namesByLikeness();
  const subject = subjectNames();
  return people.map((person): Person => ({
    id: ids.person(person.id),
    ...nameOf(person),
    ...(person.civility === 'M.' || person.civility === 'Mme' ? { civility: person.civility } : {}),
    profile: person.profile,
    functions: person.functions.map(({ code }) => (code in FUNCTION_LABELS ? { code, label: FUNCTION_LABELS[code] ?? '' } : { code: 'AUT', label: 'Fonction' })),
    ...(person.otherSchools === undefined ? {} : { otherSchools: person.otherSchools }),
    subjects: person.subjects.map(subject),
    ...(person.email === undefined ? {} : { email: `${ids.person(person.id)}@exemple.example` }),
    groupIds: person.groupIds.map(ids.group),
    childrenIds: person.childrenIds.map(ids.person),
    source: person.source,
  }));
}

/** People entered twice bear one name in the copy too: that is a control's to find. Nothing else of a real name is seen in it. */
function namesByLikeness(): (person: Person) => { readonly firstName: string; readonly lastName: string } {
  const given = new Map<string, number>();
  return ({ firstName, lastName, profile }) => {
    const key = `${profile} ${firstName} ${lastName}`.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    const rank = given.get(key) ?? given.size;
    given.set(key, rank);
    return inventedName(rank);
  };
}

/** A subject that any school may teach keeps its name. */
export function subjectNames(): (subject: string) => string {
  return numbered('Discipline ', new Map([...COMMON_SUBJECTS].map((name) => [name, name])));
}
