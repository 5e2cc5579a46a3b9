import { expect, test } from 'vitest';
import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import type { WorkMark } from '../../../domain/draft/work-mark.ts';
import { openRefusals, refusalKey } from '../../../renderer/features/sync/sent/send-fate.ts';
import { NOON, right, smallSchool } from './small-school.ts';

const refused = (m: number, set: string): SentMutation => {
  const gesture = `00000000-0000-4000-9000-00000000000${m}`;
  return {
    gesture: { id: gesture, intention: { kind: 'access.paste', cells: 1 }, atomic: false, authoredAt: NOON },
    mutation: { ...right('cdi|group:students', 'none', set), m, gesture },
    outcome: { m, hash: '', status: 'rejected' },
    settled: true,
  };
};

const givenUp = (sent: SentMutation): WorkMark => ({ kind: 'given-up', key: refusalKey(sent), value: '', at: NOON });

test('a refusal that is given up hides itself and the older ones of the same right, not a later one', () => {
  const { view } = smallSchool().getState();
  const [first, second] = [refused(1, 'writer'), refused(2, 'manager')];
  expect(openRefusals([first, second], view, [])).toEqual([second]);
  expect(openRefusals([first, second], view, [givenUp(second)])).toEqual([]);
  expect(openRefusals([first, second], view, [givenUp(first)])).toEqual([second]);
  expect(openRefusals([second], view, [{ ...givenUp(second), kind: 'by-hand' }])).toEqual([second]);
});
