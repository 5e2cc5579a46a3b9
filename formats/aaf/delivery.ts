import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNameOf, type FileInput } from '../file/byte-source.ts';
import { FileError } from '../file/file-error.ts';
import { categoryOfLabel, type AafCategory } from './aaf-record.ts';
import { readAafHeader, type AafHeader } from './read-aaf-header.ts';
import { refuseFile } from './refuse-file.ts';

/** A delivery: its files by category, whatever the split, and what its names and headers say. */
export interface AafDelivery {
  /** A full delivery states everything; a delta, what changed since (formats §1.6). */
  readonly kind: 'full' | 'delta';
  /** In the order of their names; a category without file has an empty list. */
  readonly files: Readonly<Record<AafCategory, readonly FileInput[]>>;
  /** Dates in the file names (AAAAMMJJ); more than one means that several deliveries are mixed, or several nights of deltas. */
  readonly dates: readonly string[];
  /** Undefined when no header states it, as in old deliveries. */
  readonly academyCode: string | undefined;
  readonly degree: '1D' | '2D' | undefined;
  readonly header: AafHeader;
}

// Anchored: `PersRelEleve` must not pass for `Eleve` (formats §1.1).
const AAF_FILE = /_(EtabEducNat|Eleve|PersRelEleve|PersEducNat|MatiereEducNat|MefEducNat)_\d+\.xml$/;
const DELTA_FILE = /(?:^|_)Delta_/i;
const FIRST_DEGREE_FILE = /^ENT1D/i;
const DATE = /_(20\d{6})_/;

/** Whether a name is that of a file of a delivery (formats §1.1). */
export function isAafFile(name: string): boolean {
  return !name.startsWith('.') && AAF_FILE.test(name);
}

/** What a file is of, by its name; undefined where the name is not that of a file of a delivery. */
export function categoryNamed(name: string): AafCategory | undefined {
  const category = categoryOfLabel(AAF_FILE.exec(name)?.[1] ?? '');
  return isAafFile(name) && category !== 'unknown' ? category : undefined;
}

/** Whether a name is that of a file of changes. */
export function isDeltaFile(name: string): boolean {
  return DELTA_FILE.test(name);
}

/** Date in the name of a file (AAAAMMJJ), undefined without. */
export function deliveryDate(name: string): string | undefined {
  return DATE.exec(name)?.[1];
}

/** A file of a delivery: what it is of, whatever says so, and where it is read. */
export interface DeliveredFile {
  readonly category: AafCategory;
  readonly isDelta: boolean;
  readonly input: FileInput;
}

/** Finds the AAF files of a folder; throws an {@link FileError} when there is none, or when full and delta are mixed. */
export async function listDelivery(folder: string): Promise<AafDelivery> {
  const files = (await readNames(folder)).flatMap((name): readonly DeliveredFile[] => {
    const category = categoryNamed(name);
    return category === undefined ? [] : [{ category, isDelta: isDeltaFile(name), input: join(folder, name) }];
  });
  return gatherDelivery(folder, files);
}

/** The delivery that files make together, in the order of their names; throws an {@link FileError} as {@link listDelivery} does. */
export async function gatherDelivery(place: string, given: readonly DeliveredFile[]): Promise<AafDelivery> {
  const files = given.toSorted((a, b) => (fileNameOf(a.input) < fileNameOf(b.input) ? -1 : 1));
  const [first] = files;
  if (first === undefined) throw new FileError({ kind: 'no-aaf-file', file: place });
  const deltas = files.filter(({ isDelta }) => isDelta);
  if (deltas.length > 0 && deltas.length < files.length) throw new FileError({ kind: 'mixed-delivery', file: place });
  const header = await mergedHeader(files.map(({ input }) => input));
  const degree = header.degre ?? (FIRST_DEGREE_FILE.test(fileNameOf(first.input)) ? '1D' : undefined);
  return {
    kind: deltas.length > 0 ? 'delta' : 'full',
    files: filesByCategory(files),
    dates: [...new Set(files.flatMap(({ input }) => deliveryDate(fileNameOf(input)) ?? []))],
    academyCode: header.codeAcademieExport,
    degree,
    header,
  };
}

async function readNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') throw await refuseFile(folder);
    const detail = error instanceof Error ? error.message : String(error);
    throw new FileError({ kind: 'unreadable', file: folder, detail });
  }
}

// Files of one delivery may state different parts of the header: the first that states a thing is right.
async function mergedHeader(files: readonly FileInput[]): Promise<AafHeader> {
  const headers = await Promise.all(files.map((file) => readAafHeader(file)));
  return headers.reduceRight<AafHeader>((merged, header) => ({ ...merged, ...header }), {});
}

function filesByCategory(files: readonly DeliveredFile[]): AafDelivery['files'] {
  const of = (category: AafCategory): readonly FileInput[] => files.flatMap((file) => (file.category === category ? [file.input] : []));
  return {
    EtabEducNat: of('EtabEducNat'),
    MatiereEducNat: of('MatiereEducNat'),
    MefEducNat: of('MefEducNat'),
    Eleve: of('Eleve'),
    PersRelEleve: of('PersRelEleve'),
    PersEducNat: of('PersEducNat'),
  };
}
