import { expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { nameAnswerers, namedAnswerers, readAnswerers } from '../../../domain/privacy/answerers.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

it.each<[string, Readonly<Record<string, Json>>, string | undefined]>([
  ['general', { controller: 'Mme Moreau', officer: 'dpd@exemple.fr' }, undefined],
  ['general', { controller: '' }, undefined],
  ['general', { controller: 3 }, 'invalid-value'],
  ['general', { controller: 'x'.repeat(201) }, 'invalid-value'],
  ['general', { officer: 'x'.repeat(300) }, undefined],
  ['general', { officer: 'x'.repeat(301) }, 'invalid-value'],
  ['autre', { controller: 'Mme Moreau' }, 'malformed-key'],
])('who answers is named %s %o: %s', (id, set, expected) => {
  expect(refusal(smallSchool(), change(smallSchool(), 'answerers', id, set))?.kind).toBe(expected);
});

it('the direction names them too, nobody else does', () => {
  const named = change(smallSchool(), 'answerers', 'general', { controller: 'Mme Moreau' });
  expect((['head', 'deputy', 'assignmentManager', 'trainer'] as const).map((role) => refusal(smallSchool(), named, role)?.kind)).toEqual([undefined, undefined, 'role-forbids', 'role-forbids']);
});

it('reads them back, nobody answering until both are named, and does not name them twice', () => {
  const said = { controller: ' Mme Moreau ', officer: 'dpd@exemple.fr' };
  expect(readAnswerers(settings({ answerers: { general: { controller: 3 } } }))).toEqual({ controller: '', officer: '' });
  const view = settings({ answerers: { general: { controller: 'Mme Moreau', officer: 'dpd@exemple.fr' } } });
  expect(namedAnswerers(readAnswerers(view))).toEqual({ controller: 'Mme Moreau', officer: 'dpd@exemple.fr' });
  expect(namedAnswerers({ ...said, officer: ' ' })).toBeUndefined();
  expect(nameAnswerers(view, said)).toBeUndefined();
  expect(nameAnswerers(settings({}), said)).toMatchObject({ intention: { kind: 'answerers.name' }, atomic: true, changes: [{ entity: 'answerers', id: 'general' }] });
});
