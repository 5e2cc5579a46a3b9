import { isUtf8 } from 'node:buffer';
import { roomFor, type ByteSource } from './byte-source.ts';

const PIECE_BYTES = 256 * 1024;

/** The encoding a file is read with, and how it was decided (formats §0.5). */
export interface FileEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-15' | 'windows-1252';
  /** `choice`: somebody said it. */
  readonly from: 'bom' | 'declaration' | 'validity' | 'choice';
}

/** What to feed successive pieces of one file; throws a TypeError on bytes the encoding does not have. */
export interface FileDecoder {
  readonly decode: (bytes: Buffer) => string;
  /** To call once at the end: throws when the file stops inside a character. */
  readonly end: () => string;
}

/** Bytes of the head that {@link declaredEncoding} looks at. */
export const ENCODING_HEAD_BYTES = 128;

const DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

const NAME_BY_LABEL: ReadonlyMap<string, FileEncoding['name']> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['iso-8859-15', 'iso-8859-15'],
  ['iso8859-15', 'iso-8859-15'],
  ['latin-9', 'iso-8859-15'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
]);

/** Encoding that the first bytes of a file state; a label when it states one that is not accepted, else undefined. */
export function declaredEncoding(head: Buffer): FileEncoding | { readonly unsupported: string } | undefined {
  const bom = encodingOfBom(head);
  if (bom !== undefined) return { name: bom, from: 'bom' };
  const label = DECLARATION.exec(head.toString('latin1', 0, ENCODING_HEAD_BYTES))?.[1];
  if (label === undefined) return undefined;
  const name = NAME_BY_LABEL.get(label.trim().toLowerCase());
  return name === undefined ? { unsupported: label } : { name, from: 'declaration' };
}

function encodingOfBom(head: Buffer): FileEncoding['name'] | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Encoding of a file that states none: UTF-8 when all of it is valid UTF-8, else {@link encodingOfBytes}. */
export async function encodingByValidity(source: ByteSource): Promise<FileEncoding> {
  const buffer = roomFor(source, PIECE_BYTES);
  let kept = 0;
  let position = 0;
  for (;;) {
    const bytesRead = await source.read(buffer.subarray(kept), position);
    const filled = kept + bytesRead;
    const whole = bytesRead === 0 ? filled : wholeCharacters(buffer, filled);
    if (!isUtf8(buffer.subarray(0, whole))) return { name: await encodingOfBytes(source), from: 'validity' };
    if (bytesRead === 0) return { name: 'utf-8', from: 'validity' };
    position += bytesRead;
    buffer.copy(buffer, 0, whole, filled);
    kept = filled - whole;
  }
}

/**
 * ISO-8859-15, as the ministry writes (formats §0.5), unless a byte of 0x80 to 0x9F shows: it is a control character there
 * and a quotation mark or a dash in Windows-1252, which office software writes (« Déduit »: no source says it).
 */
async function encodingOfBytes(source: ByteSource): Promise<FileEncoding['name']> {
  const buffer = roomFor(source, PIECE_BYTES);
  for (let position = 0; ; ) {
    const bytesRead = await source.read(buffer, position);
    if (bytesRead === 0) return 'iso-8859-15';
    if (buffer.subarray(0, bytesRead).some((byte) => byte >= 0x80 && byte < 0xa0)) return 'windows-1252';
    position += bytesRead;
  }
}

/** End of the last complete UTF-8 character: a piece of file may stop inside one. */
function wholeCharacters(buffer: Buffer, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back += 1) {
    const byte = buffer[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return end - back;
  }
  return end;
}

/** Decoder of an encoding, fatal on bytes that it does not have. */
export function decoderOf(encoding: FileEncoding['name']): FileDecoder {
  if (encoding === 'iso-8859-15') return { decode: decodeLatin9, end: () => '' };
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

const LATIN_9_DIFFERENCES: ReadonlyMap<string, string> = new Map([
  ['\u00a4', '€'],
  ['\u00a6', 'Š'],
  ['\u00a8', 'š'],
  ['\u00b4', 'Ž'],
  ['\u00b8', 'ž'],
  ['\u00bc', 'Œ'],
  ['\u00bd', 'œ'],
  ['\u00be', 'Ÿ'],
]);

// Latin-1 decoding is a copy of the bytes; the eight differing characters are rare enough to be patched after it.
function decodeLatin9(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u00a4\u00a6\u00a8\u00b4\u00b8\u00bc-\u00be]/g, (char) => LATIN_9_DIFFERENCES.get(char) ?? char);
}

/** Bytes of a text in ISO-8859-15, where a character it lacks becomes `?` as in the ministry's exports (formats §0.5). */
export function encodeLatin9(text: string): Buffer {
  const patched = text.replace(/[\u00a4\u00a6\u00a8\u00b4\u00b8\u00bc-\u00be]|[\u0100-\u{10ffff}]/gu, (char) => {
    const code = LATIN_9_CODES.get(char);
    return code ?? '?';
  });
  return Buffer.from(patched, 'latin1');
}

const LATIN_9_CODES: ReadonlyMap<string, string> = new Map(
  [...LATIN_9_DIFFERENCES].map(([code, char]): readonly [string, string] => [char, code]),
);
