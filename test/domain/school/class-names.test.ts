import { expect, it } from 'vitest';
import { classNames } from '../../../domain/school/class-names.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { group, person } from '../settings.ts';

it('names the classes of somebody, and nothing else that they are in', () => {
  const lea = person('lea', { profile: 'student', groupIds: ['6A', 'latin', 'gone'] });
  const directory = createDirectoryIndex([lea], [group('6A', { name: '6e A' }), group('latin', { kind: 'teaching' })]);
  expect(classNames(directory, lea)).toEqual(['6e A']);
});
