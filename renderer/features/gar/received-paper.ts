import type { AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import type { SubscriptionPlan } from '../../../domain/gar/plan/gar-plan.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import { GAR_TEXTS } from '../../../texts/gar/gar-screen.ts';
import { assignmentTargetWords, type SettingNames } from '../../../texts/language/setting-objects.ts';
import { capital } from '../../../texts/language/typography.ts';
import { MATRIX_PAPER } from '../../../texts/paper/matrices.ts';
import { plainPaper } from '../../paper/plain-paper.ts';
import { licenceWords } from './gar-rows.ts';

/** A resource beside a population: how many of it receive it, among how many. */
export interface ReceivedCell {
  readonly plan: SubscriptionPlan;
  readonly before: SubscriptionPlan | undefined;
  readonly given: number;
  readonly among: number;
}

/** What a population receives, and what it could, as a table; that of one person names them. */
export function receivedPaper(target: AssignmentTarget, cells: readonly ReceivedCell[], names: SettingNames): Paper {
  const rows = cells.map(({ plan, before, given, among }) => [plan.subscription.title, given, among, licenceWords(plan, before).join(', ')]);
  const columns = [MATRIX_PAPER.resource, GAR_TEXTS.received, MATRIX_PAPER.people, GAR_TEXTS.columns.licences];
  return plainPaper({ title: capital(assignmentTargetWords(target, names)), columns, rows }, target.kind === 'person' ? 'gar-list' : null);
}
