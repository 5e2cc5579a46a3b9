import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { runChild } from '../run-child.ts';
import { benchPreview } from './bench-preview.ts';
import { writeBigFile, type BigFile } from './big-file.ts';
import { SAMPLE_FILES } from './sample-files.ts';

const MEGABYTE = 1024 * 1024;

/** Size of the file that is timed: the largest real one is some 5 MB, and each round takes seconds (formats §3.9, §4.3, §5.1). */
const TIMED_BYTES = 20 * MEGABYTE;
const ROUNDS = 5;

/** Size of the file whose memory is measured, and most memory that its reading may hold, in megabytes. */
const LARGE_BYTES = 100 * MEGABYTE;
const MOST_MEMORY = 300;

const SCRIPT = join(import.meta.dirname, 'read-once.ts');

const Measured = z.object({ spent: z.number(), peak: z.number(), count: z.number().positive() });

/** Each XML format beside a bare parse of the same file, and the memory of its reading at 100 MB, each in a new process. */
export async function benchImporters(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const lines: BenchLine[] = [];
  try {
    for (const [format, file] of Object.entries(SAMPLE_FILES)) lines.push(...(await benchOne(format, file, join(folder, `${format}.xml`))));
    lines.push(await benchPreview());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

async function benchOne(format: string, file: BigFile, path: string): Promise<readonly BenchLine[]> {
  await writeBigFile(path, file, TIMED_BYTES);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floor.push((await measure('floor', path)).spent);
    ours.push((await measure(format, path)).spent);
  }
  const time = {
    id: `importers.${format}.time`,
    what: `processor time of reading a ${format} file of ${TIMED_BYTES / MEGABYTE} MB (median of ${ROUNDS} processes; reference: saxes alone)`,
    value: median(ours),
    unit: 'ms',
    reference: median(floor),
  };
  return [atMost(time, 4), await memoryOf(format, file, path)];
}

async function memoryOf(format: string, file: BigFile, path: string): Promise<BenchLine> {
  await writeBigFile(path, file, LARGE_BYTES);
  const memory = {
    id: `importers.${format}.memory`,
    what: `the most memory that reading ${LARGE_BYTES / MEGABYTE} MB of it held, the whole process`,
    value: (await measure(format, path)).peak,
    unit: 'MB',
    reference: MOST_MEMORY,
  };
  rmSync(path);
  return { ...atMost(memory, 1), target: `<= ${MOST_MEMORY} MB` };
}

async function measure(format: string, path: string): Promise<z.infer<typeof Measured>> {
  return Measured.parse(await runChild(SCRIPT, [format, path]));
}
