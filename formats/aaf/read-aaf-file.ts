import { open, type FileHandle } from 'node:fs/promises';
import { AafError, type AafRefusalKind } from './aaf-error.ts';
import { AAF_LIMITS, type AafLimits } from './aaf-limits.ts';
import type { AafRecord } from './aaf-record.ts';
import { decoderOf, declaredEncoding, ENCODING_HEAD_BYTES, encodingByValidity, type AafDecoder } from './encoding.ts';
import { RecordParser } from './record-parser.ts';

/** Records handed over at once: enough to make the pauses free, few enough to keep memory flat. */
export const AAF_BATCH_SIZE = 500;

const PIECE_BYTES = 64 * 1024;

/** What a caller may change of a reading; the clock is in milliseconds. */
export interface AafReading {
  readonly limits?: AafLimits;
  readonly now?: () => number;
}

/** Streams the records of one AAF file by batches of at most 500; throws an {@link AafError} when it is refused. */
export async function* readAafRecords(path: string, reading: AafReading = {}): AsyncGenerator<readonly AafRecord[]> {
  const limits = reading.limits ?? AAF_LIMITS;
  const file = await openRegularFile(path);
  try {
    const head = await checkHead(file, path, limits);
    const decoder = await chooseDecoder(file, path, head);
    yield* parsePieces({ file, path, decoder, limits, now: reading.now ?? performance.now.bind(performance) });
  } finally {
    await file.close();
  }
}

interface Source {
  readonly file: FileHandle;
  readonly path: string;
  readonly decoder: AafDecoder;
  readonly limits: AafLimits;
  readonly now: () => number;
}

async function* parsePieces(source: Source): AsyncGenerator<readonly AafRecord[]> {
  const parser = new RecordParser(source.path, source.limits);
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let spent = 0;
  for (;;) {
    const start = source.now();
    const { bytesRead } = await source.file.read(buffer, 0, PIECE_BYTES);
    if (bytesRead === 0) break;
    parser.write(decodePiece(source, parser, buffer.subarray(0, bytesRead)));
    spent += source.now() - start;
    if (spent > source.limits.maxMilliseconds) throw parser.refuse('too-slow');
    if (parser.pending >= AAF_BATCH_SIZE) yield* batchesOf(parser.take());
  }
  endDecoding(source, parser);
  parser.end();
  yield* batchesOf(parser.take());
}

function* batchesOf(records: readonly AafRecord[]): Generator<readonly AafRecord[]> {
  for (let start = 0; start < records.length; start += AAF_BATCH_SIZE) {
    yield records.slice(start, start + AAF_BATCH_SIZE);
  }
}

function decodePiece(source: Source, parser: RecordParser, bytes: Buffer): string {
  let piece: string;
  try {
    piece = source.decoder.decode(bytes);
  } catch {
    throw parser.refuse('bad-encoding', 'bytes');
  }
  if (piece.includes('\0')) throw parser.refuse('bad-encoding', 'nul');
  return piece;
}

function endDecoding(source: Source, parser: RecordParser): void {
  try {
    source.decoder.end();
  } catch {
    throw parser.refuse('truncated', 'bytes');
  }
}

async function openRegularFile(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    throw refusalOf('unreadable', path, error instanceof Error ? error.message : undefined);
  }
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw refusalOf('unreadable', path, 'not a regular file');
}

async function checkHead(file: FileHandle, path: string, limits: AafLimits): Promise<Buffer> {
  const { size } = await file.stat();
  if (size > limits.maxBytes) throw refusalOf('too-large', path, `${size} bytes`);
  const head = Buffer.alloc(ENCODING_HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, ENCODING_HEAD_BYTES, 0);
  const text = head.toString('latin1', 0, bytesRead).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)\0?/, '');
  if (text.trim() === '' && size <= ENCODING_HEAD_BYTES) throw refusalOf('empty', path);
  if (!/^\s*(?:<|$)/.test(text)) throw refusalOf('not-aaf', path);
  return head.subarray(0, bytesRead);
}

async function chooseDecoder(file: FileHandle, path: string, head: Buffer): Promise<AafDecoder> {
  const declared = declaredEncoding(head) ?? (await encodingByValidity(file));
  if ('unsupported' in declared) throw refusalOf('bad-encoding', path, declared.unsupported);
  return decoderOf(declared.name);
}

function refusalOf(kind: AafRefusalKind, file: string, detail?: string): AafError {
  return new AafError(detail === undefined ? { kind, file } : { kind, file, detail });
}
