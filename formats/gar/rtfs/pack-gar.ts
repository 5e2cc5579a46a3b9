import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { writeTar, type TarFile } from '../../tar/write-tar.ts';
import type { GarSchool } from './gar-school.ts';
import { garDeliveryName, writeGar, type GarDelivery } from './write-gar.ts';

/** Names of the two files that the GAR fetches. */
export interface GarPackage {
  readonly archive: string;
  /** Beside the archive, its MD5 in hexadecimal and nothing else. */
  readonly checksum: string;
}

/** Pupils' names: nobody else on the computer reads them. */
const OWNER_ONLY = 0o600;

/**
 * Packs the files of a school as the GAR takes them (formats.md §2.1): all in one `.tar.gz`, without folder, and its sibling
 * `.md5` (« Déduit »: the extension takes the place of `.tar.gz`, as a writer in production does). Written as it is made:
 * memory holds one file. The `.md5` comes last, so that an archive without one is not whole; one that failed is removed. Give it what `soundSchool` kept.
 */
export async function packGar(school: GarSchool, delivery: GarDelivery, folder: string): Promise<GarPackage> {
  const name = garDeliveryName(school.degree, delivery);
  const [archive, checksum] = [`${name}.tar.gz`, `${name}.md5`];
  const digest = createHash('md5');
  const hashed = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      digest.update(piece);
      yield piece;
    }
  };
  const [path, sum] = [join(folder, archive), join(folder, checksum)];
  try {
    await pipeline(Readable.from(writeTar(tarFiles(school, delivery), delivery.date)), createGzip(), hashed, createWriteStream(path, { mode: OWNER_ONLY }));
    await writeFile(sum, digest.digest('hex'));
  } catch (error) {
    await Promise.all([path, sum].map((one) => rm(one, { force: true })));
    throw error;
  }
  return { archive, checksum };
}

function* tarFiles(school: GarSchool, delivery: GarDelivery): Generator<TarFile> {
  for (const { name, text } of writeGar(school, delivery)) yield { name, bytes: Buffer.from(text) };
}
