import { expect, it } from 'vitest';
import { effectOf, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { group, person, platformSchool } from './platform-ground.ts';

const before = platformSchool({
  people: [person('u-1')], groups: [group('g-1', { members: ['u-1'] }), group('g-2', { members: ['u-1'] })],
  services: [{ id: 'a-1', name: 'Blog', roles: ['r-1', 'r-2'].map((id) => ({ id, name: id, applications: ['a-1'] })) }],
  grants: new Map([['g-1', ['r-1']], ['g-2', ['r-2']]]),
});

it('a group that is read without any role any more has lost what it gave, and the others nothing', () => {
  const after = { ...before, grants: new Map([['g-1', ['r-1']]]) };
  expect([effectOf(before, after, NOTHING_ASKED).lost.roles, effectOf(after, before, NOTHING_ASKED).gained.roles]).toEqual([1, 1]);
});
