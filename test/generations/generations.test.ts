import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { gatherAnswer } from '../../main/sync/gather-answer.ts';
import { readWireLine } from '../../main/sync/lines/wire-line.ts';
import { startEnt } from '../../server/start-ent.ts';
import { cleanUp, newFolder, NOW, openConsole, shownRole, STUDENTS, TEACHERS } from '../support/workbench.ts';
import { GENERATION_OF_NOW } from './generation-of-now.ts';
import { GENERATIONS, restoreGeneration } from './restore-generation.ts';

// What each version left behind when the protocol or the schema was raised, met by the program of now (sync:T7, rel:R6):
// recorded by `record.ts`, and kept for ever.

afterEach(cleanUp);

/** Those of before leases were signed. */
const LEASE_UNSIGNED: ReadonlySet<string> = new Set(['protocol-1-schema-1', 'protocol-2-schema-2']);

const restore = (generation: string, part: 'console' | 'ent'): string => restoreGeneration(generation, part, newFolder());

const Wire = z.array(z.object({ method: z.string(), path: z.string(), body: z.string(), answer: z.string() }));

function wireOf(generation: string): z.infer<typeof Wire> {
  return Wire.parse(JSON.parse(readFileSync(join(import.meta.dirname, generation, 'wire.json'), 'utf8')));
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

async function* answered(text: string) {
  yield await Promise.resolve(lines(text).map(readWireLine));
}

test('the version of now is recorded, and so is one before it', () => {
  expect(GENERATIONS).toContain(GENERATION_OF_NOW);
  expect(GENERATIONS.length).toBeGreaterThan(1);
});

describe.each(GENERATIONS)('%s', (generation) => {
  test('a console and an ENT of that time open, and what waited leaves: nothing lost, nothing twice', async () => {
    const ent = await startEnt({ dataFolder: restore(generation, 'ent'), port: 0, clock: () => new Date(NOW) });
    const console = await openConsole({ dataFolder: restore(generation, 'console'), entUrl: ent.url, entName: 'recorded' });
    // Where its lease was signed by nobody, the ENT answers first, then everything is as it was left.
    const opening = await console.client.school.load().then(() => 'opens', (error: unknown) => JSON.stringify(error));
    expect(opening).toContain(LEASE_UNSIGNED.has(generation) ? '"reason":"lease-unproven"' : 'opens');
    await console.client.session.signIn({ accountId: 'admin-1' });
    const before = await console.client.school.load();
    expect(before.draft).toHaveLength(1);
    expect(before.sent.filter(({ settled }) => !settled)).toHaveLength(2);
    await console.client.sync.setOffline({ offline: false });
    expect(await console.client.sync.refresh()).toMatchObject({ inOutbox: 0, connection: 'online' });
    expect([await shownRole(console, 'cdi', STUDENTS), await shownRole(console, 'cdi', TEACHERS), await shownRole(console, 'sport', STUDENTS)]).toEqual(['writer', 'manager', 'visitor']);
    const { draft } = await console.client.school.load();
    const { entries } = await console.client.journal.page({ search: '', before: null, limit: 50 });
    expect(draft).toHaveLength(1);
    expect(entries.filter(({ status }) => status === 'applied')).toHaveLength(3);
    // What a schema added to a gesture, an older gesture has it too.
    expect(entries.find(({ intention }) => intention?.kind === 'access.paste')?.intention).toMatchObject({ cells: 1, rubriques: 1 });
    await console.stop();
    await ent.stop();
  });

  test('what a console of that time says is taken by the ENT of now', async () => {
    const ent = await startEnt({ dataFolder: restore(generation, 'ent'), port: 0, clock: () => new Date(NOW) });
    const json = { 'content-type': 'application/json' };
    const session = z.object({ token: z.string() }).parse(await (await fetch(`${ent.url}/session`, { method: 'POST', headers: json, body: JSON.stringify({ accountId: 'admin-1', device: 'old' }) })).json());
    const headers = { ...json, authorization: `Bearer ${session.token}` };
    const wire = wireOf(generation);
    expect(wire.some(({ path }) => path === '/sync/push')).toBe(true);
    for (const { method, path, body } of wire) {
      const answer = await fetch(`${ent.url}${path}`, { method, headers, ...(body === '' ? {} : { body }) });
      expect([path, answer.status]).toEqual([path, 200]);
      // A push that is sent again is answered as it was, and has no second effect; any other answer ends with its last line.
      expect(lines(await answer.text()).at(-1)).toMatch(path === '/sync/push' ? /"m":1,.*"status":"applied"/ : /"z"/);
    }
    await ent.stop();
  });

  test('what an ENT of that time answers is read by the console of now', async () => {
    for (const { path, answer } of wireOf(generation).filter((said) => said.path !== '/sync/push')) {
      const read = await gatherAnswer(answered(answer), () => undefined);
      expect([path, read]).toMatchObject([path, { epoch: expect.any(String) as unknown }]);
    }
  });
});
