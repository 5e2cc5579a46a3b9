import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Random } from '../../simulation/random.ts';

const PAGE = 4096;

/** What a disk does to one file. */
const HARMS: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'a bit flipped': (bytes, random) => over(bytes, random.int(bytes.length), (byte) => byte ^ (1 << random.int(8))),
  'a page of zeros': (bytes, random) => Buffer.from(bytes).fill(0, random.int(bytes.length / PAGE) * PAGE, undefined).subarray(0, bytes.length),
  'a page of noise': (bytes, random) => noisy(bytes, random),
  'cut': (bytes, random) => bytes.subarray(0, random.int(bytes.length)),
  'cut at a page': (bytes, random) => bytes.subarray(0, random.int(bytes.length / PAGE) * PAGE),
  'emptied': () => Buffer.alloc(0),
};

function over(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

function noisy(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const from = random.int(Math.max(1, bytes.length / PAGE)) * PAGE;
  for (let at = from; at < Math.min(from + PAGE, copy.length); at++) copy[at] = random.int(256);
  return copy;
}

/** Harms a file as its disk would, or takes it away; says what was done. */
export function harmFile(path: string, random: Random): string {
  const bytes = readFileSync(path);
  if (bytes.length === 0 || random.chance(0.1)) {
    rmSync(path);
    return 'taken away';
  }
  const names = Object.keys(HARMS);
  const name = names[random.int(names.length)] ?? '';
  writeFileSync(path, HARMS[name]?.(bytes, random) ?? bytes);
  return name;
}
