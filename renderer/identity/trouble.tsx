import { useEffect, useRef, type ReactNode } from 'react';
import { failureSentence } from '../../texts/frame/failures.ts';
import { PROVE_NOW, STEP_UP_TEXTS } from '../../texts/station/step-up.ts';
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

/** Says it in place and in sight, whatever the length of the screen, with the way to prove who one is where that helps. */
export function TroubleNotice({ trouble, children }: { readonly trouble: Trouble; readonly children?: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble.sentence !== '') place.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  return (
    <div ref={place}>
      <InlineNotice kind="warning">
        {trouble.sentence}
        {trouble.stepUp ? <ProveAgain label={PROVE_NOW} /> : null}
        {children}
      </InlineNotice>
    </div>
  );
}
