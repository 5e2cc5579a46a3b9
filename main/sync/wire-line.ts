import { z } from 'zod';
import { must } from '../../domain/kernel/assert.ts';
import { SyncLine } from '../../domain/sync/protocol.ts';
import { readDirectoryLine, type DirectoryLine } from '../directory/directory-row.ts';
import { EntTrouble } from './ent-failure.ts';

/** One checked line of a pull or of a snapshot: an upstream fact, or anything else. */
export type WireLine =
  | { readonly kind: 'directory'; readonly line: DirectoryLine }
  | { readonly kind: 'other'; readonly line: Exclude<SyncLine, { e: 'person' | 'group' | 'school' }> };

const OtherLine = z.custom<Exclude<SyncLine, { e: 'person' | 'group' | 'school' }>>((value) => isObject(value) && shapeOf(value)?.safeParse(value).success === true);

/** The shape of each kind of line, by the key that only its kind bears: asked one by one, they cost more than the line itself. */
const SHAPES = (['e', 'j', 'b', 'r', 'f', 'h', 'z'] as const).map((key) => {
  const [first, ...others] = SyncLine.options.filter(({ shape }) => key in shape);
  return { key, shape: z.union([must(first, 'every kind of line has a shape'), ...others]) };
});

function shapeOf(line: Readonly<Record<string, unknown>>): z.ZodType | undefined {
  return SHAPES.find(({ key }) => key in line)?.shape;
}

/** Reads a line, or throws: an answer with one wrong line is kept nowhere. */
export function readWireLine(text: string): WireLine {
  const value = parseObject(text);
  const entity = value['e'];
  if (entity === 'person' || entity === 'group' || entity === 'school') {
    const line = readDirectoryLine(value);
    if (line === undefined) {
      throw new EntTrouble('garbage');
    }
    return { kind: 'directory', line };
  }
  const read = OtherLine.safeParse(value);
  if (!read.success) {
    throw new EntTrouble('garbage');
  }
  return { kind: 'other', line: read.data };
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
