import { createRouterClient, type RouterClient } from '@orpc/server';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { createConsole, type ConsoleRouter } from '../../../main/console/create-console.ts';
import type { ConsolePorts } from '../../../main/console/console-ports.ts';
import { cleanUp, newFolder, portsOf, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

/** A console of the small school, asked as its page does. */
async function consoleWith(ports: Partial<ConsolePorts> = {}): Promise<RouterClient<ConsoleRouter>> {
  const ent = smallEnt();
  const opened = await createConsole({ ...portsOf({ dataFolder: newFolder(), connectEnt: (address) => ent.connect(address) }), ...ports });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  onTestFinished(() => opened.value.stop());
  return createRouterClient(opened.value.routerForPage());
}

test('a console that nobody launched says that it cannot open « Formation », and copies nothing to it', async () => {
  const client = await consoleWith();
  await expect(client.training.status()).resolves.toEqual({ opens: false, back: null });
  await expect(codeOf(client.training.enter())).resolves.toEqual(['TRAINING', { kind: 'no-launcher' }]);
  await expect(codeOf(client.training.leave())).resolves.toEqual(['TRAINING', { kind: 'no-launcher' }]);
  await expect(codeOf(client.training.copyShape())).resolves.toEqual(expect.arrayContaining(['NOT_SIGNED_IN']));
});

test('a real console asks nothing of a simulated ENT', async () => {
  const client = await consoleWith();
  const asked = [client.training.sandbox(), client.training.choose({ school: 'college' }), client.training.reset(), client.training.setLine({ line: 'cut' }), client.training.refuseNext({ reason: null }), client.training.otherEdit({ contests: true })];
  for (const one of asked) await expect(codeOf(one)).resolves.toEqual(['TRAINING', { kind: 'not-training' }]);
});

test('the console of « Formation » says that it is, takes no other ENT, and copies no school', async () => {
  const client = await consoleWith({ isTraining: true });
  await expect(client.session.status()).resolves.toMatchObject({ training: true });
  await expect(codeOf(client.schools.add({ entUrl: 'http://127.0.0.1:9' }))).resolves.toEqual(['SCHOOL', { kind: 'training' }]);
  await expect(codeOf(client.training.copyShape())).resolves.toEqual(['TRAINING', { kind: 'not-real' }]);
});
