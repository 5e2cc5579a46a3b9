import { z } from 'zod';
import { must } from '../../kernel/assert.ts';
import { stepHolds } from './holds.ts';
import { MOST_STEPS, type TrainingScenario } from './scenario.ts';
import type { TrainingState } from './training-state.ts';

/** Where one step stands. */
export const StepProgress = z.object({
  state: z.enum(['todo', 'verified', 'skipped']),
  /** Its result was seen not to be there since the scenario began: without that, it would be verified by doing nothing. */
  wasOpen: z.boolean(),
  /** The figure that was entered. */
  answer: z.number().nullable(),
  hinted: z.boolean(),
  /** « Faire à ma place » was used. */
  helped: z.boolean(),
  /** When it was verified or skipped, ISO 8601. */
  at: z.string().max(40).nullable(),
});
export type StepProgress = Readonly<z.infer<typeof StepProgress>>;

/** How far somebody is in a scenario; `step` is its number of steps once it is over. */
export const ScenarioProgress = z.object({
  scenario: z.string().max(60),
  startedAt: z.string().max(40),
  step: z.number().int().min(0).max(MOST_STEPS),
  steps: z.array(StepProgress).min(1).max(MOST_STEPS),
});
export type ScenarioProgress = Readonly<z.infer<typeof ScenarioProgress>>;

const TO_DO: StepProgress = { state: 'todo', wasOpen: false, answer: null, hinted: false, helped: false, at: null };

/** Begins a scenario at an instant (ISO 8601), at its first step or at another one that is tried. */
export function begin({ id, steps }: TrainingScenario, now: string, step = 0): ScenarioProgress {
  return { scenario: id, startedAt: now, step, steps: steps.map(() => TO_DO) };
}

/** Whether a progress is of this state of the scenario: one that was rewritten with other steps begins again. */
export function fits({ id, steps }: TrainingScenario, progress: ScenarioProgress): boolean {
  return progress.scenario === id && progress.steps.length === steps.length && progress.step <= steps.length;
}

/**
 * Looks at the school: notes which results are not there yet, and verifies the current step when its own is. What held from
 * the start is never verified by looking: somebody has to have done something. The same progress when nothing is new.
 */
export function observe(scenario: TrainingScenario, progress: ScenarioProgress, state: TrainingState): ScenarioProgress {
  const steps = progress.steps.map((step, i) => seen(scenario, progress, { state, step, i }));
  return steps.every((step, i) => step === progress.steps[i]) ? progress : { ...progress, steps };
}

interface Looked {
  readonly state: TrainingState;
  readonly step: StepProgress;
  readonly i: number;
}

function seen(scenario: TrainingScenario, progress: ScenarioProgress, { state, step, i }: Looked): StepProgress {
  const isCurrent = i === progress.step;
  // A step that is behind is over; one that is ahead is only looked at until it was seen undone.
  if (step.state !== 'todo' || i < progress.step || (step.wasOpen && !isCurrent)) return step;
  const does = stepHolds(must(scenario.steps[i], 'a progress that fits its scenario'), state, { since: progress.startedAt, answer: step.answer });
  if (!does) return step.wasOpen ? step : { ...step, wasOpen: true };
  return isCurrent && step.wasOpen ? { ...step, state: 'verified', at: state.ground.now } : step;
}

/** The current step; undefined once the scenario is over. */
export function currentStep({ step, steps }: ScenarioProgress): StepProgress | undefined {
  return steps[step];
}

/** Changes what is kept of the current step; nothing once the scenario is over. */
export function noteStep(progress: ScenarioProgress, noted: Partial<Pick<StepProgress, 'answer' | 'hinted' | 'helped'>>): ScenarioProgress {
  return { ...progress, steps: progress.steps.map((step, i) => (i === progress.step ? { ...step, ...noted } : step)) };
}

/** « Étape suivante »: only from a step that is verified. */
export function advance(progress: ScenarioProgress): ScenarioProgress {
  return currentStep(progress)?.state === 'verified' ? { ...progress, step: progress.step + 1 } : progress;
}

/** « Passer cette étape »: it is said as skipped, unless it was verified meanwhile. `now`: ISO 8601. */
export function skip(progress: ScenarioProgress, now: string): ScenarioProgress {
  const current = currentStep(progress);
  if (current === undefined) return progress;
  const steps = progress.steps.map((step, i): StepProgress => (i === progress.step && step.state === 'todo' ? { ...step, state: 'skipped', at: now } : step));
  return { ...progress, step: progress.step + 1, steps };
}

/** How many steps ended each way. */
export function tally({ steps }: ScenarioProgress): { readonly verified: number; readonly skipped: number } {
  const count = (state: StepProgress['state']): number => steps.filter((step) => step.state === state).length;
  return { verified: count('verified'), skipped: count('skipped') };
}
