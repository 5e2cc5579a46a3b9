import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../formats/file/file-error.ts';
import { readTarGz } from '../../../formats/tar/read-tar.ts';
import { writeTar } from '../../../formats/tar/write-tar.ts';

const DAY = new Date(2026, 8, 1);
const [SIZE, TYPE] = [124, 156];

function tarOf(files: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat([...writeTar(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })), DAY)]);
}

/** The same header with another field, its sum made right. */
function rewritten(tar: Buffer, text: string, at: number): Buffer {
  const changed = Buffer.from(tar);
  changed.write(text, at);
  changed.write(' '.repeat(8), 148);
  changed.write(`${changed.subarray(0, 512).reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return changed;
}

async function read(tar: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const files = await readTarGz({ name: 'a.tgz', bytes: gzipSync(tar) });
  return Object.fromEntries(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readTarGz({ name: 'a.tgz', bytes });
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.refusal.kind;
    throw error;
  }
}

describe('a .tar.gz', () => {
  it('gives its files as they were written, without their folders nor what a system adds', async () => {
    const files = { 'livraison/a.xml': 'x'.repeat(1500), '../b.xml': '', 'livraison/._a.xml': 'y', 'livraison/': '' };
    expect(await read(tarOf(files))).toEqual({ 'a.xml': 'x'.repeat(1500), 'b.xml': '' });
  });

  it('follows no link', async () => {
    expect(await read(rewritten(tarOf({ 'lien.xml': '' }), '2', TYPE))).toEqual({});
    expect(await read(rewritten(tarOf({ 'a.xml': 'a' }), '0', TYPE))).toEqual({ 'a.xml': 'a' });
  });

  it.each([
    ['something else that is compressed', gzipSync(Buffer.alloc(2000, 'a')), 'wrong-format'],
    ['nothing compressed', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'bad-archive'],
    ['a file cut short', gzipSync(tarOf({ 'a.xml': 'x'.repeat(2000) }).subarray(0, 1024)), 'truncated'],
    ['a second file that is none', gzipSync(Buffer.concat([tarOf({ 'a.xml': 'x' }).subarray(0, 1024), Buffer.alloc(512, 'z')])), 'bad-archive'],
    ['more files than a delivery has', gzipSync(tarOf(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${String(i)}.xml`, ''])))), 'bad-archive'],
    ['a size that leads back', gzipSync(rewritten(tarOf({ 'a.xml': 'a' }), '-0000001000', SIZE)), 'wrong-format'],
    ['no size', gzipSync(rewritten(tarOf({ 'a.xml': 'a' }), 'zzzzzzzzzzz', SIZE)), 'wrong-format'],
    ['a bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'bad-archive'],
  ])('is refused when it is %s', async (_, bytes, kind) => {
    expect(await refusal(bytes)).toBe(kind);
  });
});
