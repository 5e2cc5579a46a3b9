import { fileNameOf, openBytes, type FileInput } from '../file/byte-source.ts';
import { FileError } from '../file/file-error.ts';
import { recognise } from '../recognise/recognise.ts';
import { readTarGz } from '../tar/read-tar.ts';
import { openZip } from '../zip/open-zip.ts';
import { categoryNamed, gatherDelivery, isDeltaFile, type AafDelivery, type DeliveredFile } from './delivery.ts';

/**
 * The delivery of the AAF among files that somebody gave: several of them, the archive of all, or the one file of a night of
 * changes; each is recognised by its content, whatever its name. Undefined where none is of the AAF. Throws a {@link FileError}
 * where full and delta are mixed, and on a lone file of a full delivery: what the others state would be taken for gone.
 */
export async function givenDelivery(inputs: readonly FileInput[]): Promise<AafDelivery | undefined> {
  const [only, ...others] = inputs;
  const files = only !== undefined && others.length === 0 ? await filesWithin(only) : inputs;
  const found: GivenFile[] = [];
  for (const file of files) found.push(...(await aafFilesOf(file, files.length === 1)));
  if (found.length === 0) return undefined;
  // A full delivery adds and nothing else: beside one file of changes, files whose names say nothing are of the same night.
  const isDelta = found.some((file) => file.isDelta);
  const delivery = await gatherDelivery(fileNameOf(files[0] ?? ''), found.map((file) => (isDelta && !file.isNamed ? { ...file, isDelta } : file)));
  if (found.length === 1 && delivery.kind === 'full') throw new FileError({ kind: 'lone-file', file: fileNameOf(files[0] ?? '') });
  return delivery;
}

/** The documents of an archive whose first one is of the AAF; else the file itself, an archive that cannot be opened too. */
async function filesWithin(input: FileInput): Promise<readonly FileInput[]> {
  const { format } = await recognise(input);
  try {
    if (format === 'gzip') return (await readTarGz(input)).filter(isDocument);
    return format === 'zip' ? ((await documentsOf(input)) ?? [input]) : [input];
  } catch (error) {
    if (error instanceof FileError) return [input];
    throw error;
  }
}

async function documentsOf(input: FileInput): Promise<readonly FileInput[] | undefined> {
  const archive = await openZip(input);
  try {
    const [first, ...others] = archive.entries.filter(isDocument);
    const read = first === undefined ? undefined : await archive.read(first);
    if (read === undefined || (await recognise(read)).format !== 'aaf') return undefined;
    const documents: FileInput[] = [read];
    for (const entry of others) documents.push(await archive.read(entry));
    return documents;
  } finally {
    await archive.close();
  }
}

function isDocument({ name }: { readonly name: string }): boolean {
  return /\.xml$/i.test(name) && !name.startsWith('.');
}

interface GivenFile extends DeliveredFile {
  /** Whether its name says what it is. */
  readonly isNamed: boolean;
}

/**
 * Nothing for a file of another format, and for one whose name says nothing and that has no record. A name says whether a file
 * of several is of changes, as it does in a folder; else its records do.
 */
async function aafFilesOf(input: FileInput, isLone: boolean): Promise<readonly GivenFile[]> {
  const { format, aaf } = await recognise(input);
  const name = fileNameOf(input);
  const named = categoryNamed(name);
  const category = named ?? aaf?.category;
  if (format !== 'aaf' || category === undefined) return [];
  const isTold = named !== undefined && !isLone;
  return [{ category, isNamed: named !== undefined, isDelta: isDeltaFile(name) || (!isTold && (await hasChanges(input))), input }];
}

const PIECE = 1024 * 1024;
const CHANGES = ['<modifyRequest', '<deleteRequest'] as const;

/** Whether a file modifies or deletes anywhere; looked for piece by piece, in ASCII as these words are whatever the encoding. */
async function hasChanges(input: FileInput): Promise<boolean> {
  const source = await openBytes(input);
  try {
    const piece = Buffer.alloc(PIECE);
    // A word may stand across two pieces.
    for (let at = 0; at < source.size; at += PIECE - 16) {
      const read = piece.subarray(0, await source.read(piece, at));
      if (CHANGES.some((word) => read.includes(word))) return true;
    }
    return false;
  } finally {
    await source.close();
  }
}
