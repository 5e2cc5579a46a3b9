import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import { MOST_RECORDS } from '../file/file-limits.ts';
import { readLeaves } from './leaf-elements.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import type { ZipEntry } from '../zip/central-directory.ts';

/** Files of a UDT base, read one at a time. */
export interface UdtSet {
  /** The base file of a number (« UDCal_04.xml » is 4), undefined when the set has none. */
  readonly read: (number: number) => Promise<FileInput | undefined>;
  /** ISO weeks that have their own file of a number (« UDCal_12_46.xml »). */
  readonly weeksOf: (number: number) => readonly number[];
  readonly readWeek: (number: number, week: number) => Promise<FileInput | undefined>;
  /** The leaves of one of its files, as {@link readLeaves} gives them; throws a {@link FileError} when the whole set has too many. */
  readonly leaves: typeof readLeaves;
  readonly close: () => Promise<void>;
}

// The whole set may be in small letters (formats.md §6).
const FILE = /^udcal_(\d{2})(?:_(\d{1,2}))?\.xml$/i;

/** Files without which there is no timetable: teachers, subjects, divisions, slots, places and lines of lessons. */
const NEEDED = [4, 5, 7, 8, 11, 12] as const;

/** Opens a UDT zip; throws a {@link FileError}, `wrong-format` when files of a base are missing from it. */
export async function openUdtSet(input: FileInput): Promise<UdtSet> {
  const archive = await openZip(input);
  const entries = new Map(archive.entries.flatMap((entry) => keyOf(entry)));
  const missing = NEEDED.filter((number) => !entries.has(String(number)));
  if (missing.length > 0) {
    await archive.close();
    throw fileError('wrong-format', typeof input === 'string' ? input : input.name, missing.map((number) => `UDCal_${String(number).padStart(2, '0')}.xml`).join(', '));
  }
  let kept = 0;
  const leaves: typeof readLeaves = async (file, ...names) => {
    const found = await readLeaves(file, ...names);
    kept += found.length;
    if (kept > MOST_RECORDS) throw fileError('too-many-elements', typeof input === 'string' ? input : input.name, 'records');
    return found;
  };
  return {
    leaves,
    read: (number) => readOne(archive, entries.get(String(number))),
    weeksOf: (number) => [...entries.keys()].flatMap((key) => (key.startsWith(`${number}/`) ? [Number(key.split('/')[1])] : [])),
    readWeek: (number, week) => readOne(archive, entries.get(`${number}/${week}`)),
    close: archive.close,
  };
}

function keyOf(entry: ZipEntry): readonly (readonly [string, ZipEntry])[] {
  const [, number, week] = FILE.exec(entry.name) ?? [];
  if (number === undefined) return [];
  return [[week === undefined ? String(Number(number)) : `${Number(number)}/${Number(week)}`, entry]];
}

async function readOne(archive: ZipArchive, entry: ZipEntry | undefined): Promise<FileInput | undefined> {
  return entry === undefined ? undefined : archive.read(entry);
}
