import { expect, onTestFinished, test } from 'vitest';
import type { BeginTraining, Child } from '../../main/training/launcher/child.ts';
import { createHubProgram } from '../../main/training/launcher/hub-program.ts';
import { startChild } from '../../scripts/start/children.ts';
import { programPath } from '../../scripts/start/layout.ts';
import { trainerOf } from '../server/hub/open-hub.ts';

test('the trainer’s hub is a process that starts when it is asked for, once, is started again when it dies, and ends with its console', async () => {
  const children: Child[] = [];
  const begin: BeginTraining = (name, program, args) => {
    const child = startChild({ name, command: process.execPath, args: [programPath(program), ...args], node: true });
    children.push(child);
    return child;
  };
  onTestFinished(() => Promise.all(children.map((child) => child.stop())).then(() => undefined));
  const hub = createHubProgram(begin);
  expect(children).toHaveLength(0);
  const door = await hub.start();
  expect(await hub.start()).toEqual(door);
  const trainer = trainerOf(door);
  const { address } = await trainer.open({ code: 'K7M42RXH' });
  expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
  await children[0]?.stop();
  await expect(trainer.board({})).rejects.toThrow('fetch failed');
  const again = await hub.start();
  expect(again.token).not.toBe(door.token);
  await expect(trainerOf(again).board({})).rejects.toMatchObject({ code: 'NO_SESSION' });
  await hub.stop();
  expect(children).toHaveLength(2);
  await expect(trainerOf(again).board({})).rejects.toThrow('fetch failed');
});
