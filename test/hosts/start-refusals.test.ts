import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEMO, folder, inOwnFolder, run, type Run } from './support/run-script.ts';

inOwnFolder();

describe('npm start, when it cannot', () => {
  const start = (...args: readonly string[]): Run => run('scripts/start.ts', '--no-window', '--data', join(folder(), 'data'), ...args);

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

  test('names the schools of a delivery that does not hold the one asked for', async () => {
    const refused = start('--aaf', DEMO, '--school', '0999999X');
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toContain('ne décrit pas l’établissement 0999999X');
    expect(refused.err()).toContain('--school 0319999A');
  });

  test('says that the data of the ENT are damaged, and touches nothing', async () => {
    mkdirSync(join(folder(), 'data', 'ent'), { recursive: true });
    const file = join(folder(), 'data', 'ent', 'ent.sqlite');
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
    const place = placeOf(join(folder(), 'data'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'a file');
    const refused = start();
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toMatch(/^Le dossier des données ne peut pas être écrit\. [^\n]*\n$/);
    expect(readFileSync(place, 'utf8')).toBe('a file');
  });

  test('says that the key cannot be kept, rather than the words of the system', async () => {
    writeFileSync(join(folder(), 'config'), 'a file');
    const refused = start('--ent', 'http://127.0.0.1:9');
    await expect(refused.code).resolves.toBe(1);
    expect(refused.err()).toMatch(/^Le dossier des données ne peut pas être écrit\. [^\n]*\n$/);
  });

  test('says what it does with damaged data of the console', async () => {
    const first = start();
    await first.says('READY');
    first.process.kill('SIGTERM');
    await first.code;
    const file = join(folder(), 'data', 'console.db');
    writeFileSync(file, readFileSync(file).map((byte) => byte ^ 0x5a));
    const second = start();
    await second.says('READY');
    expect(readdirSync(join(folder(), 'data')).filter((name) => name.startsWith('console.db.'))).not.toEqual([]);
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
