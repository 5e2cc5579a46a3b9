import { expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { noteReview, reviewedOn } from '../../../domain/strong-rights/rights-review.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

it.each<[Json, string | undefined]>([['2026-11-09', undefined], [null, undefined], ['2026-02-30', 'invalid-value'], [3, 'invalid-value']])(
  'a review noted on %o: %s',
  (reviewed, expected) => {
    expect(refusal(smallSchool(), change(smallSchool(), 'rightsReview', 'ann', { reviewedOn: reviewed }))?.kind).toBe(expected);
  },
);

it('is kept per person, read back, and not noted twice on one day', () => {
  const view = settings({ rightsReview: { ann: { reviewedOn: '2026-11-09' }, bob: { reviewedOn: 'x' } } });
  expect([reviewedOn(view, 'ann'), reviewedOn(view, 'bob'), reviewedOn(view, 'eve')]).toEqual(['2026-11-09', undefined, undefined]);
  expect(noteReview(view, ['ann'], '2026-11-09')).toBeUndefined();
  expect(noteReview(view, ['ann', 'eve'], '2026-11-09')).toEqual({
    intention: { kind: 'rights.review', people: 1 },
    changes: [{ entity: 'rightsReview', id: 'eve', edits: [{ field: 'reviewedOn', was: null, set: '2026-11-09' }] }],
    atomic: false,
  });
});
