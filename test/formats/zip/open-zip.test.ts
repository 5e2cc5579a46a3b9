import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../formats/zip/open-zip.ts';
import { refusalOf } from '../csv/csv-fixture.ts';
import { temporaryFolder } from '../aaf/aaf-fixture.ts';
import { zipOf, type Packed } from './zip-fixture.ts';

const packed = (bytes: Uint8Array): { readonly name: string; readonly bytes: Uint8Array } => ({ name: 'base.zip', bytes });

async function contents(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const archive = await openZip(packed(bytes));
  const read: Record<string, string> = {};
  for (const entry of archive.entries) read[entry.name] = Buffer.from((await archive.read(entry)).bytes).toString();
  await archive.close();
  return read;
}

describe('an archive', () => {
  it('gives its files, deflated or not, without their folders', async () => {
    const files: readonly Packed[] = [{ name: 'base/', content: '' }, { name: 'base/a.xml', content: '<a/>' }, { name: 'é.xml', content: 'x'.repeat(500), stored: true }, { name: '__MACOSX/._a.xml', content: 'x' }, { name: 'vide', content: '' }];
    expect(await contents(zipOf(files, 'un commentaire'))).toEqual({ 'a.xml': '<a/>', 'é.xml': 'x'.repeat(500), vide: '' });
  });

  it('is read from the disk', async () => {
    const path = join(await temporaryFolder(), 'base.zip');
    await writeFile(path, zipOf([{ name: 'a.xml', content: '<a/>' }]));
    const archive = await openZip(path);
    const [entry] = archive.entries;
    expect(entry?.name).toBe('a.xml');
    await archive.close();
  });
});

describe('a trap is refused', () => {
  it.each([
    ['a path that goes up', { name: '../a.xml' }, 'path'],
    ['a path that goes up from inside', { name: 'b/../../a.xml' }, 'path'],
    ['a path that goes up as Windows writes', { name: '..\\a.xml' }, 'path'],
    ['an absolute path', { name: '/etc/passwd' }, 'path'],
    ['a drive', { name: 'C:\\a.xml' }, 'path'],
    ['a symbolic link', { name: 'a.xml', mode: 0o120777 }, 'link'],
    ['an encrypted file', { name: 'a.xml', flags: 1 }, 'encrypted'],
    ['an unknown compression', { name: 'a.xml', method: 99 }, 'method 99'],
    ['a second disk', { name: 'a.xml', disk: 1 }, 'several disks'],
    ['501 MB', { name: 'a.xml', size: 501 * 1024 * 1024 }, 'bytes'],
    ['a ratio over 100', { name: 'a.xml', size: 2 * 1024 * 1024 }, 'ratio'],
    ['a place after the end', { name: 'a.xml', headerAt: 999_999 }, 'overlap'],
  ])('%s', async (_, file, detail) => {
    const refusal = await refusalOf(contents(zipOf([{ content: 'x', ...file }])));
    expect(refusal.kind).toBe('bad-archive');
    expect(refusal.detail).toContain(detail);
  });

  it('a bomb that says to be small', async () => {
    const bomb = zipOf([{ name: 'a.xml', content: Buffer.alloc(30 * 1024 * 1024), size: 1000 }]);
    expect(await refusalOf(contents(bomb))).toMatchObject({ kind: 'bad-archive', file: 'a.xml' });
  });

  it('entries over the same bytes', async () => {
    const one = { name: 'a.xml', content: 'x'.repeat(1000), stored: true };
    expect(await refusalOf(contents(zipOf([one, { ...one, name: 'b.xml', headerAt: 10 }])))).toMatchObject({ detail: 'overlap' });
  });

  it('two files of one name, whatever the case and the folder', async () => {
    expect(await refusalOf(contents(zipOf([{ name: 'a/UDCal_00.xml', content: 'x' }, { name: 'udcal_00.xml', content: 'y' }])))).toMatchObject({ detail: 'same name twice' });
  });

  it('2,001 entries', async () => {
    expect(await refusalOf(contents(zipOf([{ name: 'a', content: '' }], '', 2001)))).toMatchObject({ detail: '2001 entries' });
  });

  it('another checksum, another header', async () => {
    expect(await refusalOf(contents(zipOf([{ name: 'a', content: 'x', crc: 1 }])))).toMatchObject({ detail: 'checksum' });
    expect(await refusalOf(contents(zipOf([{ name: 'a', content: 'xyz', headerAt: 2 }])))).toMatchObject({ kind: 'bad-archive' });
    expect(await refusalOf(contents(zipOf([{ name: 'a', content: 'x' }], '', 3)))).toMatchObject({ detail: 'header' });
  });

  it('what is no archive', async () => {
    expect((await refusalOf(contents(Buffer.from('<?xml version="1.0"?>')))).kind).toBe('wrong-format');
    expect((await refusalOf(contents(Buffer.alloc(0)))).kind).toBe('wrong-format');
  });

  it('and no byte of a sound one breaks anything else', async () => {
    const sound = zipOf([{ name: 'a.xml', content: '<a/>'.repeat(20) }, { name: 'b.xml', content: '<b/>' }]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.nat(sound.length), async (changes, cut) => {
        const broken = Buffer.from(sound);
        for (const [at, byte] of changes) broken[at] = byte;
        const outcome = await contents(broken.subarray(cut % 3 === 0 ? 0 : cut)).catch((error: unknown) => refusalOf(Promise.reject(error)));
        expect(outcome).toBeDefined();
      }),
      { numRuns: 1500 },
    );
  });
});
