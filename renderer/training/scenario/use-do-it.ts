import { useState } from 'react';
import { answerOf } from '../../../domain/training/scenario/act-of.ts';
import { noteStep } from '../../../domain/training/scenario/progress.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { carryOut } from './carry-out.ts';
import { keepProgress, playedNow, useScenarios, type Played } from './scenario-store.ts';
import { trainingStateOf } from './training-state-of.ts';
import { lookNow } from './use-watch.ts';
import { useHands } from './use-hands.ts';

/** « Faire à ma place » on the current step. */
export interface DoingIt {
  readonly doIt: () => void;
  readonly isDoing: boolean;
  /** Something was refused, or failed: the rest was not done. */
  readonly isRefused: boolean;
}

/** Does what a step asks, then enters its figure where it asks one. */
export function useDoIt({ scenario, progress }: Played): DoingIt {
  const actions = useActions();
  const store = useSchoolStore();
  const hands = useHands();
  const [state, setState] = useState<'idle' | 'doing' | 'refused'>('idle');
  const step = scenario.steps[progress.step];
  const doIt = async (): Promise<void> => {
    if (step === undefined) return;
    // What is not there yet has to be seen before it is done.
    await lookNow(store, actions);
    const now = (): string => new Date().toISOString();
    const isDone = await carryOut(step.plays, hands, { now: now(), name: store.getState().actor?.name ?? '' }).catch(() => false);
    const answer = answerOf(step, trainingStateOf(store.getState(), [], now()));
    // Noted on the progress of now: the step may have been verified meanwhile.
    const current = playedNow(useScenarios.getState())?.progress;
    if (current?.step === progress.step) keepProgress(actions.scenarios, noteStep(current, { helped: true, ...(answer === undefined ? {} : { answer }) }));
    setState(isDone ? 'idle' : 'refused');
  };
  return {
    doIt: () => {
      setState('doing');
      void doIt();
    },
    isDoing: state === 'doing',
    isRefused: state === 'refused',
  };
}
