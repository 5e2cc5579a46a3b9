import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ENT_FLAGS } from '../../scripts/start/ent-flags.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DEMO = join(ROOT, 'resources/demo/aaf');

interface Run {
  readonly process: ChildProcess;
  out(): string;
  err(): string;
  /** Waits until `text` is on the standard output. */
  says(text: string): Promise<void>;
  readonly code: Promise<number | null>;
}

let folder = '';
const runs: Run[] = [];

const run = (script: string, ...args: readonly string[]): Run => runWith({}, script, ...args);

const runWith = (environment: Readonly<Record<string, string>>, script: string, ...args: readonly string[]): Run => {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    env: { ...process.env, CONSOLE_ENT_PAGE: join(folder, 'page'), XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'share'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const code = new Promise<number | null>((end) => child.once('close', end));
  const says = (wanted: string): Promise<void> =>
    vi.waitFor(() => {
      if (child.exitCode !== null) throw new Error(`ended: ${text.out}${text.err}`);
      expect(text.out).toContain(wanted);
    }, { timeout: 15_000, interval: 50 });
  const started = { process: child, out: () => text.out, err: () => text.err, says, code };
  runs.push(started);
  return started;
};

const addressOf = (output: string, word: string): string => new RegExp(`^${word} (\\S+)$`, 'm').exec(output)?.[1] ?? 'absent';

const isAnswering = (address: string): Promise<boolean> => fetch(address).then(() => true, () => false);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<html><head></head><body></body></html>');
});

afterEach(async () => {
  for (const { process: child, code } of runs.splice(0)) {
    child.kill('SIGTERM');
    await code;
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  const start = (...args: readonly string[]): Run => run('scripts/start.ts', '--no-window', '--data', join(folder, 'data'), ...args);

  test('serves, says where in two lines, ends cleanly, and comes back at the same addresses', async () => {
    const first = start();
    await first.says('READY');
    expect(first.out()).toMatch(/^ENT http:\/\/127\.0\.0\.1:\d+\nREADY http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/);
    const page = addressOf(first.out(), 'READY');
    await expect(isAnswering(page)).resolves.toBe(true);
    first.process.kill('SIGINT');
    await expect(first.code).resolves.toBe(0);
    expect(first.err()).toBe('');
    await expect(isAnswering(page)).resolves.toBe(false);
    const second = start();
    await second.says('READY');
    expect(addressOf(second.out(), 'ENT')).toBe(addressOf(first.out(), 'ENT'));
    expect(new URL(addressOf(second.out(), 'READY')).host).toBe(new URL(page).host);
    expect(addressOf(second.out(), 'READY')).not.toBe(page);
  });

  test('refuses a second start on the same data, and the first goes on', async () => {
    const first = start();
    await first.says('READY');
    const second = start();
    await expect(second.code).resolves.toBe(1);
    expect(second.err()).toContain('déjà');
    expect(second.out()).not.toContain('READY');
    await expect(isAnswering(addressOf(first.out(), 'READY'))).resolves.toBe(true);
  });

  test('leaves nothing behind when it is killed, and starts again', async () => {
    const first = start();
    await first.says('READY');
    first.process.kill('SIGKILL');
    await first.code;
    const [ent, page] = [addressOf(first.out(), 'ENT'), addressOf(first.out(), 'READY')];
    await vi.waitFor(async () => expect([await isAnswering(ent), await isAnswering(page)]).toEqual([false, false]), { timeout: 10_000 });
    const second = start();
    await second.says('READY');
    expect(addressOf(second.out(), 'ENT')).toBe(ent);
  });

  test.runIf(process.platform === 'linux')('ends with the code of a part that dies, and takes the others down', async () => {
    const first = start();
    await first.says('READY');
    const pid = String(first.process.pid);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const commandOf = (child: string): string => readFileSync(`/proc/${child}/cmdline`, 'utf8');
    const ent = children.find((child) => commandOf(child).includes('scripts/ent.ts'));
    expect(commandOf(ent ?? '').split('\0')).toEqual(expect.arrayContaining([...ENT_FLAGS]));
    process.kill(Number(ent), 'SIGKILL');
    await expect(first.code).resolves.toBe(1);
    expect(first.err()).toContain('L’ENT s’est arrêté');
    await expect(isAnswering(addressOf(first.out(), 'READY'))).resolves.toBe(false);
  });

  test.runIf(process.platform === 'linux')('opens a browser with a profile of its own and a ticket, never the token, and ends with it', async () => {
    const browser = join(folder, 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\necho "$@" > '${folder}/arguments'\n`, { mode: 0o755 });
    // No Electron: neither the one of this computer nor another one.
    const environment = { DISPLAY: ':99', CHROMIUM: browser, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'), ELECTRON_INSTALL_PLATFORM: 'none' };
    const started = runWith(environment, 'scripts/start.ts', '--data', join(folder, 'data'));
    await expect(started.code).resolves.toBe(0);
    const given = readFileSync(join(folder, 'arguments'), 'utf8');
    expect(given).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/#ticket=/);
    expect(given).toContain(`--user-data-dir=${join(folder, 'data', 'browser')}`);
    expect(given).not.toContain('token');
    expect(started.err()).toBe('');
  });

  test.runIf(process.platform === 'linux')('gives the address where no window can be shown', async () => {
    const started = runWith({ DISPLAY: '', WAYLAND_DISPLAY: '' }, 'scripts/start.ts', '--data', join(folder, 'data'));
    await started.says('Ouvrez cette adresse');
    expect(started.out()).toMatch(/#token=/);
  });

  test('joins an ENT that runs elsewhere, and a second start on its data is refused by the console itself', async () => {
    const ent = run('scripts/ent.ts', '--data', join(folder, 'ent'), '--port', '0', '--aaf', DEMO);
    await ent.says('ENT');
    const address = addressOf(ent.out(), 'ENT');
    const first = start('--ent', address);
    await first.says('READY');
    expect(addressOf(first.out(), 'ENT')).toBe(address);
    const second = start('--ent', address);
    await expect(second.code).resolves.toBe(1);
    expect(second.err()).toContain('déjà ouverte');
  });

  test('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '0';
    const refused = start('--port', port);
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain(`Le port ${port} est déjà pris`);
    other.close();
  });

  test('takes the next port when a program has taken its own', async () => {
    const first = start();
    await first.says('READY');
    first.process.kill('SIGTERM');
    await first.code;
    const { port } = new URL(addressOf(first.out(), 'READY'));
    const other = createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    const second = start();
    await second.says('READY');
    expect(new URL(addressOf(second.out(), 'READY')).port).not.toBe(port);
    other.close();
  });

  test('names the schools of a delivery that does not hold the one asked for', async () => {
    const refused = start('--aaf', DEMO, '--school', '0999999X');
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain('ne décrit pas l’établissement 0999999X');
    expect(refused.err()).toContain('--school 0319999A');
  });

  test('says that the data of the ENT are damaged, and touches nothing', async () => {
    mkdirSync(join(folder, 'data', 'ent'), { recursive: true });
    const file = join(folder, 'data', 'ent', 'ent.sqlite');
    writeFileSync(file, 'SQLite format 3\0 and then anything else'.repeat(200));
    const before = readFileSync(file);
    const refused = start();
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain('Les données de l’ENT sont illisibles');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    ['the console', (data: string) => data],
    ['its ENT', (data: string) => join(data, 'ent')],
  ])('says that the data of %s cannot be kept where there is a file', async (_whose, placeOf) => {
    const place = placeOf(join(folder, 'data'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'a file');
    const refused = start();
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toMatch(/^Le dossier des données ne peut pas être écrit\. [^\n]*\n$/);
    expect(readFileSync(place, 'utf8')).toBe('a file');
  });

  test('says that the key cannot be kept, rather than the words of the system', async () => {
    writeFileSync(join(folder, 'config'), 'a file');
    const refused = start('--ent', 'http://127.0.0.1:9');
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toMatch(/^Le dossier des données ne peut pas être écrit\. [^\n]*\n$/);
  });

  test('says what it does with damaged data of the console', async () => {
    const first = start();
    await first.says('READY');
    first.process.kill('SIGTERM');
    await first.code;
    const file = join(folder, 'data', 'console.db');
    writeFileSync(file, readFileSync(file).map((byte) => byte ^ 0x5a));
    const second = start();
    await second.says('READY');
    expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('console.db.'))).not.toEqual([]);
    expect(second.err()).toContain('Le fichier de la console était abîmé');
  });

  test.each([
    ['--help', 0, 'Usage : npm start'],
    ['--nowindow', 2, 'Option inconnue'],
    ['--port=many', 2, '--port attend'],
    ['--ent=ftp://x', 2, '--ent attend'],
    ['--ent=http://192.168.1.10:4000', 2, 'circuleraient en clair'],
  ])('answers %s with code %i', async (option, code, sentence) => {
    const answered = start(option);
    await expect(answered.code).resolves.toBe(code);
    expect(answered.out() + answered.err()).toContain(sentence);
  });
});

describe('npm run ent', () => {
  test('starts Node as « npm start » does for its own', () => {
    expect(readFileSync(join(ROOT, 'package.json'), 'utf8')).toContain(`"ent": "node ${ENT_FLAGS.join(' ')} scripts/ent.ts"`);
  });

  const start = (aaf: string | undefined, ...args: readonly string[]): Run =>
    run('scripts/ent.ts', '--data', join(folder, 'ent'), '--port', '0', ...(aaf === undefined ? [] : ['--aaf', aaf]), ...args);

  /** The demo's delivery, elsewhere: taken as real people, so encrypted. */
  const copyDelivery = (change: (name: string, text: string) => string = (_name, text) => text): string => {
    const copy = mkdtempSync(join(folder, 'aaf-'));
    for (const name of readdirSync(DEMO)) {
      if (name.endsWith('.xml')) writeFileSync(join(copy, name), change(name, readFileSync(join(DEMO, name), 'latin1')), 'latin1');
      else copyFileSync(join(DEMO, name), join(copy, name));
    }
    return copy;
  };

  const isClear = (): boolean => readFileSync(join(folder, 'ent', 'ent.sqlite')).subarray(0, 15).toString() === 'SQLite format 3';

  test.each([
    ['--host=0.0.0.0', 1, 'sans certificat'],
    ['--tls-cert=a.pem', 2, 'vont ensemble'],
    ['--tls-cert=/nowhere/a.pem --tls-key=/nowhere/b.pem', 1, 'ne peut pas être lu'],
  ])('answers %s with code %i', async (given, code, sentence) => {
    const refused = start(DEMO, ...given.split(' '));
    await expect(refused.code).resolves.toBe(code);
    expect(refused.err()).toContain(sentence);
    expect(refused.out()).toBe('');
  });

  test('needs a school', async () => {
    const refused = start(undefined);
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain('aucun établissement');
  });

  test('keeps the fictitious school in clear, and never writes a real one beside it', async () => {
    const demo = start(DEMO);
    await demo.says('ENT');
    demo.process.kill('SIGTERM');
    await expect(demo.code).resolves.toBe(0);
    expect(isClear()).toBe(true);
    const refused = start(copyDelivery());
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain('sans chiffrement');
  });

  test('encrypts any other school, and stops with code 3 when too many people would disappear', async () => {
    const first = start(copyDelivery());
    await first.says('ENT');
    first.process.kill('SIGTERM');
    await first.code;
    expect(first.err()).toMatch(/Import AAF.*0319999A[\s\S]*Fiches créées[\s\S]*Anomalies/);
    expect(isClear()).toBe(false);
    const fewer = copyDelivery((name, text) => (/_Eleve_/.test(name) ? text.replaceAll(/<addRequest>[\s\S]*?<\/addRequest>\s*/g, '') : text));
    const refused = start(fewer);
    await expect(refused.code).resolves.toBe(3);
    expect(refused.err()).toMatch(/retirerait.*--accept-disappearances \d+/);
    const again = start(undefined);
    await again.says('ENT');
  });

  const copyWith = (kind: string, change: (text: string) => string): string => copyDelivery((name, text) => (name.includes(kind) ? change(text) : text));

  test.each([
    ['an empty folder', () => mkdtempSync(join(folder, 'empty-')), 'aucun fichier AAF'],
    ['a folder that is not there', () => join(folder, 'absent'), 'ne peut pas être lu'],
    ['a truncated file', () => copyWith('_PersEducNat_', (text) => text.slice(0, -4000)), 'est incomplet'],
    ['an emptied file', () => copyWith('_MefEducNat_', () => ''), 'est vide'],
    ['a page of HTML', () => copyWith('_PersEducNat_', () => '<!DOCTYPE html><html><body>Connexion</body></html>'), 'n’est pas un fichier AAF'],
    ['a DTD with entities', () => copyWith('_PersEducNat_', (text) => text.replace(/<!DOCTYPE[^>]*>/, '<!DOCTYPE ficAlimMENESR [<!ENTITY a "b">]>')), 'déclaration de document interdite'],
    ['100,000 attributes', () => copyWith('_PersEducNat_', (text) => text.replace('<addRequest>', `<addRequest ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}>`)), 'structure anormale'],
    ['another encoding than announced', () => copyWith('_PersEducNat_', (text) => text.replace(/encoding="[^"]*"/, 'encoding="UTF-8"')), 'encodage qu’il annonce'],
  ])('says what to do with %s', async (_name, delivery, sentence) => {
    const refused = start(delivery());
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain(sentence);
    expect(refused.err()).toContain('Rien n’a été importé');
  });
});
