import { expect, it } from 'vitest';
import type { Group } from '../../../domain/directory/group.ts';
import { isFirstDegree } from '../../../domain/school/first-degree.ts';

const classes = (...names: readonly string[]): { readonly groups: readonly Group[] } => ({ groups: names.map((name) => ({ id: name, name, kind: 'class', origin: 'aaf' })) });

it('tells an école by the levels that its classes bear', () => {
  expect(isFirstDegree(classes('CM1 A', 'CP B', 'UPE2A'))).toBe(true);
  expect(isFirstDegree(classes('Classe 5 CE 1 - CE 2', 'TPS/PS'))).toBe(true);
  expect(isFirstDegree({ groups: [{ id: 'c', name: 'Les lutins', level: 'GS', kind: 'class', origin: 'aaf' }] })).toBe(true);
});

it('tells a collège, and a school without class, from one', () => {
  expect(isFirstDegree(classes('6e A', '5e CM'))).toBe(false);
  expect(isFirstDegree(classes('BTS CPRP', '6e A', 'CP'))).toBe(false);
  expect(isFirstDegree({ groups: [{ id: 'g', name: 'CM2', kind: 'teaching', origin: 'aaf' }] })).toBe(false);
});
