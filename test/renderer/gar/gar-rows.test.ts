import { expect, it } from 'vitest';
import { garPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { licenceWords } from '../../../renderer/features/gar/gar-rows.ts';
import { garGround, subscription } from '../../domain/gar/gar-school.ts';
import { settings } from '../../domain/settings.ts';
import { plain } from '../../support/plain.ts';

/** The licences of a resource, in words, as the grid shows them. */
function words(more: Fields): readonly string[] {
  const view = settings({ garSubscription: { book: subscription(more) } });
  const plan = must(garPlan(garGround(view), view)[0], 'there is one subscription');
  return licenceWords(plan, plan).map(plain);
}

it('names the public of a counted licence wherever there is another public', () => {
  expect(words({ licences: { student: 3, teacher: 'unlimited' } })).toEqual(['élèves 0 / 3']);
  expect(words({ licences: { student: 3, teacher: 2 } })).toEqual(['élèves 0 / 3', 'enseignants 0 / 2']);
  expect(words({ publics: ['student'], licences: { student: 3 } })).toEqual(['0 / 3']);
  expect(words({ licences: { student: 'unlimited', teacher: 'unlimited' } })).toEqual(['illimité']);
});
