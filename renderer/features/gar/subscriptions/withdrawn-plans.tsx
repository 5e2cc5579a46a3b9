import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { withdrawnPlans } from '../../../../domain/gar/plan/gar-plan.ts';
import { GAR_TEXTS, withdrawnSentence } from '../../../../texts/gar/gar-screen.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { MoreLines } from '../../../ui/more-lines.tsx';
import { useGarActs } from '../use-gar.ts';

/** What the GAR withdrew and the plan still gives: its lines are kept until somebody takes them out, never silently (ADR 18). */
export function WithdrawnPlans() {
  const view = useSchool((state) => state.view);
  const plans = useMemo(() => withdrawnPlans(view), [view]);
  const acts = useGarActs();
  if (plans.length === 0) return null;
  return (
    <InlineNotice kind="info">
      <MoreLines items={plans}>
        {(shown) => (
          <ul className="lines">
            {shown.map(({ subscription, assignments }) => (
              <li key={subscription.id} className="line">
                <bdi>{withdrawnSentence(subscription.title, assignments.length)}</bdi>{' '}
                {acts.canEdit ? <Button className="line-end" onClick={() => acts.set(subscription, assignments.map(({ target }) => target), 'none')}>{GAR_TEXTS.forget}</Button> : null}
              </li>
            ))}
          </ul>
        )}
      </MoreLines>
    </InlineNotice>
  );
}
