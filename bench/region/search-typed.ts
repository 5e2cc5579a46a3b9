import { searchKey, matchesWords } from '../../domain/directory/search.ts';
import { must } from '../../domain/kernel/assert.ts';
import { createDirectoryIndex } from '../../domain/school/directory-index.ts';
import { heldDirectory } from '../../server/import/aaf/held-rows.ts';
import type { SyncPorts } from '../../server/sync/sync-ports.ts';

/** Letters of a name before which nobody looks at what is found. */
const LEAST = 2;

/** What a search by name costs a school whose rows no one holds: they are read and indexed, then looked through at each letter that is typed; gives how many are found at the end. */
export function searchTyped({ school }: SyncPorts): number {
  const { people, groups } = heldDirectory(school.rows.changedSince('directory', 0));
  const { searchKeys, wordsOf } = createDirectoryIndex(people, groups);
  const name = searchKey(must(people[Math.floor(people.length / 2)], 'a school has people').lastName);
  let found = 0;
  for (let letters = LEAST; letters <= name.length; letters += 1) {
    const words = wordsOf(name.slice(0, letters));
    found = searchKeys.filter((key) => matchesWords(key, words)).length;
  }
  return found;
}
