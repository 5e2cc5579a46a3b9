import { z } from 'zod';

const CURSOR_VERSION = 1;

/** How far a console has gone: `e` epoch, `s` school, `n` commit, `j` journal line, `w` what of the directory it was let see; opaque to it. */
const Cursor = z.object({
  v: z.literal(CURSOR_VERSION),
  e: z.string(),
  s: z.string(),
  n: z.number().int().nonnegative(),
  j: z.number().int().nonnegative(),
  w: z.string().default(''),
});
export type Cursor = Readonly<z.infer<typeof Cursor>>;

/** The token that a console keeps and gives back. */
export function writeCursor(cursor: Omit<Cursor, 'v' | 'w'> & Partial<Pick<Cursor, 'w'>>): string {
  return Buffer.from(JSON.stringify({ v: CURSOR_VERSION, ...cursor })).toString('base64url');
}

/** Reads a token back; undefined when this ENT did not write it. */
export function readCursor(token: string): Cursor | undefined {
  try {
    const read = Cursor.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
