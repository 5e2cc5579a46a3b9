import { expect, test } from 'vitest';
import { directoryViewOf } from '../../../domain/roles/directory-view.ts';
import { ConsoleRole } from '../../../domain/roles/role-matrix.ts';

test('everybody of the school receives all of its directory; a trainer, no address of pupils, and what is inferred says so', () => {
  const views = ConsoleRole.options.map((role) => [role, directoryViewOf(role)] as const);
  expect(views.filter(([, { name }]) => name !== '').map(([role]) => role)).toEqual(['trainer']);
  expect(views.filter(([, { name, hiddenOfPupils }]) => (name === '') !== (hiddenOfPupils.length === 0))).toEqual([]);
  expect(directoryViewOf('trainer').source).toContain('déduit');
});
