import { afterEach, expect, test } from 'vitest';
import { MOST_OWN_SCENARIOS } from '../../../contract/console/scenarios.contract.ts';
import { begin } from '../../../domain/training/scenario/progress.ts';
import type { TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import { cleanUp, newFolder, NOW, signedIn, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

const scenario = (id: string, title = 'Essai'): TrainingScenario => ({
  format: 'console-ent-scenario', version: 1, id, title, audience: 'Administrateurs', role: 'administrator', school: 'college', minutes: 5,
  steps: [{ instruction: 'Corrigez.', hint: 'Le contrôle le trouve.', where: { screen: 'controls' }, plays: [{ kind: 'fix', control: 'GRP-01' }], expected: [{ kind: 'control', control: 'GRP-01', found: false }] }],
});

test('scenarios, how far they were played and the one that is open survive the end of the console', async () => {
  const dataFolder = newFolder();
  const ent = smallEnt();
  const first = await signedIn(ent, 'admin-1', { dataFolder, isTraining: true });
  expect(await first.client.scenarios.read()).toEqual({ own: [], progress: [], open: null });
  const progress = begin(scenario('a'), NOW);
  await first.client.scenarios.save(scenario('a', 'Ancien'));
  await first.client.scenarios.save(scenario('b'));
  await first.client.scenarios.save(scenario('a'));
  await first.client.scenarios.note(begin(scenario('a'), '2026-11-01T08:00:00.000Z'));
  await first.client.scenarios.note(progress);
  await first.client.scenarios.open({ id: 'a' });
  await first.stop();
  const second = await signedIn(ent, 'admin-1', { dataFolder, isTraining: true });
  expect(await second.client.scenarios.read()).toEqual({ own: [scenario('b'), scenario('a')], progress: [progress], open: 'a' });
  await second.client.scenarios.remove({ id: 'a' });
  expect(await second.client.scenarios.read()).toEqual({ own: [scenario('b')], progress: [], open: 'a' });
});

test('a console keeps so many scenarios, and says when there are too many', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1', { isTraining: true });
  for (let i = 0; i < MOST_OWN_SCENARIOS; i++) await client.scenarios.save(scenario(`s-${i}`));
  expect(await codeOf(client.scenarios.save(scenario('trop')))).toContain('TOO_MANY');
  await client.scenarios.save(scenario('s-0', 'Autre titre'));
});

test('a real console plays no scenario', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  for (const ask of [client.scenarios.read(), client.scenarios.save(scenario('a')), client.scenarios.open({ id: null })]) expect(await codeOf(ask)).toContain('NOT_TRAINING');
});
