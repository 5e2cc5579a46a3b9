import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, folder, inOwnFolder, isAnswering, run } from './support/run-script.ts';

inOwnFolder();

describe('npm start -- --formation', () => {
  test('serves « Formation » from its own folder, opens nothing of the real school, and ends cleanly', async () => {
    const data = join(folder(), 'data');
    const started = run('scripts/start.ts', '--no-window', '--formation', '--data', data);
    await started.says('READY');
    const page = addressOf(started.out(), 'READY');
    await expect(isAnswering(page)).resolves.toBe(true);
    expect(readdirSync(data)).toEqual(['formation']);
    expect(existsSync(join(data, 'formation/ent'))).toBe(true);
    started.process.kill('SIGINT');
    await expect(started.code).resolves.toBe(0);
    expect(started.err()).toBe('');
    await expect(isAnswering(page)).resolves.toBe(false);
  });

  test.each([['--ent', 'http://127.0.0.1:1'], ['--aaf', '/nowhere'], ['--issuer', 'https://idp.exemple.fr']])('does not go with %s', async (option, value) => {
    const started = run('scripts/start.ts', '--no-window', '--formation', option, value);
    await expect(started.code).resolves.toBe(2);
    expect(started.err()).toContain(`${option} ne va pas avec`);
  });
});
