import { expect, it } from 'vitest';
import { unsentManagers } from '../../../domain/gar/staff/unsent-managers.ts';
import { person } from '../settings.ts';

const many = ['c', 'a', 'b'].map((id) => person(id, { email: `${id}@exemple.example` }));

it('leaves out who has no address, and who comes after the number sent, in the order of identifiers', () => {
  expect([...unsentManagers(many, 3)]).toEqual([]);
  expect([...unsentManagers(many, 2)]).toEqual([['c', 'limit']]);
  expect([...unsentManagers([...many, person('0'), person('1', { email: '' })], 3)]).toEqual([['0', 'email'], ['1', 'email']]);
});
