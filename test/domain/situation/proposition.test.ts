import { expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import type { ConsoleRole } from '../../../domain/roles/role-matrix.ts';
import { readProposition } from '../../../domain/situation/proposition.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

const asked = { state: 'asked', note: 'Merci', askedBy: 'Mme MOREAU', askedAt: '2026-11-09T08:00:00.000Z' };

it.each<[ConsoleRole, Readonly<Record<string, Json>>, string | undefined]>([
  ['head', asked, undefined],
  ['deputy', { state: 'withdrawn' }, undefined],
  ['head', { state: 'accepted' }, 'proposition-answer'],
  ['administrator', { state: 'accepted' }, undefined],
  ['administrator', { state: 'declined' }, undefined],
  ['administrator', { state: 'asked' }, 'proposition-answer'],
  ['head', { state: 'eaten' }, 'invalid-value'],
  ['trainer', asked, 'role-forbids'],
])('%s, %o', (role, set, expected) => {
  expect(refusal(smallSchool(), change(smallSchool(), 'proposition', 'GRP-01', set), role)?.kind).toBe(expected);
});

it('reads back', () => {
  expect(readProposition(settings({ proposition: { x: asked } }).find('proposition', 'x'))).toEqual(asked);
  expect(readProposition(undefined)).toBeUndefined();
});
