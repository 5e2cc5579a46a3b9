import { expect, it } from 'vitest';
import { listStrongHolders, withdrawRight } from '../../../domain/strong-rights/strong-rights.ts';
import { refusal, settings } from '../settings.ts';

const view = settings({
  schoolGroup: {
    super: { name: 'Super Administrateur', kind: 'privilege', state: 'active' },
    club: { name: 'Club', kind: 'free', state: 'active' },
  },
  membership: { 'super|ann': { member: true }, 'club|bob': { member: true }, 'super|tom': { member: false } },
  access: { 'cdi|person:ann': { role: 'manager' }, 'cdi|person:bob': { role: 'writer' }, 'cdi|group:6A': { role: 'manager' } },
  service: {
    MSG: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'U' }, { code: 'manage', label: 'G' }] },
    ONE: { label: 'Un', active: true, roles: [{ code: 'use', label: 'U' }] },
  },
  serviceAccess: { 'MSG|person:eve': { role: 'manage' }, 'MSG|person:bob': { role: 'use' }, 'ONE|person:bob': { role: 'use' }, 'GONE|person:bob': { role: 'manage' } },
  moderator: { 'person:eve': { moderates: true }, nothing: { moderates: true } },
  allClasses: { ken: { granted: true }, lea: { granted: false } },
  pixManager: { zoe: { manages: true } },
  rightsReview: { ann: { reviewedOn: '2026-09-01' }, eve: { reviewedOn: '2025-09-01' } },
});

it('lists who holds strong rights in their own name: those who left, those never reviewed, then the oldest review', () => {
  expect(listStrongHolders(view, (id) => id !== 'zoe')).toEqual([
    { personId: 'zoe', rights: [{ entity: 'pixManager', id: 'zoe' }], hasLeft: true, reviewedOn: undefined },
    { personId: 'ken', rights: [{ entity: 'allClasses', id: 'ken' }], hasLeft: false, reviewedOn: undefined },
    { personId: 'eve', rights: [{ entity: 'serviceAccess', id: 'MSG|person:eve' }, { entity: 'moderator', id: 'person:eve' }], hasLeft: false, reviewedOn: '2025-09-01' },
    { personId: 'ann', rights: [{ entity: 'membership', id: 'super|ann' }, { entity: 'access', id: 'cdi|person:ann' }], hasLeft: false, reviewedOn: '2026-09-01' },
  ]);
});

it('puts two that nothing tells apart in the order of their identifiers', () => {
  const twins = settings({ allClasses: { b: { granted: true }, a: { granted: true } } });
  expect(listStrongHolders(twins, () => true).map(({ personId }) => personId)).toEqual(['a', 'b']);
});

it('takes one away as the rule allows, and nothing that is no strong right', () => {
  const intended = withdrawRight(view, 'ann', { entity: 'membership', id: 'super|ann' });
  expect(intended).toEqual({
    intention: { kind: 'rights.withdraw', person: 'ann' },
    changes: [{ entity: 'membership', id: 'super|ann', edits: [{ field: 'member', was: true, set: false }] }],
    atomic: false,
  });
  for (const change of intended?.changes ?? []) expect(refusal(view, change)).toBeUndefined();
  expect(withdrawRight(view, 'ann', { entity: 'rubrique', id: 'cdi' })).toBeUndefined();
});
