import { afterEach, expect, test } from 'vitest';
import { cleanUp, smallEnt, signedIn } from '../../support/workbench.ts';

afterEach(cleanUp);

test('a visit ends with an absence of hours, and each account has its own', async () => {
  let now = '2026-11-06T16:00:00.000Z';
  const console = await signedIn(smallEnt(), 'admin-1', { clock: () => new Date(now) });
  const visit = async (): Promise<string | null> => (await console.client.preferences.visit()).previous;
  expect(await visit()).toBeNull();
  now = '2026-11-06T16:20:00.000Z';
  expect(await visit()).toBeNull();
  now = '2026-11-09T08:00:00.000Z';
  expect(await visit()).toBe('2026-11-06T16:20:00.000Z');
  now = '2026-11-09T11:59:00.000Z';
  expect(await visit()).toBe('2026-11-06T16:20:00.000Z');
  await console.client.session.signOut();
  expect(await visit()).toBeNull();
});
