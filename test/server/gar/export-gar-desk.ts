import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ent } from '../../../server/create-ent.ts';
import type { GarReport } from '../../../server/gar/export-gar.ts';
import { valueOf } from '../ent-desk.ts';
import { readArchive } from './gar-archive.ts';

/** An empty folder to export to. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'gar-'));

/** What an export tells, and the texts of its archive. */
export interface Exported {
  readonly report: GarReport;
  readonly files: ReadonlyMap<string, string>;
}

/** Exports a school to a folder of its own. */
export async function exported(ent: Ent, entCode = 'XX'): Promise<Exported> {
  const report = valueOf(await ent.exportGar({ folder: newFolder(), entCode }));
  return { report, files: readArchive(join(report.folder, report.archive)) };
}
