import type { z } from 'zod';
import { SyncLine } from '../../domain/sync/protocol.ts';
import { readDirectoryLine, type DirectoryLine } from '../directory/directory-row.ts';
import { readQuickPersonLine } from '../directory/quick-person-line.ts';
import { EntTrouble } from './ent-failure.ts';
import { createJournalReader, isQuickSettingsLine } from './quick-line.ts';

type OtherLine = Exclude<SyncLine, { e: 'person' | 'group' | 'school' }>;

/** One checked line of a pull or of a snapshot: an upstream fact, or anything else. */
export type WireLine =
  | { readonly kind: 'directory'; readonly line: DirectoryLine }
  | { readonly kind: 'other'; readonly line: OtherLine };

const [BEGINNING, RESYNC, SETTINGS, , , JOURNAL, FATE, HELD, END] = SyncLine.options;

/** The shape of each kind of line, by the key that only its kind bears: asked one by one, they cost more than the line itself. */
const SHAPES: readonly (readonly [key: string, shape: z.ZodType<OtherLine>])[] = [
  ['e', SETTINGS],
  ['j', JOURNAL],
  ['b', BEGINNING],
  ['r', RESYNC],
  ['f', FATE],
  ['h', HELD],
  ['z', END],
];

const readJournal = createJournalReader();

/** Reads a line, or throws: an answer with one wrong line is kept nowhere. */
export function readWireLine(text: string): WireLine {
  const quick = readQuickPersonLine(text);
  if (quick !== undefined) {
    return { kind: 'directory', line: quick };
  }
  const value = parseObject(text);
  const entity = value['e'];
  if (entity === 'person' || entity === 'group' || entity === 'school') {
    const line = readDirectoryLine(value);
    if (line === undefined) {
      throw new EntTrouble('garbage');
    }
    return { kind: 'directory', line };
  }
  return { kind: 'other', line: readOtherLine(value) };
}

function readOtherLine(value: Readonly<Record<string, unknown>>): OtherLine {
  if (isQuickSettingsLine(value)) {
    return value;
  }
  const entry = readJournal(value);
  if (entry !== undefined) {
    return { j: entry };
  }
  const read = SHAPES.find(([key]) => key in value)?.[1].safeParse(value);
  if (read?.success !== true) {
    throw new EntTrouble('garbage');
  }
  return read.data;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) {
      return value;
    }
  } catch {
    // Told below like any other wrong line.
  }
  throw new EntTrouble('garbage');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
