import { afterEach, describe, expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { scenarioFaults } from '../../../domain/training/scenario/scenario-faults.ts';
import { tally } from '../../../domain/training/scenario/progress.ts';
import type { TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { cleanUp, newFolder, NO_EFFECT, openConsole, type TestConsole } from '../../support/workbench.ts';
import { playThrough, SCENARIOS, sitBefore, type Trainee } from './scenario-bench.ts';

const running: RunningEnt[] = [];

afterEach(async () => {
  await cleanUp();
  for (const ent of running.splice(0)) await ent.stop();
});

async function freshSchool(): Promise<RunningEnt> {
  const ent = await startEnt({ dataFolder: newFolder(), port: 0, aafFolder: 'resources/demo/aaf', fictitious: true });
  running.push(ent);
  return ent;
}

async function enter(ent: RunningEnt, role: string, rank = 0): Promise<{ readonly console: TestConsole; readonly name: string }> {
  const console = await openConsole({ entUrl: ent.url, clock: () => new Date() });
  const { accounts } = await console.client.session.status();
  const account = must(accounts.filter((one) => one.role === role)[rank], 'an account of that role');
  await console.client.session.signIn({ accountId: account.id });
  await console.client.sync.refresh();
  return { console, name: account.name };
}

/** A trainee in a fresh sandbox, and the other administrator of its ENT. */
async function traineeOf(scenario: TrainingScenario): Promise<Trainee> {
  const ent = await freshSchool();
  const { console, name } = await enter(ent, scenario.role);
  return sitBefore(console, name, async () => {
    const other = await enter(ent, 'administrator', 1);
    const id = 'cdi|group:profil:eleves';
    const entry = {
      id: crypto.randomUUID(), atomic: false, createdAt: new Date().toISOString(), state: 'active',
      intention: { kind: 'access.set', rubrique: { id: 'cdi', name: 'CDI' }, principal: { kind: 'group', id: 'profil:eleves' }, role: 'moderator' },
      changes: [{ entity: 'access', id, edits: [{ field: 'role', was: 'none', set: 'moderator' }] }],
    } as const;
    await other.console.client.draft.record(entry);
    await other.console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  });
}

describe.each(SCENARIOS)('$title', (scenario) => {
  test('is played to its end with « Faire à ma place », and no step of it by doing nothing', async () => {
    const trainee = await traineeOf(scenario);
    expect(scenarioFaults(scenario, (await trainee.look()).ground)).toEqual([]);
    const { steps, progress } = await playThrough(scenario, trainee);
    expect(steps).toEqual(scenario.steps.map(({ instruction }) => ({ instruction, verifiedByWaiting: false, done: true, verified: true })));
    expect(tally(progress)).toEqual({ verified: scenario.steps.length, skipped: 0 });
  });
});
