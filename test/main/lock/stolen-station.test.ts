import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createKeyKeeper } from '../../../main/keys/key-keeper.ts';
import { SECRET, wrongPassphrase } from '../../faults/wrong-passphrase.ts';
import { createRandom } from '../../simulation/random.ts';
import { cleanUp, giveRight, newFolder, openConsole, signedIn, smallEnt, STUDENTS } from '../../support/workbench.ts';
import { codeOf } from './code-of.ts';

afterEach(cleanUp);

const ATTEMPTS = 1000;

/** A station whose key a passphrase closes, with work that has not left, and a copy of all that its disk holds. */
async function stolen(): Promise<string> {
  const console = await signedIn(smallEnt(), 'admin-1', { key: new Uint8Array(32).fill(9) });
  await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await console.client.station.setPassphrase({ current: null, next: SECRET });
  await console.stop();
  const copy = newFolder();
  cpSync(console.folder, copy, { recursive: true });
  return copy;
}

const keeperOf = (dataFolder: string, config = join(dataFolder, 'config')) => createKeyKeeper({ dataFolder, environment: { XDG_CONFIG_HOME: config } });

describe('a station that was stolen, powered off', () => {
  test(`is opened by none of ${ATTEMPTS} wrong passphrases, and still by the right one`, async () => {
    const keeper = keeperOf(await stolen());
    const random = createRandom(12);
    const refusals = new Set<string>();
    for (let i = 0; i < ATTEMPTS; i++) {
      const opened = await keeper.open(wrongPassphrase(random));
      refusals.add(opened.ok ? 'opened' : opened.refusal.kind);
    }
    expect([...refusals]).toEqual(['passphrase-wrong']);
    expect(await keeper.open(SECRET)).toMatchObject({ ok: true });
  });

  test('is not opened at all without the file of its key, which is not in its data', async () => {
    expect(await keeperOf(await stolen(), newFolder()).open(SECRET)).toMatchObject({ ok: false, refusal: { kind: 'key-lost' } });
  });

  test('holds nothing of its key among its data, however the key was kept', async () => {
    const key = new Uint8Array(32).map((_, i) => i * 7 + 3);
    const console = await signedIn(smallEnt(), 'admin-1', { key: key.slice() });
    await console.client.station.setPassphrase({ current: null, next: SECRET });
    await console.client.station.removePassphrase({ current: SECRET });
    await console.stop();
    const isOfTheKey = (path: string): boolean => path.startsWith('config');
    const files = readdirSync(console.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(console.folder, join(parentPath, name)));
    expect(files.length).toBeGreaterThan(3);
    const holding = files.filter((path) => [Buffer.from(key), Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')].some((form) => readFileSync(join(console.folder, path)).includes(form)));
    expect(holding.filter((path) => !isOfTheKey(path))).toEqual([]);
    expect(holding).toHaveLength(1);
  });

  test('asks for the passphrase at its start, and tries one at a time those that are given at once, each waiting longer', { timeout: 60_000 }, async () => {
    const dataFolder = await stolen();
    const keys = keeperOf(dataFolder);
    const tried = { now: 0, most: 0 };
    const console = await openConsole({
      dataFolder,
      key: undefined,
      keys: {
        ...keys,
        open: async (passphrase) => {
          tried.now += 1;
          tried.most = Math.max(tried.most, tried.now);
          const opened = await keys.open(passphrase);
          await new Promise((done) => setTimeout(done, 10));
          tried.now -= 1;
          return opened;
        },
      },
    });
    expect(await console.client.session.status()).toMatchObject({ lock: { needs: 'passphrase' }, signedIn: null });
    expect(await codeOf(console.client.draft.undo())).toEqual(expect.arrayContaining(['LOCKED']));
    const answers = await Promise.all(['un', 'deux', 'trois'].map((wrong) => codeOf(console.client.station.unlock({ passphrase: wrong }))));
    expect(answers).toEqual(answers.map(() => ['KEY', { kind: 'passphrase-wrong' }]));
    expect(tried.most).toBe(1);
    await console.client.station.unlock({ passphrase: SECRET });
    expect((await console.client.school.load()).draft).toHaveLength(1);
  });
});
