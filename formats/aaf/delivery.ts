import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../file/file-error.ts';
import type { AafCategory } from './aaf-record.ts';
import { readAafHeader, type AafHeader } from './read-aaf-header.ts';
import { refuseFile } from './refuse-file.ts';

/** A delivery: its files by category, whatever the split, and what its names and headers say. */
export interface AafDelivery {
  readonly folder: string;
  /** A full delivery states everything; a delta, what changed since (formats §1.6). */
  readonly kind: 'full' | 'delta';
  /** Full paths, sorted; a category without file has an empty list. */
  readonly files: Readonly<Record<AafCategory, readonly string[]>>;
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

/** Whether a name is that of a file of changes. */
export function isDeltaFile(name: string): boolean {
  return DELTA_FILE.test(name);
}

/** Date in the name of a file (AAAAMMJJ), undefined without. */
export function deliveryDate(name: string): string | undefined {
  return DATE.exec(name)?.[1];
}

/** Finds the AAF files of a folder; throws an {@link FileError} when there is none, or when full and delta are mixed. */
export async function listDelivery(folder: string): Promise<AafDelivery> {
  const names = (await readNames(folder)).filter(isAafFile).toSorted();
  const first = names[0];
  if (first === undefined) throw new FileError({ kind: 'no-aaf-file', file: folder });
  const deltas = names.filter(isDeltaFile);
  if (deltas.length > 0 && deltas.length < names.length) throw new FileError({ kind: 'mixed-delivery', file: folder });
  const header = await mergedHeader(names.map((name) => join(folder, name)));
  const degree = header.degre ?? (FIRST_DEGREE_FILE.test(first) ? '1D' : undefined);
  return {
    folder,
    kind: deltas.length > 0 ? 'delta' : 'full',
    files: filesByCategory(folder, names),
    dates: [...new Set(names.flatMap((name) => deliveryDate(name) ?? []))],
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
async function mergedHeader(paths: readonly string[]): Promise<AafHeader> {
  const headers = await Promise.all(paths.map((path) => readAafHeader(path)));
  return headers.reduceRight<AafHeader>((merged, header) => ({ ...merged, ...header }), {});
}

function filesByCategory(folder: string, names: readonly string[]): AafDelivery['files'] {
  const of = (category: AafCategory): readonly string[] =>
    names.filter((name) => AAF_FILE.exec(name)?.[1] === category).map((name) => join(folder, name));
  return {
    EtabEducNat: of('EtabEducNat'),
    MatiereEducNat: of('MatiereEducNat'),
    MefEducNat: of('MefEducNat'),
    Eleve: of('Eleve'),
    PersRelEleve: of('PersRelEleve'),
    PersEducNat: of('PersEducNat'),
  };
}
