import { describe, expect, it } from 'vitest';
import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import { revertSent, sentGestures, wishAgain } from '../../../renderer/features/sync/sent/sent-gestures.ts';
import { access, entry, ME, NOON, right, smallSchool } from './small-school.ts';

const gestureOf = ({ id, intention }: ReturnType<typeof entry>) => ({ id, intention, atomic: false, authoredAt: NOON });
const first = gestureOf(entry([right('cdi|group:teachers', 'none', 'writer')]));
const second = gestureOf(entry([right('cdi|group:students', 'none', 'writer')]));
const sent = (gesture: typeof first, m: number, id: string, status: 'applied' | 'rejected' = 'applied'): SentMutation => ({
  gesture, mutation: { m, gesture: gesture.id, ...right(id, 'none', 'writer') }, outcome: { m, hash: '', status }, settled: true,
});
const all = [sent(first, 1, 'cdi|group:teachers'), sent(first, 2, 'root|group:teachers', 'rejected'), sent(second, 3, 'cdi|group:students')];

describe('what left this computer', () => {
  it('is told gesture by gesture, newest first', () => {
    expect(sentGestures(all).map(({ gesture, mutations }) => [gesture.id, mutations.length])).toEqual([[second.id, 1], [first.id, 2]]);
  });

  it('is undone from the values of now, what was refused left alone', () => {
    const { view } = smallSchool([access('cdi|group:teachers', 'writer')]).getState();
    const gesture = sentGestures(all)[1];
    expect(gesture === undefined ? undefined : revertSent(view, gesture, ME)).toMatchObject({
      intention: { kind: 'revert', of: first.id }, changes: [right('cdi|group:teachers', 'writer', 'none')],
    });
  });

  it('asks for the same value again, from what is now', () => {
    const refused = sent(first, 2, 'cdi|group:teachers', 'rejected');
    expect(wishAgain(smallSchool([access('cdi|group:teachers', 'visitor')]).getState().view, refused)?.changes).toEqual([right('cdi|group:teachers', 'visitor', 'writer')]);
    expect(wishAgain(smallSchool([access('cdi|group:teachers', 'writer')]).getState().view, refused)).toBeUndefined();
  });
});
