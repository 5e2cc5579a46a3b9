import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { lazy, Suspense, useLayoutEffect } from 'react';
import { goneSentence, TRAINING_TEXTS } from '../../texts/training/training.ts';
import { markPages } from '../paper/page-head.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { useGo } from './use-go.ts';
import { useWayBack } from './use-way-back.ts';

// Of « Formation » only: a real console never asks for it.
const ClassroomMark = lazy(async () => ({ default: (await import('./classroom/classroom-mark.tsx')).ClassroomMark }));

/**
 * Says on every screen, dialog, picture and printed page of the console of « Formation » that everything is fictitious
 * (ux §2.17); nothing on a real one. Over all the rest, so that nothing hides it.
 */
export function TrainingBand() {
  const isTraining = useSchool((state) => state.session?.training ?? false);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-training', isTraining);
    // The band is drawn on the first page only: its words are in the head of each.
    return isTraining ? markPages(TRAINING_TEXTS.band) : undefined;
  }, [isTraining]);
  return isTraining ? <Band /> : null;
}

function Band() {
  const { back, isGone } = useWayBack();
  const { go, trouble, isGoing } = useGo('leave');
  const leave = isGone && back !== null ? () => location.assign(back) : go;
  return (
    <aside className="training-band" aria-label={TRAINING_TEXTS.bandLabel}>
      <span className="training-word"><IconSchool size={16} stroke={1.8} aria-hidden /> {TRAINING_TEXTS.band}</span>
      <Suspense fallback={null}><ClassroomMark /></Suspense>
      <output className="training-trouble">{isGone ? goneSentence(back !== null) : isGoing ? TRAINING_TEXTS.leaving : trouble}</output>
      <Button size="compact-sm" variant="default" disabled={isGoing} onClick={leave}>{TRAINING_TEXTS.leave}</Button>
    </aside>
  );
}
