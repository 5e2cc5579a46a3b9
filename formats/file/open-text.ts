import { openBytes, roomFor, type ByteSource, type FileInput } from './byte-source.ts';
import { declaredEncoding, decoderOf, ENCODING_HEAD_BYTES, encodingByValidity, type FileDecoder, type FileEncoding } from './encoding.ts';
import { checkSize } from './check-size.ts';
import { fileError } from './file-error.ts';
import { FILE_LIMITS, type FileLimits } from './file-limits.ts';

const PIECE_BYTES = 64 * 1024;

/** What a caller may change of a reading; the clock is in milliseconds. */
export interface Reading {
  readonly limits?: FileLimits;
  readonly now?: () => number;
  /** The encoding that somebody chose, in place of the one that the file states or shows. */
  readonly encoding?: FileEncoding['name'];
}

/** The text of a file, piece by piece; to close whatever happens. */
export interface OpenText {
  readonly name: string;
  readonly encoding: FileEncoding;
  /** The next piece, undefined at the end; throws a {@link FileError} at the given line on bytes that are no text. */
  readonly next: (line?: number) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the text of a file in the encoding that it states or shows. Throws a {@link FileError} when its head is refused:
 * `starts`, where given, is what its first 128 bytes must look like without their BOM, else `wrong-format`.
 */
export async function openText(input: FileInput, reading: Reading = {}, starts?: RegExp): Promise<OpenText> {
  const source = await openBytes(input);
  try {
    const encoding = await checkHead(source, reading, starts);
    return { name: source.name, encoding, next: pieces(source, decoderOf(encoding.name)), close: source.close };
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function checkHead(source: ByteSource, { limits = FILE_LIMITS, encoding: chosen }: Reading, starts: RegExp | undefined): Promise<FileEncoding> {
  checkSize(source, limits);
  const buffer = roomFor(source, ENCODING_HEAD_BYTES);
  const head = buffer.subarray(0, await source.read(buffer, 0));
  const text = head.toString('latin1').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)\0?/, '');
  if (text.trim() === '' && source.size <= ENCODING_HEAD_BYTES) throw fileError('empty', source.name);
  if (starts?.test(text) === false) throw fileError('wrong-format', source.name);
  if (chosen !== undefined) return { name: chosen, from: 'choice' };
  const encoding = declaredEncoding(head) ?? (await encodingByValidity(source));
  if ('unsupported' in encoding) throw fileError('bad-encoding', source.name, encoding.unsupported);
  return encoding;
}

function pieces(source: ByteSource, decoder: FileDecoder): OpenText['next'] {
  const buffer = roomFor(source, PIECE_BYTES);
  let position = 0;
  return async (line) => {
    const bytesRead = await source.read(buffer, position);
    position += bytesRead;
    if (bytesRead > 0) return decode(source, decoder, buffer.subarray(0, bytesRead), line);
    endDecoding(source, decoder, line);
    return undefined;
  };
}

function decode(source: ByteSource, decoder: FileDecoder, bytes: Buffer, line: number | undefined): string {
  let piece: string;
  try {
    piece = decoder.decode(bytes);
  } catch {
    throw fileError('bad-encoding', source.name, 'bytes', line);
  }
  if (piece.includes('\0')) throw fileError('bad-encoding', source.name, 'nul', line);
  return piece;
}

function endDecoding(source: ByteSource, decoder: FileDecoder, line: number | undefined): void {
  try {
    decoder.end();
  } catch {
    throw fileError('truncated', source.name, 'bytes', line);
  }
}
