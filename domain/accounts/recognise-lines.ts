import type { Person } from '../directory/person.ts';
import type { ListedMember } from '../imports/listed-member.ts';
import { personMatcher } from '../imports/match-person.ts';
import { must } from '../kernel/assert.ts';
import type { Result } from '../kernel/result.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';

/** A line of which nothing is taken, and why: `stranger`: nobody of the directory; `namesakes`: several fit; `again`: its person was on a line above. */
export interface LeftLine<Why extends string> {
  readonly line: number;
  readonly fields: ListedMember['fields'];
  readonly why: Why | 'stranger' | 'namesakes' | 'again';
}

/** What the lines of a list tell of people of the directory; the first line of somebody holds. */
export function recogniseLines<T, Why extends string>(
  directory: DirectoryIndex,
  members: readonly ListedMember[],
  read: (person: Person, fields: ListedMember['fields']) => Result<T, Why>,
): { readonly kept: readonly T[]; readonly left: readonly LeftLine<Why>[] } {
  const match = personMatcher(directory);
  const seen = new Set<string>();
  const kept: T[] = [];
  const left: LeftLine<Why>[] = [];
  for (const { line, fields } of members) {
    const { people: [rank = -1, ...others], isCertain } = match(fields);
    const leave = (why: LeftLine<Why>['why']): void => void left.push({ line, fields, why });
    if (!isCertain) {
      leave(others.length > 0 ? 'namesakes' : 'stranger');
      continue;
    }
    const person = must(directory.people[rank], 'ranks are of people');
    const said = read(person, fields);
    if (!said.ok) leave(said.refusal);
    else if (seen.has(person.id)) leave('again');
    else {
      seen.add(person.id);
      kept.push(said.value);
    }
  }
  return { kept, left };
}
