import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FictitiousSchool } from '../../domain/training/fictitious-school.ts';

/** What is kept of the sandbox between two starts. */
const SandboxRecord = z.object({
  school: FictitiousSchool.nullable(),
  /** How many times each school was put back. */
  times: z.partialRecord(FictitiousSchool, z.number().int().nonnegative()),
});
export type SandboxRecord = Readonly<z.infer<typeof SandboxRecord>>;

const NOTHING: SandboxRecord = { school: null, times: {} };

const fileIn = (folder: string): string => join(folder, 'sandbox.json');

/** Reads it; what cannot be read is a sandbox where nothing was chosen: its schools are still there. */
export function readSandboxRecord(folder: string): SandboxRecord {
  try {
    return SandboxRecord.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return NOTHING;
  }
}

/** Keeps it whole or as it was. */
export function writeSandboxRecord(folder: string, record: SandboxRecord): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}
