import { describe, expect, it } from 'vitest';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { matchesWords } from '../../../domain/directory/search.ts';
import { group, person } from '../settings.ts';

const directory = createDirectoryIndex(
  [person('ana', { lastName: 'Alba', groupIds: ['6B'] }), person('tom', { lastName: 'Roux', groupIds: ['6A'] }), person('lou', { lastName: 'Bis', groupIds: ['6A-bis'] })],
  [group('6A', { name: '6e A' }), group('6A-bis', { name: '6e A bis' }), group('6B', { name: '6B' })],
);
const found = (query: string): readonly string[] => {
  const words = directory.wordsOf(query);
  return directory.people.filter((_, i) => matchesWords(directory.searchKeys[i] ?? '', words)).map(({ id }) => id);
};

describe('looking for the people of a class', () => {
  it('takes the words that name it for one, the longest name first', () => {
    expect(directory.wordsOf('roux 6e A')).toEqual(['roux', '6ea']);
    expect(directory.wordsOf('6e A bis')).toEqual(['6eabis']);
    expect(directory.wordsOf('6 b')).toEqual(['6b']);
    expect(directory.wordsOf('')).toEqual([]);
  });

  it('does not find every « a » of those in 6e', () => {
    expect(found('6e A')).toEqual(['tom', 'lou']);
    expect(found('6 B')).toEqual(['ana']);
    expect(found('6e roux')).toEqual(['tom']);
  });
});
