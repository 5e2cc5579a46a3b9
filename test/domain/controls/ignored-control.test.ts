import { expect, it } from 'vitest';
import { readIgnoredControl } from '../../../domain/controls/ignored-control.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

const IGNORED = { reason: 'wanted', note: 'Voulu par la direction', until: '2026-12-31', seen: 'abc' };

it.each<[string, Json, string | undefined]>([
  ['with a reason', IGNORED, undefined],
  ['for ever', { ...IGNORED, until: null }, undefined],
  ['no more', null, undefined],
  ['without a reason', { ...IGNORED, reason: '' }, 'invalid-value'],
  ['until never', { ...IGNORED, until: 'jamais' }, 'invalid-value'],
])('a control may be ignored: %s', (_, ignored, expected) => {
  expect(refusal(smallSchool(), change(smallSchool(), 'ignoredControl', 'RUB-01', { ignored }))?.kind).toBe(expected);
});

it('reads back why', () => {
  const view = settings({ ignoredControl: { 'RUB-01': { ignored: IGNORED }, 'RUB-02': { ignored: null } } });
  expect(readIgnoredControl(view.find('ignoredControl', 'RUB-01'))).toEqual(IGNORED);
  expect(readIgnoredControl(view.find('ignoredControl', 'RUB-02'))).toBeUndefined();
});
