import { createHash } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { syncFolder, writeDurably, type WriteFile } from '../../file/write-durably.ts';
import { writeTar, type TarFile } from '../../tar/write-tar.ts';
import type { GarSchool } from './gar-school.ts';
import { garDeliveryName, writeGar, type GarDelivery } from './write-gar.ts';

/** Names of the two files that the GAR fetches. */
export interface GarPackage {
  readonly archive: string;
  /** Beside the archive, its MD5 in hexadecimal and nothing else. */
  readonly checksum: string;
}

/** Both files, whole and durable under names that nobody fetches. */
export interface PreparedPackage extends GarPackage {
  /** Gives them their names, the archive last: wherever it is seen, it is whole and its sum is there. */
  publish(): Promise<void>;
  /** Leaves nothing of them. */
  discard(): Promise<void>;
}

/** What a file is called until it is whole. */
export const PARTIAL = '.partiel';

/** The names of a delivery of that moment. */
export function garPackageNames({ degree }: Pick<GarSchool, 'degree'>, delivery: GarDelivery): GarPackage {
  const name = garDeliveryName(degree, delivery);
  return { archive: `${name}.tar.gz`, checksum: `${name}.md5` };
}

/**
 * Packs the files of a school as the GAR takes them (formats.md §2.1): all in one `.tar.gz`, without folder, and its sibling
 * `.md5` (« Déduit »: the extension takes the place of `.tar.gz`, as a writer in production does). Written as it is made:
 * memory holds one file. One that fails is removed. Give it what `soundSchool` kept.
 */
export async function packGar(school: GarSchool, delivery: GarDelivery, folder: string, write: WriteFile = writeDurably): Promise<PreparedPackage> {
  const names = garPackageNames(school, delivery);
  const [sum, archive] = [join(folder, names.checksum), join(folder, names.archive)];
  const discard = async (): Promise<void> => void (await Promise.all([sum, `${sum}${PARTIAL}`, `${archive}${PARTIAL}`].map((path) => rm(path, { force: true }))));
  const digest = createHash('md5');
  try {
    await pipeline(Readable.from(writeTar(tarFiles(school, delivery), delivery.date)), createGzip(), hashed(digest), (pieces) => write(`${archive}${PARTIAL}`, pieces));
    await write(`${sum}${PARTIAL}`, [Buffer.from(digest.digest('hex'))]);
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    ...names,
    publish: async () => {
      for (const path of [sum, archive]) await rename(`${path}${PARTIAL}`, path);
      await syncFolder(folder);
    },
    discard,
  };
}

function hashed(digest: ReturnType<typeof createHash>) {
  return async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      digest.update(piece);
      yield piece;
    }
  };
}

function* tarFiles(school: GarSchool, delivery: GarDelivery): Generator<TarFile> {
  for (const { name, text } of writeGar(school, delivery)) yield { name, bytes: Buffer.from(text) };
}
