import type { ContractRouterClient } from '@orpc/contract';
import type { consoleContract } from '../../../contract/console/console.contract.ts';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { answerOf } from '../../../domain/training/scenario/act-of.ts';
import { advance, begin, currentStep, noteStep, observe, type ScenarioProgress } from '../../../domain/training/scenario/progress.ts';
import { readScenario } from '../../../domain/training/scenario/scenario-file.ts';
import type { TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import type { TrainingState } from '../../../domain/training/scenario/training-state.ts';
import { createSchoolActions } from '../../../renderer/school/store/create-school-actions.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import { carryOut, type Hands } from '../../../renderer/training/scenario/carry-out.ts';
import { askRival } from '../../../renderer/training/scenario/rival.ts';
import { trainingStateOf } from '../../../renderer/training/scenario/training-state-of.ts';
import { SHIPPED_SCENARIOS } from '../../../texts/training/shipped-scenarios.ts';
import type { TestConsole } from '../../support/workbench.ts';

/** The shipped scenarios, read as any file is. */
export const SCENARIOS: readonly TrainingScenario[] = SHIPPED_SCENARIOS.map((one) => {
  const read = readScenario(one);
  return must(read.ok ? read.value : undefined, `a shipped scenario is well formed: ${JSON.stringify(read)}`);
});

/** Everything the journal tells. */
const ALL = { search: '', before: null, limit: 200 };

/** A trainee before a real console: what is on the page, and what they do there. */
export interface Trainee {
  readonly name: string;
  /** What the page knows after the console was heard. */
  look(): Promise<TrainingState>;
  /** « Faire à ma place » on one step; false when something was refused. */
  play(step: TrainingScenario['steps'][number]): Promise<boolean>;
}

/** Sits somebody before a console of « Formation ». */
export function sitBefore({ client }: TestConsole, name: string): Trainee {
  const store = createSchoolStore();
  const asked: ContractRouterClient<typeof consoleContract> = client;
  const actions = createSchoolActions(store, asked);
  const now = (): string => new Date().toISOString();
  const hear = async (): Promise<void> => {
    await client.sync.refresh();
    store.load(unpackSchool(await client.school.load()));
  };
  const look = async (): Promise<TrainingState> => {
    await hear();
    return trainingStateOf(store.getState(), (await client.journal.page(ALL)).entries, now());
  };
  const hands: Hands = { store, actions, rival: (touches) => askRival(actions, touches) };
  return {
    name,
    look,
    play: async ({ plays }) => {
      for (const play of plays) {
        await hear();
        if (!(await carryOut([play], hands, { now: now(), name }))) return false;
      }
      return store.getState().notice === null;
    },
  };
}

/** How one step went when somebody had it done. */
export interface PlayedStep {
  readonly instruction: string;
  /** Whether it was verified before anything was done in it. */
  readonly verifiedByWaiting: boolean;
  readonly done: boolean;
  readonly verified: boolean;
}

/** Plays a scenario to its end with « Faire à ma place », looking twice before each step: nothing may be verified by waiting. */
export async function playThrough(scenario: TrainingScenario, trainee: Trainee): Promise<{ readonly steps: readonly PlayedStep[]; readonly progress: ScenarioProgress }> {
  let progress = begin(scenario, new Date().toISOString());
  const steps: PlayedStep[] = [];
  for (const step of scenario.steps) {
    progress = observe(scenario, observe(scenario, progress, await trainee.look()), await trainee.look());
    const verifiedByWaiting = currentStep(progress)?.state === 'verified';
    const done = await trainee.play(step);
    const after = await trainee.look();
    const answer = answerOf(step, after);
    progress = observe(scenario, answer === undefined ? progress : noteStep(progress, { answer }), after);
    steps.push({ instruction: step.instruction, verifiedByWaiting, done, verified: currentStep(progress)?.state === 'verified' });
    progress = advance(progress);
  }
  return { steps, progress };
}
