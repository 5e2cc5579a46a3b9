import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withoutStudents } from '../../scripts/demo/make-delivery.ts';
import { folderOf, SMALL } from './delivery-desk.ts';

const ENTRY = fileURLToPath(new URL('../../server/entry.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command, asks it to stop once it serves, and gives what it said. */
async function run(settings: string, ...options: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [ENTRY, ...options], { env: { ...process.env, XDG_CONFIG_HOME: settings } });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (piece) => {
    output += String(piece);
    if (output.includes('\n')) child.kill('SIGTERM');
  });
  child.stderr.on('data', (piece) => (errors += String(piece)));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, output, errors };
}

describe('the command line of the ENT', () => {
  it('prints its address, stops cleanly, and encrypts with a key kept elsewhere', async () => {
    const [data, settings] = [mkdtempSync(join(tmpdir(), 'ent-')), mkdtempSync(join(tmpdir(), 'settings-'))];
    const first = await run(settings, '--data', data, '--aaf', await folderOf(SMALL));
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/^ENT http:\/\/127\.0\.0\.1:\d+\n$/);
    const keys = join(settings, 'console-ent', 'ent-keys');
    const [key = ''] = readdirSync(keys);
    expect(statSync(join(keys, key)).mode & 0o777).toBe(0o600);
    expect(readdirSync(data).some((name) => name.endsWith('.key'))).toBe(false);
    expect((await run(settings, '--data', data)).code).toBe(0);
    const other = await run(mkdtempSync(join(tmpdir(), 'settings-')), '--data', data);
    expect(other.code).toBe(1);
    expect(other.errors).toContain('ne s’ouvrent pas');
  });

  it('exits with 3 and a sentence when an import has to be agreed to', async () => {
    const [data, settings] = [mkdtempSync(join(tmpdir(), 'ent-')), mkdtempSync(join(tmpdir(), 'settings-'))];
    await run(settings, '--data', data, '--fictitious', '--aaf', await folderOf(SMALL));
    const smaller = await folderOf(withoutStudents(SMALL, 6));
    const asked = await run(settings, '--data', data, '--aaf', smaller);
    expect(asked.code).toBe(3);
    const count = /--accept-disappearances (\d+)/.exec(asked.errors)?.[1] ?? '';
    expect((await run(settings, '--data', data, '--aaf', smaller, '--accept-disappearances', count)).code).toBe(0);
  });

  it('says what is missing', async () => {
    const settings = mkdtempSync(join(tmpdir(), 'settings-'));
    const empty = await run(settings, '--data', mkdtempSync(join(tmpdir(), 'ent-')), '--fictitious');
    expect(empty.code).toBe(1);
    expect(empty.errors).toContain('--aaf');
    expect((await run(settings)).code).toBe(2);
    expect((await run(settings, '--data', 'x', '--port', 'abc')).code).toBe(2);
  });
});
