import type { ScenarioProgress, StepProgress } from '../scenario/progress.ts';
import type { PassedStep, SeatProgress, StepState } from './seat-progress.ts';

/** What a trainee's console says of a scenario: which steps are behind, how, and when to the second; no answer, no figure, no word. */
export function sharedProgress(progress: ScenarioProgress | undefined): Omit<SeatProgress, 'asksHelp'> {
  if (progress === undefined) return { scenario: null, steps: [] };
  return { scenario: progress.scenario, steps: progress.steps.flatMap(passedStep) };
}

function passedStep({ state, helped, at }: StepProgress, i: number): readonly PassedStep[] {
  if (state === 'todo' || at === null) return [];
  return [{ step: i + 1, state: state === 'verified' && helped ? ('played' satisfies StepState) : state, at: `${new Date(at).toISOString().slice(0, 19)}Z` }];
}
