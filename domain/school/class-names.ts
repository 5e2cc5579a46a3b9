import type { Person } from '../directory/person.ts';
import type { DirectoryIndex } from './directory-index.ts';

/** The names of the classes that somebody is in, by which namesakes are told apart. */
export function classNames({ findGroup }: Pick<DirectoryIndex, 'findGroup'>, { groupIds }: Pick<Person, 'groupIds'>): readonly string[] {
  return groupIds.flatMap((id) => {
    const group = findGroup(id);
    return group?.kind === 'class' ? [group.name] : [];
  });
}
