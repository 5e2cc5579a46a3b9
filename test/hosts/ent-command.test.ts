import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readEntOptions } from '../../scripts/ent/ent-options.ts';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { runEnt } from '../../scripts/ent/run/run-ent.ts';
import { DEMO, ROOT, folder, inOwnFolder, run, type Run } from './support/run-script.ts';

inOwnFolder();

describe('npm run ent', () => {
  test('starts Node as « npm start » does for its own', () => {
    expect(readFileSync(join(ROOT, 'package.json'), 'utf8')).toContain(`"ent": "node ${ENT_FLAGS.join(' ')} scripts/ent.ts"`);
  });

  const start = (aaf: string | undefined, ...args: readonly string[]): Run =>
    run('scripts/ent.ts', '--data', join(folder(), 'ent'), '--port', '0', ...(aaf === undefined ? [] : ['--aaf', aaf]), ...args);

  /** The demo's delivery, elsewhere: taken as real people, so encrypted. */
  const copyDelivery = (change: (name: string, text: string) => string = (_name, text) => text): string => {
    const copy = mkdtempSync(join(folder(), 'aaf-'));
    for (const name of readdirSync(DEMO)) {
      if (name.endsWith('.xml')) writeFileSync(join(copy, name), change(name, readFileSync(join(DEMO, name), 'latin1')), 'latin1');
      else copyFileSync(join(DEMO, name), join(copy, name));
    }
    return copy;
  };

  const isClear = (): boolean => readFileSync(join(folder(), 'ent', 'ent.sqlite')).subarray(0, 15).toString() === 'SQLite format 3';

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

  // The same programme, without a process of its own: its exit code and its standard error are those of « needs a school ».
  const copyWith = (kind: string, change: (text: string) => string): string => copyDelivery((name, text) => (name.includes(kind) ? change(text) : text));

  test.each([
    ['an empty folder', () => mkdtempSync(join(folder(), 'empty-')), 'aucun fichier AAF'],
    ['a folder that is not there', () => join(folder(), 'absent'), 'ne peut pas être lu'],
    ['a truncated file', () => copyWith('_PersEducNat_', (text) => text.slice(0, -4000)), 'est incomplet'],
    ['an emptied file', () => copyWith('_MefEducNat_', () => ''), 'est vide'],
    ['a page of HTML', () => copyWith('_PersEducNat_', () => '<!DOCTYPE html><html><body>Connexion</body></html>'), 'n’est pas un fichier AAF'],
    ['a DTD with entities', () => copyWith('_PersEducNat_', (text) => text.replace(/<!DOCTYPE[^>]*>/, '<!DOCTYPE ficAlimMENESR [<!ENTITY a "b">]>')), 'déclaration de document interdite'],
    ['100,000 attributes', () => copyWith('_PersEducNat_', (text) => text.replace('<addRequest>', `<addRequest ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}>`)), 'structure anormale'],
    ['another encoding than announced', () => copyWith('_PersEducNat_', (text) => text.replace(/encoding="[^"]*"/, 'encoding="UTF-8"')), 'encodage qu’il annonce'],
  ])('says what to do with %s', async (_name, delivery, sentence) => {
    vi.stubEnv('XDG_CONFIG_HOME', join(folder(), 'config'));
    const read = readEntOptions(['--data', join(folder(), 'ent'), '--port', '0', '--aaf', delivery()], {});
    const refused = read.kind === 'read' ? await runEnt(read.options, false) : read;
    vi.unstubAllEnvs();
    expect(refused).toMatchObject({ kind: 'refused', code: 1, sentence: expect.stringContaining(sentence) as unknown });
    expect(refused).toMatchObject({ sentence: expect.stringContaining('Rien n’a été importé') as unknown });
  });
});
