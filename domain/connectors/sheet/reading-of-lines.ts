import { searchKey } from '../../directory/search.ts';
import type { ResolvedLine } from '../../imports/resolve-members.ts';
import { must } from '../../kernel/assert.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import type { ReadPlace } from './sheet-reading.ts';

/**
 * The groups that the lines of an export name, with those of their people who were recognised for sure: a doubtful or unknown line makes its group one that is
 * not known whole. What the upstream bases keep, and what gives powers, is left out: no list puts anybody there.
 */
export function readingOfLines({ people }: Pick<DirectoryIndex, 'people'>, lines: readonly ResolvedLine[]): readonly ReadPlace[] {
  const byPlace = Map.groupBy(lines.filter(({ place }) => place.kind !== 'refused'), placeKey);
  return [...byPlace.values()].map((own) => {
    const { name, local, kind } = placeOf(must(own[0], 'a place has a line'));
    const known = own.flatMap(({ verdict, people: [rank] }) => (verdict === 'recognised' && rank !== undefined ? [must(people[rank], 'ranks are of people').id] : []));
    return { name, local, kind, members: [...new Set(known)], unread: own.length - known.length };
  });
}

function placeOf({ place }: ResolvedLine): Pick<ReadPlace, 'name' | 'local' | 'kind'> {
  if (place.kind !== 'known') return { name: place.name, local: null, kind: 'free' };
  const { id, name, kind } = place.group;
  return { name, local: id, kind: kind === 'functional' ? 'functional' : 'free' };
}

function placeKey(line: ResolvedLine): string {
  const { local, name } = placeOf(line);
  return local ?? searchKey(name);
}
