import type { z } from 'zod';
import { lineInJson } from './json-line.ts';
import { accept, refuse, type Result } from './result.ts';

/** Far above what people write by hand; above, nothing is read. */
export const MOST_BYTES = 512 * 1024;

/** Deeper than this, no JSON of ours: what was made to exhaust a reader is refused before it is walked. */
const DEEPEST = 40;

/** Something wrong in a file: where, from its root and by its line (from 1), and what: `missing`, a code of zod (with the format it wanted, of an address or a day), or the message of a rule of ours. */
export interface DataFileIssue {
  readonly path: readonly string[];
  readonly code: string;
  /** Absent of what was never a text. */
  readonly line?: number;
}

/** Why a file is not taken; nothing of it is kept. */
export type DataFileRefusal =
  | { readonly kind: 'too-large' }
  /** The system gave no text of it. */
  | { readonly kind: 'unreadable' }
  /** `line`: about where it stops being JSON, where it was until then. */
  | { readonly kind: 'not-json'; readonly line?: number }
  /** JSON, of something else. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong'; readonly issues: readonly DataFileIssue[] };

/** A kind of file that people write and share: what its first key says, and what it holds. */
export interface DataFileKind<T> {
  readonly format: string;
  readonly version: number;
  readonly shape: z.ZodType<T>;
}

/** Reads the text of a file of data; what is not understood is refused whole, never guessed. */
export function readDataFile<T>(kind: DataFileKind<T>, text: string): Result<T, DataFileRefusal> {
  // A character is one byte at least: what is too long as text is too large as a file.
  if (text.length > MOST_BYTES) return refuse({ kind: 'too-large' });
  const read = readJson(text);
  if (!read.ok) return read;
  const marks = read.value;
  if (!isRecord(marks) || marks['format'] !== kind.format) return refuse({ kind: 'foreign' });
  const version = marks['version'];
  if (typeof version === 'number' && version > kind.version) return refuse({ kind: 'newer' });
  const shaped = readShape(kind.shape, marks);
  if (shaped.ok) return shaped;
  return refuse({ kind: 'wrong', issues: shaped.refusal.issues.map((issue) => ({ ...issue, line: lineInJson(text, issue.path) })) });
}

/** The same of a value: what a form of the console holds. */
export function readShape<T>(shape: z.ZodType<T>, value: unknown): Result<T, Extract<DataFileRefusal, { kind: 'wrong' }>> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return accept(parsed.data);
  return refuse({ kind: 'wrong', issues: parsed.error.issues.flatMap((issue) => issuesOf(issue, value)) });
}

/** Formats that have words of their own; every other is a pattern. */
const NAMED_FORMATS: ReadonlySet<string> = new Set(['url', 'date']);

function issuesOf(issue: z.core.$ZodIssue, value: unknown): readonly DataFileIssue[] {
  const path = issue.path.map(String);
  if (issue.code === 'custom') return [{ path, code: issue.message }];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], code: issue.code }));
  if (!isThere(value, path)) return [{ path, code: 'missing' }];
  return [{ path, code: issue.code === 'invalid_format' && NAMED_FORMATS.has(issue.format) ? `${issue.code}.${issue.format}` : issue.code }];
}

function isThere(value: unknown, [part, ...rest]: readonly string[]): boolean {
  return part === undefined ? value !== undefined : isThere(Object.getOwnPropertyDescriptor(Object(value), part)?.value, rest);
}

function readJson(text: string): Result<unknown, DataFileRefusal> {
  if (depthOf(text) > DEEPEST) return refuse({ kind: 'foreign' });
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return accept(value);
  } catch (error) {
    const line = /\(line (\d+) column/.exec(String(error))?.[1];
    return refuse({ kind: 'not-json', ...(line === undefined ? {} : { line: Number(line) }) });
  }
}

/** How deep brackets go, those within texts included: a bound, not a measure. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a file of data, for people to read too. */
export function writeDataFile(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
