import { IMPORTER_TEXTS } from '../../texts/files/importer.ts';

/** What somebody gives at once: one file, or the files of a delivery. */
export interface Given {
  readonly name: string;
  readonly files: readonly File[];
}

/** Files chosen, dropped or pasted together; undefined for none. */
export function givenFiles(files: readonly File[]): Given | undefined {
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  return { name: others.length === 0 ? first.name : IMPORTER_TEXTS.severalFiles(files.length), files };
}

/** The files of a drop, those within a folder too: a browser gives a folder as one file that cannot be read. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // Read at once: a drop is emptied when its event ends.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...data.files];
  return entries.some(({ isDirectory }) => isDirectory) ? (await Promise.all(entries.map(filesOf))).flat() : files;
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  return isFolder(entry) ? (await Promise.all((await entriesOf(entry.createReader())).map(filesOf))).flat() : [];
}

/** A folder is read by a hundred entries at most, until nothing comes. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? some : [...some, ...(await entriesOf(reader))];
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
