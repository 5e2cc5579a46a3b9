import { z } from 'zod';
import { tolerateLine } from '../../../domain/sync/versions/tolerate.ts';
import { RowState, SyncLine } from '../../../domain/sync/protocol.ts';
import { isLineOfLater, readDirectoryLine, type DirectoryLine } from '../../directory/directory-row.ts';
import { readQuickPersonLine } from '../../directory/quick-person-line.ts';
import { EntTrouble } from '../ent/ent-failure.ts';
import { createJournalReader, isQuickSettingsLine } from './quick-line.ts';

/** A row of the settings; its entity may be one that only a newer version names (sync.md §3.11). */
const SettingsRow = RowState.extend({ e: z.string().max(64), i: z.string().max(200) });

type OtherLine = Exclude<SyncLine, { e: unknown }> | Readonly<z.infer<typeof SettingsRow>>;

/** One checked line of a pull or of a snapshot: an upstream fact, or anything else. */
export type WireLine =
  | { readonly kind: 'directory'; readonly line: DirectoryLine }
  /** `text`: as the ENT wrote it, which is what its chain is made of. */
  | { readonly kind: 'other'; readonly line: OtherLine; readonly text: string };

const [BEGINNING, RESYNC, , , , JOURNAL, FATE, HELD, END] = SyncLine.options;

/** The shape of each kind of line, by the key that only its kind bears: asked one by one, they cost more than the line itself. */
const SHAPES: readonly (readonly [key: string, shape: z.ZodType<OtherLine>])[] = [
  ['e', SettingsRow],
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
      throw new EntTrouble(isLineOfLater(value) ? 'too-old' : 'garbage');
    }
    return { kind: 'directory', line };
  }
  return { kind: 'other', line: readOtherLine(value), text };
}

function readOtherLine(value: Readonly<Record<string, unknown>>): OtherLine {
  if (isQuickSettingsLine(value)) {
    return value;
  }
  const entry = readJournal(value);
  if (entry !== undefined) {
    return { j: entry };
  }
  const shape = SHAPES.find(([key]) => key in value)?.[1];
  const read = shape?.safeParse(value).data ?? shape?.safeParse(tolerateLine(value)).data;
  if (read === undefined) {
    throw new EntTrouble('garbage');
  }
  return read;
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
