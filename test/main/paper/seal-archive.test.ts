import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { sealArchive } from '../../../main/paper/seal-archive.ts';

const PASSWORD = 'quatre mots bien choisis';
const TEXT = 'Nom;Prénom\r\nLefevre;Noé\r\n'.repeat(400);

async function entryOf(archive: Blob) {
  return must((await new ZipReader(new BlobReader(archive), { useWebWorkers: false }).getEntries())[0], 'one file');
}

async function opened(archive: Blob, password?: string): Promise<string> {
  const entry = await entryOf(archive);
  if (entry.directory) throw new Error('a file');
  const bytes = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, ...(password === undefined ? {} : { password }) });
  return Buffer.from(bytes).toString();
}

test('a protected file opens with its password, and with nothing else', async () => {
  const archive = await sealArchive({ file: new Blob([TEXT]), format: 'csv', password: PASSWORD });
  expect(await opened(archive, PASSWORD)).toBe(TEXT);
  await expect(opened(archive, 'quatre mots mal choisis.')).rejects.toThrow(/password/i);
  await expect(opened(archive)).rejects.toThrow(/encrypted/i);
});

test('it is AES-256, nothing of it is in clear, its name included, and twice the same is not the same', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => sealArchive({ file: new Blob([TEXT]), format: 'json', password: PASSWORD })));
  const archive = must(one, 'an archive');
  const entry = await entryOf(archive);
  expect([entry.filename, entry.encrypted, entry.zipCrypto, entry.extraFieldAES?.strength]).toEqual(['contenu.json', true, false, 3]);
  const bytes = Buffer.from(await archive.arrayBuffer());
  for (const clear of ['Lefevre', 'Noé', 'Nom;', PASSWORD]) expect(bytes.includes(clear), clear).toBe(false);
  expect(bytes.equals(Buffer.from(await must(other, 'another').arrayBuffer()))).toBe(false);
});
