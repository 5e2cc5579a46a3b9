import { fileNameOf, openBytes, type FileInput } from '../file/byte-source.ts';
import { FileError } from '../file/file-error.ts';
import { recognise } from '../recognise/recognise.ts';
import { openZip } from '../zip/open-zip.ts';
import { categoryOfLabel, type AafCategory } from './aaf-record.ts';
import { categoryNamed, gatherDelivery, isDeltaFile, type AafDelivery, type DeliveredFile } from './delivery.ts';

/**
 * The delivery of the AAF among files that somebody gave: several of them, the archive of all, or the one file of a night of
 * changes; each is recognised by its content, whatever its name. Undefined where none is of the AAF. Throws a {@link FileError}
 * where full and delta are mixed, and on a lone file of a full delivery: what the others state would be taken for gone.
 */
export async function givenDelivery(inputs: readonly FileInput[]): Promise<AafDelivery | undefined> {
  const [only, ...others] = inputs;
  const files = only !== undefined && others.length === 0 ? await filesWithin(only) : inputs;
  const found = (await Promise.all(files.map((file) => aafFileOf(file, files.length === 1)))).filter((file) => file !== undefined);
  if (found.length === 0) return undefined;
  // A full delivery adds and nothing else: beside one file of changes, files whose names say nothing are of the same night.
  const isDelta = found.some((file) => file.isDelta);
  const delivery = await gatherDelivery(fileNameOf(files[0] ?? ''), found.map((file) => (isDelta && !file.isNamed ? { ...file, isDelta } : file)));
  if (found.length === 1 && delivery.kind === 'full') throw new FileError({ kind: 'lone-file', file: fileNameOf(files[0] ?? '') });
  return delivery;
}

/** The documents of an archive whose first one is of the AAF; else the file itself, an archive that cannot be opened too. */
async function filesWithin(input: FileInput): Promise<readonly FileInput[]> {
  if ((await recognise(input)).format !== 'zip') return [input];
  try {
    return (await documentsOf(input)) ?? [input];
  } catch (error) {
    if (error instanceof FileError) return [input];
    throw error;
  }
}

async function documentsOf(input: FileInput): Promise<readonly FileInput[] | undefined> {
  const archive = await openZip(input);
  try {
    const [first, ...others] = archive.entries.filter(({ name }) => /\.xml$/i.test(name) && !name.startsWith('.'));
    const read = first === undefined ? undefined : await archive.read(first);
    if (read === undefined || (await recognise(read)).format !== 'aaf') return undefined;
    const documents: FileInput[] = [read];
    for (const entry of others) documents.push(await archive.read(entry));
    return documents;
  } finally {
    await archive.close();
  }
}

interface GivenFile extends DeliveredFile {
  /** Whether its name says what it is. */
  readonly isNamed: boolean;
}

/**
 * Undefined for a file of another format, and for one whose name says nothing and that has no record. A name says whether a
 * file of several is of changes, as it does in a folder; else its records do.
 */
async function aafFileOf(input: FileInput, isLone: boolean): Promise<GivenFile | undefined> {
  const { format } = await recognise(input);
  if (format !== 'aaf') return undefined;
  const name = fileNameOf(input);
  const named = categoryNamed(name);
  const text = await readText(input);
  const category = named ?? categoryWithin(text);
  const isTold = named !== undefined && !isLone;
  const isDelta = isDeltaFile(name) || (!isTold && /<(?:modify|delete)Request[\s>]/.test(text));
  return category === undefined ? undefined : { category, isNamed: named !== undefined, isDelta, input };
}

/** What is looked for is ASCII, whatever the encoding. */
async function readText(input: FileInput): Promise<string> {
  const source = await openBytes(input);
  try {
    const bytes = Buffer.alloc(source.size);
    return bytes.toString('latin1', 0, await source.read(bytes, 0));
  } finally {
    await source.close();
  }
}

/** What the first record is of. */
function categoryWithin(text: string): AafCategory | undefined {
  const [, label = ''] = /name\s*=\s*["']categorie(?:Personne|Structure|Matiere|Mef)["']\s*>\s*<value>\s*(\w+)/.exec(text) ?? [];
  const category = categoryOfLabel(label);
  return category === 'unknown' ? undefined : category;
}
