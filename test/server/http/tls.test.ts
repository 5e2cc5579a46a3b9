import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { readTls } from '../../../server/http/tls-files.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { statusFor } from '../ask-as.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

const PEM = resolve(import.meta.dirname, '../../support/test-only-tls');
const TLS = { certFile: join(PEM, 'test-only-certificate.pem'), keyFile: join(PEM, 'test-only-key.pem') };
const NOW = new Date('2026-11-09T08:00:00.000Z');

let ent: RunningEnt | undefined;
afterEach(async () => {
  await ent?.stop();
  ent = undefined;
});

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'ent-tls-'));

async function startOn(host: string): Promise<string> {
  ent = await startEnt({ dataFolder: newFolder(), seed: TINY_SCHOOL, host, tls: TLS });
  return ent.url;
}

async function consoleAsks(url: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const script = resolve(import.meta.dirname, '../ask-ent.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, url], { env: { ...process.env, ...environment } });
  return stdout.trim();
}

describe('the ENT over HTTPS', () => {
  it('is joined by a console that knows its authority, and by no other', async () => {
    const url = await startOn('localhost');
    expect(url).toMatch(/^https:\/\/localhost:\d+$/);
    await expect(consoleAsks(url, { NODE_EXTRA_CA_CERTS: TLS.certFile })).resolves.toBe(`${TINY_SCHOOL.school.name}, ${TINY_SCHOOL.accounts.length}`);
    await expect(consoleAsks(url, {})).resolves.toBe('unreachable');
  });

  it('answers to the declared host and the names of its certificate only', async () => {
    const url = await startOn('localhost');
    const ca = readFileSync(TLS.certFile, 'utf8');
    const asked = ['localhost', '127.0.0.1:9', 'ent.exemple.example', '10.0.0.1'].map((host) => statusFor(`${url}/accounts`, host, ca));
    await expect(Promise.all(asked)).resolves.toEqual([200, 200, 421, 421]);
  });

  it('gives the first name of the certificate where it listens on every address', async () => {
    expect(await startOn('0.0.0.0')).toMatch(/^https:\/\/localhost:\d+$/);
  });

  it('says that this machine has no such address', async () => {
    await expect(startOn('192.0.2.1')).rejects.toMatchObject({ refusal: { kind: 'host-not-here', host: '192.0.2.1' } });
  });
});

describe('a certificate and its key', () => {
  const other = (content: string): string => {
    const file = join(newFolder(), 'other.pem');
    writeFileSync(file, content);
    return file;
  };
  // The key of another certificate.
  const STRANGE_KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n-----END PRIVATE KEY-----\n';

  it.each([
    ['that are not there', () => ({ ...TLS, certFile: '/nowhere/a.pem' }), 'tls-unreadable'],
    ['without its key', () => ({ ...TLS, keyFile: '/nowhere/a.pem' }), 'tls-unreadable'],
    ['that is something else', () => ({ ...TLS, certFile: other('a letter') }), 'tls-not-a-certificate'],
    ['whose key is something else', () => ({ ...TLS, keyFile: other('a letter') }), 'tls-not-a-key'],
    ['whose key is another’s', () => ({ ...TLS, keyFile: other(STRANGE_KEY) }), 'tls-mismatch'],
  ])('are refused %s', async (_name, files, kind) => {
    await expect(readTls(files(), NOW)).resolves.toMatchObject({ ok: false, refusal: { kind } });
  });

  it('are refused once over', async () => {
    await expect(readTls(TLS, new Date('2200-01-01'))).resolves.toMatchObject({ ok: false, refusal: { kind: 'tls-expired' } });
  });

  it('are taken when they go together', async () => {
    await expect(readTls(TLS, NOW)).resolves.toMatchObject({ ok: true });
  });
});
