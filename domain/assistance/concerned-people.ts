import type { Finding } from '../controls/control.ts';
import type { Person } from '../directory/person.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';

/** The people of the directory that findings are about, each once, in their order. */
export function concernedPeople({ findPerson }: Pick<DirectoryIndex, 'findPerson'>, findings: readonly Finding[]): readonly Person[] {
  const ids = findings.flatMap(({ objects }) => objects.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  return [...new Set(ids)].flatMap((id) => findPerson(id) ?? []);
}
