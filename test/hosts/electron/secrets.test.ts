import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLocalKey } from '../../../main/web/local-key.ts';
import { createFakeElectron, type FakeElectron } from './fake-electron.ts';

let folder = '';
let data = '';
let fake: FakeElectron;

const environment = (passphrase?: string): Record<string, string> => ({
  XDG_CONFIG_HOME: join(folder, 'config'),
  ...(passphrase === undefined ? {} : { CONSOLE_ENT_PASSPHRASE: passphrase }),
});

const open = async (passphrase?: string) => {
  const { openSecrets } = await import('../../../main/electron/secrets.ts');
  return openSecrets(data, environment(passphrase));
};

const keyFile = (): string => {
  const keys = join(folder, 'config', 'console-ent', 'keys');
  return join(keys, readdirSync(keys)[0] ?? '');
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  data = join(folder, 'data');
  vi.resetModules();
  fake = createFakeElectron();
  vi.doMock('electron', () => fake.module);
});

afterEach(() => {
  vi.doUnmock('electron');
  rmSync(folder, { recursive: true });
});

describe.runIf(process.platform === 'linux')('the key of the window', () => {
  test('is closed by a real store, whose name is kept, and comes back the same', async () => {
    const first = await open();
    expect(first).toMatchObject({ ok: true, value: { keyStorage: 'os' } });
    expect(JSON.parse(readFileSync(keyFile(), 'utf8'))).toMatchObject({ storage: 'os', backend: 'gnome_libsecret' });
    await expect(open()).resolves.toEqual(first);
  });

  test.each(['basic_text', 'unknown'])('is never given to %s: a passphrase is asked instead, nothing is written', async (backend) => {
    fake.system.backend = backend;
    await expect(open()).resolves.toEqual({ ok: false, refusal: { kind: 'passphrase-needed' } });
    expect(existsSync(data)).toBe(false);
  });

  test('is not created without a store', async () => {
    fake.system.storeAvailable = false;
    await expect(open()).resolves.toEqual({ ok: false, refusal: { kind: 'passphrase-needed' } });
  });

  test.each([
    ['gnome_libsecret', 'kwallet6'],
    ['kwallet6', 'gnome_libsecret'],
    ['gnome_libsecret', 'basic_text'],
    ['kwallet5', 'kwallet6'],
  ])('closed by %s is not opened through %s, and is still there', async (before, now) => {
    fake.system.backend = before;
    const first = await open();
    fake.system.backend = now;
    await expect(open()).resolves.toEqual({ ok: false, refusal: { kind: 'os-store-changed', before, now } });
    fake.system.backend = before;
    await expect(open()).resolves.toEqual(first);
  });

  test('waits for a store that does not answer today', async () => {
    const first = await open();
    fake.system.storeAvailable = false;
    await expect(open()).resolves.toMatchObject({ refusal: { kind: 'os-store-unprotected' } });
    fake.system.storeAvailable = true;
    await expect(open()).resolves.toEqual(first);
  });

  test('is not replaced when the store refuses it', async () => {
    await open();
    const before = readFileSync(keyFile(), 'utf8');
    fake.system.storeSecret = 'another';
    await expect(open()).resolves.toEqual({ ok: false, refusal: { kind: 'os-store-refuses' } });
    expect(readFileSync(keyFile(), 'utf8')).toBe(before);
  });

  test('is closed again when the store changed its own key', async () => {
    const first = await open();
    fake.system.shouldReEncrypt = true;
    await expect(open()).resolves.toEqual(first);
    fake.system.shouldReEncrypt = false;
    await expect(open()).resolves.toEqual(first);
  });

  test('is closed by a passphrase where there is no store', async () => {
    fake.system.backend = 'basic_text';
    const first = await open('un cheval correct');
    expect(first).toMatchObject({ ok: true, value: { keyStorage: 'passphrase' } });
    await expect(open('un cheval correct')).resolves.toEqual(first);
    await expect(open('un cheval')).resolves.toEqual({ ok: false, refusal: { kind: 'passphrase-wrong' } });
    await expect(open()).resolves.toEqual({ ok: false, refusal: { kind: 'passphrase-needed' } });
  });

  test('made by the browser is used as it is; made by the window it is not given to the browser', async () => {
    const made = await openLocalKey(data, environment());
    await expect(open()).resolves.toEqual(made);
    data = join(folder, 'other');
    await open();
    await expect(openLocalKey(data, environment())).resolves.toEqual({ ok: false, refusal: { kind: 'key-in-os-store' } });
  });
});

describe('the key of the web host', () => {
  test('is a file of its owner only, outside of the data, and comes back the same even when the data move', async () => {
    const first = await openLocalKey(data, environment());
    expect(first).toMatchObject({ ok: true, value: { keyStorage: 'file' } });
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(keyFile().startsWith(data)).toBe(false);
    const key = first.ok ? first.value.key : Buffer.alloc(0);
    expect(key).toHaveLength(32);
    for (const name of readdirSync(data)) expect(readFileSync(join(data, name)).includes(key)).toBe(false);
    renameSync(data, `${data}-moved`);
    await expect(openLocalKey(`${data}-moved`, environment())).resolves.toEqual(first);
  });

  test('is of its own for each data folder', async () => {
    const [one, other] = [await openLocalKey(data, environment()), await openLocalKey(join(folder, 'other'), environment())];
    expect(one).not.toEqual(other);
  });

  test('is closed by a passphrase as soon as one is given, without changing', async () => {
    const before = await openLocalKey(data, environment());
    const after = await openLocalKey(data, environment('un cheval correct'));
    expect(after).toMatchObject({ ok: true, value: { keyStorage: 'passphrase', key: before.ok ? before.value.key : undefined } });
    expect(readFileSync(keyFile(), 'utf8')).not.toContain(before.ok ? before.value.key.toString('base64') : 'absent');
    await expect(openLocalKey(data, environment())).resolves.toEqual({ ok: false, refusal: { kind: 'passphrase-needed' } });
    await expect(openLocalKey(data, environment('faux'))).resolves.toEqual({ ok: false, refusal: { kind: 'passphrase-wrong' } });
  });

  test('that is lost or damaged is said, never replaced', async () => {
    await openLocalKey(data, environment());
    const path = keyFile();
    writeFileSync(path, '{"storage":"fi');
    await expect(openLocalKey(data, environment())).resolves.toEqual({ ok: false, refusal: { kind: 'key-damaged', keyFile: path } });
    rmSync(path);
    await expect(openLocalKey(data, environment())).resolves.toEqual({ ok: false, refusal: { kind: 'key-lost', keyFile: path } });
  });
});
