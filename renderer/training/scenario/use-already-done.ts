import { currentStep } from '../../../domain/training/scenario/progress.ts';
import { stepHolds } from '../../../domain/training/scenario/holds.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import type { Played } from './scenario-store.ts';
import { trainingStateOf } from './training-state-of.ts';

/** Whether the result of the current step was there from the start: the sandbox has served, and nothing that one does verifies it. */
export function useAlreadyDone({ scenario, progress }: Played): boolean {
  const step = scenario.steps[progress.step];
  const kept = currentStep(progress);
  return useSchool((state) => {
    if (step === undefined || kept === undefined || kept.wasOpen || kept.state !== 'todo') return false;
    return stepHolds(step, trainingStateOf(state, [], new Date().toISOString()), { since: progress.startedAt, answer: kept.answer });
  });
}
