import { compareLevels } from '../directory/level-order.ts';
import type { Person } from '../directory/person.ts';
import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { Audience } from './announcement.ts';

/** The levels of the classes of a school, in their order. */
export function classLevels({ groups }: Pick<DirectoryIndex, 'groups'>): readonly string[] {
  const levels = groups.flatMap(({ kind, level }) => (kind === 'class' && level !== undefined ? [level] : []));
  return [...new Set(levels)].toSorted(compareLevels);
}

/**
 * Whom an audience holds, each once. Where levels are chosen: the pupils of these classes, who answers for them, and who teaches
 * there; somebody tied to no class is then out (« Déduit »: the guide says « par niveau et par profil », S2-028).
 */
export function audienceOf(directory: DirectoryIndex, { families, levels }: Audience): readonly Person[] {
  const wanted = new Set<string>(families);
  const classes = new Set(directory.groups.flatMap(({ id, kind, level }) => (kind === 'class' && level !== undefined && levels.includes(level) ? [id] : [])));
  const isOfClass = ({ groupIds }: Person): boolean => groupIds.some((id) => classes.has(id));
  const isOfLevel = (person: Person): boolean => isOfClass(person) || person.childrenIds.some((id) => isOfClassOf(directory, id, isOfClass));
  return directory.people.filter((person) => wanted.has(FAMILY_OF_PROFILE[person.profile]) && (levels.length === 0 || isOfLevel(person)));
}

function isOfClassOf(directory: DirectoryIndex, id: string, isOfClass: (person: Person) => boolean): boolean {
  const child = directory.findPerson(id);
  return child !== undefined && isOfClass(child);
}
