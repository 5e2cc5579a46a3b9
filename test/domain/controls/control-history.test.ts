import { expect, it } from 'vitest';
import { eventBetween, type ControlEventKind, type ControlSight } from '../../../domain/controls/control-history.ts';

const sight = (state: ControlSight['state'], over: Partial<ControlSight> = {}): ControlSight => ({
  control: 'GRP-01', state, findings: 1, scope: 'a', by: null, since: null, until: null, ...over,
});
const PASSED = sight('passed', { findings: 0 });
const IGNORED = sight('ignored', { by: 'Anne', since: '2026-11-09T08:00:00.000Z', until: '2026-12-31' });

it.each<[string, ControlSight | undefined, ControlSight, ControlEventKind | undefined]>([
  ['never seen, nothing found', undefined, PASSED, undefined],
  ['never seen, found', undefined, sight('found'), 'known'],
  ['never seen, ignored', undefined, IGNORED, 'ignored'],
  ['never seen, corrected', undefined, sight('drafted'), 'drafted'],
  ['never seen, made by the draft', undefined, sight('made'), 'made'],
  ['still nothing', PASSED, PASSED, undefined],
  ['found at last', PASSED, sight('found'), 'appeared'],
  ['found as before', sight('found'), sight('found'), undefined],
  ['about something else', sight('found'), sight('found', { scope: 'b' }), 'changed'],
  ['corrected in the draft', sight('found'), sight('drafted'), 'drafted'],
  ['still in the draft', sight('drafted'), sight('drafted'), undefined],
  ['taken out of the draft', sight('drafted'), sight('found'), 'undrafted'],
  ['sent, and gone', sight('drafted'), PASSED, 'gone'],
  ['made by the draft', PASSED, sight('made'), 'made'],
  ['still made by it', sight('made'), sight('made'), undefined],
  ['made worse by it', sight('made'), sight('made', { scope: 'b' }), 'changed'],
  ['what the draft made, sent', sight('made'), sight('found'), 'appeared'],
  ['ignored', sight('found'), IGNORED, 'ignored'],
  ['ignored as before', IGNORED, IGNORED, undefined],
  ['ignored by another', IGNORED, { ...IGNORED, by: 'Bilal' }, 'ignored'],
  ['ignored again', IGNORED, { ...IGNORED, since: '2026-11-10T08:00:00.000Z' }, 'ignored'],
  ['ignored for longer', IGNORED, { ...IGNORED, until: null }, 'ignored'],
  ['watched again', IGNORED, sight('found'), 'watched'],
  ['gone while ignored', IGNORED, PASSED, 'gone'],
])('between two passes: %s', (_, before, now, expected) => {
  expect(eventBetween(before, now)).toBe(expected);
});
