import { expect, it } from 'vitest';
import { classesInOrder } from '../../../server/import/first/first-settings.ts';

const classes = (...names: readonly string[]) => names.map((name) => ({ id: name, name, kind: 'class', origin: 'aaf' }) as const);

it('the rubriques of classes are made in the order of the levels, then of the names: 6e 2 before 6e 10', () => {
  const said = (...names: readonly string[]): readonly string[] => classesInOrder(classes(...names)).map(({ name }) => name);
  expect(said('CM1 B', 'CM2 A', 'CM1 A', 'GS', 'CP A', 'CE1')).toEqual(['GS', 'CP A', 'CE1', 'CM1 A', 'CM1 B', 'CM2 A']);
  expect(said('3e A', '6e 10', '6e 2', '5e B')).toEqual(['6e 2', '6e 10', '5e B', '3e A']);
  expect(classesInOrder([{ id: 'g', name: 'Chorale', kind: 'free', origin: 'ent' }, ...classes('CP')]).map(({ name }) => name)).toEqual(['CP']);
});
