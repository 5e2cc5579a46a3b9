import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../file/file-error.ts';
import type { AafCategory } from './aaf-record.ts';
import { readAafHeader, type AafHeader } from './read-aaf-header.ts';

/** A full second-degree delivery: its files by category, whatever the split, and what its headers say. */
export interface AafDelivery {
  readonly folder: string;
  /** Full paths, sorted; a category without file has an empty list. */
  readonly files: Readonly<Record<AafCategory, readonly string[]>>;
  /** Dates in the file names (AAAAMMJJ); more than one means that several deliveries are mixed. */
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

/** Finds the AAF files of a folder; throws an {@link FileError} when there is none, or when they are not a full 2D delivery. */
export async function listDelivery(folder: string): Promise<AafDelivery> {
  const names = (await readNames(folder)).filter((name) => !name.startsWith('.') && AAF_FILE.test(name)).toSorted();
  const first = names[0];
  if (first === undefined) throw new FileError({ kind: 'no-aaf-file', file: folder });
  const delta = names.find((name) => DELTA_FILE.test(name));
  if (delta !== undefined) throw new FileError({ kind: 'delta-not-supported', file: join(folder, delta) });
  const header = await mergedHeader(names.map((name) => join(folder, name)));
  const degree = header.degre ?? (FIRST_DEGREE_FILE.test(first) ? '1D' : undefined);
  if (degree === '1D') throw new FileError({ kind: 'first-degree-not-supported', file: join(folder, first) });
  return {
    folder,
    files: filesByCategory(folder, names),
    dates: [...new Set(names.flatMap((name) => DATE.exec(name)?.[1] ?? []))],
    academyCode: header.codeAcademieExport,
    degree,
    header,
  };
}

async function readNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
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
