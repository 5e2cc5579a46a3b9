import { expect, test } from 'vitest';
import { actOf, answerOf } from '../../../../domain/training/scenario/act-of.ts';
import { playOf } from '../../../../domain/training/scenario/recorded-play.ts';
import type { Play } from '../../../../domain/training/scenario/play.ts';
import { holds } from '../../../../domain/training/scenario/holds.ts';
import { NOW, sandbox, STEP, withEntry } from './ground.ts';

const BY = { now: NOW, name: 'Anne Roux' };

const tick: Play = {
  kind: 'edit', intention: { kind: 'checklist.set', item: 'head-group', done: true },
  rows: [{ entity: 'checklistItem', id: '{{annee}}|head-group', set: { done: { by: '{{moi}}', at: '{{maintenant}}' } } }],
};

test('an edit is played with true days and the name of whoever plays, over what is there now', () => {
  expect(actOf(tick, sandbox(), BY)).toEqual({
    kind: 'record',
    intended: {
      intention: { kind: 'checklist.set', item: 'head-group', done: true }, atomic: false,
      changes: [{ entity: 'checklistItem', id: '2026-2027|head-group', edits: [{ field: 'done', was: null, set: { by: 'Anne Roux', at: NOW } }] }],
    },
  });
  const whole: Play = { kind: 'edit', intention: { kind: 'messaging.lift' }, rows: [{ entity: 'access', id: 'cdi|group:6A', set: { role: 'none' } }], atomic: true };
  expect(actOf(whole, sandbox(), BY)).toMatchObject({ intended: { atomic: true, changes: [{ edits: [{ was: 'writer', set: 'none' }] }] } });
});

test('what is so already is not done again', () => {
  expect(actOf({ kind: 'edit', intention: { kind: 'messaging.lift' }, rows: [{ entity: 'messagingSettings', id: 'general', set: { restriction: null } }] }, sandbox(), BY)).toBeUndefined();
  for (const control of ['GRP-02', 'ZZZ-99']) expect(actOf({ kind: 'fix', control }, sandbox(), BY), control).toBeUndefined();
});

test('an edit whose marks make no sense once true is left out', () => {
  const late: Play = { kind: 'edit', intention: { kind: 'checklist.set', item: `{{moi}}${'x'.repeat(70)}`, done: true }, rows: tick.rows };
  expect(actOf(late, sandbox(), { ...BY, name: 'Anne Roux de la Tour' })).toBeUndefined();
});

test('the correction of a control is its own, and answers it', () => {
  const act = actOf({ kind: 'fix', control: 'GRP-01' }, sandbox(), BY);
  if (act?.kind !== 'record') throw new Error('an edit was meant');
  expect(act.intended.intention).toEqual({ kind: 'control.fix', control: 'GRP-01', fixes: 1 });
  expect(holds({ kind: 'control', control: 'GRP-01', found: false }, withEntry(sandbox(), act.intended), { since: NOW, answer: null })).toBe(true);
});

test('a correction is asked once', () => {
  const act = actOf({ kind: 'ask', control: 'GRP-01' }, sandbox(), BY);
  if (act?.kind !== 'record') throw new Error('an edit was meant');
  expect(act.intended.intention).toEqual({ kind: 'proposition.ask', control: 'GRP-01' });
  expect(actOf({ kind: 'ask', control: 'GRP-01' }, withEntry(sandbox(), act.intended), BY)).toBeUndefined();
});

test('the emergency mode lasts as many hours as it says, once', () => {
  const act = actOf({ kind: 'restrict', hours: 24 }, sandbox(), BY);
  if (act?.kind !== 'record') throw new Error('an edit was meant');
  expect(act.intended).toMatchObject({ intention: { kind: 'messaging.restrict', until: '2026-11-10T08:00:00.000Z' } });
  expect(actOf({ kind: 'restrict', hours: 24 }, withEntry(sandbox(), act.intended), BY)).toBeUndefined();
});

test('what is no edit is asked as it is', () => {
  for (const play of [{ kind: 'send' }, { kind: 'rival', touches: 'same' }, { kind: 'settle', keep: 'theirs' }] as const) expect(actOf(play, sandbox(), BY)).toEqual(play);
});

test('a figure is answered by the school', () => {
  expect(answerOf({ expected: [{ kind: 'figure', question: 'Combien ?', of: { kind: 'findings', control: 'RUB-01' } }] }, sandbox())).toBe(1);
  expect(answerOf(STEP, sandbox())).toBeUndefined();
});

test('what a trainer did is a play for another day and somebody else', () => {
  const act = actOf(tick, sandbox(), BY);
  if (act?.kind !== 'record') throw new Error('an edit was meant');
  const play = playOf(act.intended, BY);
  expect(play).toEqual({ ...tick, rows: [{ entity: 'checklistItem', id: '{{annee}}|head-group', set: { done: { by: '{{moi}}', at: '{{J+0}}T08:00:00.000Z' } } }] });
  const later = { now: '2027-09-06T10:00:00.000Z', name: 'Bilal Sow' };
  expect(play === undefined ? undefined : actOf(play, sandbox(), later)).toMatchObject({
    intended: { changes: [{ id: '2027-2028|head-group', edits: [{ set: { by: 'Bilal Sow', at: '2027-09-06T08:00:00.000Z' } }] }] },
  });
  expect(playOf({ ...act.intended, atomic: true }, BY)).toMatchObject({ atomic: true });
  const [change] = act.intended.changes;
  expect(playOf({ ...act.intended, changes: Array.from({ length: 201 }, () => change).filter((one) => one !== undefined) }, BY)).toBeUndefined();
});
