import { refusalSentence } from '../../texts/changes/refusals.ts';
import { failureSentence } from '../../texts/frame/failures.ts';
import type { Notice } from '../school/store/school-state.ts';

/** What is said of an act of a screen has no place where nobody is signed in. */
export function noticeWords(notice: Notice): string {
  if (notice.kind === 'refusal') return refusalSentence(notice.refusal);
  return 'reason' in notice ? failureSentence(notice.reason) : '';
}
