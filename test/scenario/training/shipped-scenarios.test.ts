import { createRouterClient } from '@orpc/server';
import { afterEach, describe, expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { tally } from '../../../domain/training/scenario/progress.ts';
import { scenarioFaults } from '../../../domain/training/scenario/scenario-faults.ts';
import type { TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import { FICTITIOUS_DELIVERIES } from '../../../scripts/demo/fictitious-deliveries.ts';
import { writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { DEMO_DELIVERY } from '../../../scripts/ent/run/run-ent.ts';
import { createSandboxRouter } from '../../../server/training/sandbox-router.ts';
import { startSimulatedEnt, type SimulatedEnt } from '../../../server/training/simulated-ent.ts';
import { freePort } from '../../faults/victims/free-port.ts';
import { cleanUp, newFolder, openConsole } from '../../support/workbench.ts';
import { playThrough, SCENARIOS, sitBefore, type Trainee } from './scenario-bench.ts';

const running: SimulatedEnt[] = [];

afterEach(async () => {
  await cleanUp();
  for (const ent of running.splice(0)) await ent.stop();
});

/** The simulated ENT with a fresh school in front, as scripts/training-ent.ts starts it. */
async function freshSandbox(school: TrainingScenario['school']): Promise<SimulatedEnt> {
  const delivery = async (made: TrainingScenario['school'], folder: string): Promise<string> => {
    if (made === 'college') return DEMO_DELIVERY;
    await writeDelivery(FICTITIOUS_DELIVERIES[made](), folder);
    return folder;
  };
  const ent = await startSimulatedEnt({ dataFolder: newFolder(), port: await freePort(), delivery, log: () => undefined });
  running.push(ent);
  await ent.choose(school);
  return ent;
}

const notAsked = (): Promise<never> => Promise.reject(new Error('nothing else is asked of the launcher'));

/** A trainee before the console of « Formation », which asks the sandbox through its launcher. */
async function traineeOf({ school, role }: TrainingScenario): Promise<Trainee> {
  const ent = await freshSandbox(school);
  const sandbox = createRouterClient(createSandboxRouter(ent));
  const launcher = { sandbox, enterTraining: notAsked, leaveTraining: notAsked, startHub: notAsked, realAddress: notAsked, handOver: notAsked };
  const console = await openConsole({ entUrl: ent.url, clock: () => new Date(), isTraining: true, launcher });
  const { accounts } = await console.client.session.status();
  const account = must(accounts.find((one) => one.role === role), 'an account of that role');
  await console.client.session.signIn({ accountId: account.id });
  await console.client.sync.refresh();
  return sitBefore(console, account.name);
}

describe.each(SCENARIOS)('$title', (scenario) => {
  test('is played to its end with « Faire à ma place » in a fresh sandbox, and no step of it by doing nothing', async () => {
    const trainee = await traineeOf(scenario);
    expect(scenarioFaults(scenario, (await trainee.look()).ground)).toEqual([]);
    const { steps, progress } = await playThrough(scenario, trainee);
    expect(steps).toEqual(scenario.steps.map(({ instruction }) => ({ instruction, verifiedByWaiting: false, done: true, verified: true })));
    expect(tally(progress)).toEqual({ verified: scenario.steps.length, skipped: 0 });
  });
});
