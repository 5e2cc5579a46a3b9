import type { ReactNode } from 'react';
import { failureSentence } from '../../texts/failures.ts';
import { STEP_UP_TEXTS } from '../../texts/step-up.ts';
import { failureReason, isStepUp } from '../school/failure-reason.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { ProveAgain } from './prove.tsx';

/** What went wrong, in words; `stepUp`: a fresh proof makes it possible. */
export interface Trouble {
  readonly sentence: string;
  readonly stepUp: boolean;
}

/** Why something was not done; `what`: for which a fresh proof may be asked. */
export function troubleOf(error: unknown, what: keyof typeof STEP_UP_TEXTS): Trouble {
  return isStepUp(error) ? { sentence: STEP_UP_TEXTS[what], stepUp: true } : { sentence: failureSentence(failureReason(error)), stepUp: false };
}

/** Says it in place, with the way to prove who one is where that helps. */
export function TroubleNotice({ trouble: { sentence, stepUp }, children }: { readonly trouble: Trouble; readonly children?: ReactNode }) {
  return (
    <InlineNotice kind="warning">
      {sentence}
      {stepUp ? <ProveAgain /> : null}
      {children}
    </InlineNotice>
  );
}
