import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import type { MergedCause, SchoolState } from '../../../school/store/school-state.ts';

/** A problem found after the merge, that neither of two administrators made alone. */
export interface MergedCard {
  readonly key: string;
  readonly kind: 'merged';
  readonly cause: MergedCause;
}

/** The problems of the merge of which the draft still holds a part. */
export function mergedInDraft({ merged, draft }: Pick<SchoolState, 'merged' | 'draft'>): readonly MergedCause[] {
  if (merged.length === 0) return merged;
  const waiting = new Set(waitingEntries(draft).map(({ id }) => id));
  return merged.filter(({ entryIds }) => entryIds.some((id) => waiting.has(id)));
}

/** Their cards. */
export function mergedCards(state: Pick<SchoolState, 'merged' | 'draft'>): readonly MergedCard[] {
  return mergedInDraft(state).map((cause) => ({ key: `merged ${cause.control} ${JSON.stringify(cause.finding.objects)}`, kind: 'merged', cause }));
}
