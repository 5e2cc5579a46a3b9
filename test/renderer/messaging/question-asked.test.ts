import { expect, it } from 'vitest';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { questionAsked } from '../../../renderer/features/messaging/simulator/correspondents.ts';
import { person } from '../../domain/settings.ts';

const DIRECTORY = createDirectoryIndex([person('head', { profile: 'direction' }), person('ann')], [{ id: '6A', name: '6e A', kind: 'class', origin: 'aaf' }]);
const STUDENT = 'as:student:6A';

it.each([
  ['nothing', {}, STUDENT, 'person:head'],
  ['who can write to somebody', { to: 'person:ann' }, STUDENT, 'person:ann'],
  ['to whom somebody can write', { from: 'person:ann' }, 'person:ann', 'person:head'],
  ['to whom the head can write', { from: 'person:head' }, 'person:head', STUDENT],
  ['both', { from: 'person:ann', to: 'person:head' }, 'person:ann', 'person:head'],
])('asked %s, the simulator completes the question', (_, { from, to }: { from?: string; to?: string }, expectedFrom, expectedTo) => {
  expect(questionAsked(DIRECTORY, { from, to })).toEqual({ from: expectedFrom, to: expectedTo });
});
