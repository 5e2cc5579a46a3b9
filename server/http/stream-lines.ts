import { Readable, type Transform } from 'node:stream';
import { constants, createGzip, createZstdCompress, gzipSync, zstdCompressSync } from 'node:zlib';
import { ZSTD_LINES } from '../../contract/ent/lines-type.ts';

/** An answer of many lines, compressed as the asker accepts: a zstd file, else zstd or gzip as an encoding, all at level 1 (sync.md §3.5). */
export interface LinesAnswer {
  readonly headers: Record<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What an asker accepts, as its request says. */
type Accepted = Readonly<Record<string, string | readonly string[] | undefined>>;

const PIECE_CHARACTERS = 128 * 1024;

/** What is answered in one piece: compressed in a millisecond or two. */
const WHOLE_CHARACTERS = 512 * 1024;

/** Streams lines as they are made, where there are many: memory holds a few pieces whatever the number of lines. */
export function streamLines(lines: Iterable<string>, accepted: Accepted): LinesAnswer {
  const isZstd = wordsOf(accepted['accept']).includes(ZSTD_LINES);
  const encoding = isZstd ? 'zstd' : encodingFor(wordsOf(accepted['accept-encoding']));
  return {
    headers: {
      'content-type': isZstd ? ZSTD_LINES : 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept, accept-encoding',
      ...(isZstd || encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: Array.isArray(lines) && lengthOf(lines) <= WHOLE_CHARACTERS ? wholeBody(Buffer.from(lines.join('')), encoding) : streamedBody(lines, encoding),
  };
}

/** One piece is compressed at once: what streams and threads cost is several times what they would do. */
function wholeBody(bytes: Buffer, encoding: Encoding): ReadableStream<Uint8Array> {
  const body = encoding === 'zstd' ? zstdCompressSync(bytes, ZSTD) : encoding === 'gzip' ? gzipSync(bytes, GZIP) : bytes;
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(body);
      controller.close();
    },
  });
}

function streamedBody(lines: Iterable<string>, encoding: Encoding): AsyncIterable<Uint8Array> {
  const pieces = Readable.from(piecesOf(lines), { objectMode: false, highWaterMark: 4 * PIECE_CHARACTERS });
  const compressor = compressorOf(encoding);
  const body = compressor === undefined ? pieces : pieces.pipe(compressor);
  if (compressor !== undefined) {
    pieces.once('error', (error) => compressor.destroy(error));
    compressor.once('close', () => pieces.destroy());
  }
  return Readable.toWeb(body);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length, 0);
}

const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const GZIP = { level: 1 };

type Encoding = 'zstd' | 'gzip' | 'identity';

function wordsOf(header: string | readonly string[] | undefined): readonly string[] {
  return String(header ?? '').split(',').map((word) => word.trim().toLowerCase());
}

function encodingFor(names: readonly string[]): Encoding {
  return names.includes('zstd') ? 'zstd' : names.includes('gzip') ? 'gzip' : 'identity';
}

function compressorOf(encoding: Encoding): Transform | undefined {
  switch (encoding) {
    case 'zstd':
      return createZstdCompress(ZSTD);
    case 'gzip':
      return createGzip(GZIP);
    default:
      return undefined;
  }
}

/** Groups short lines: one piece per line would cost more than the line. */
function* piecesOf(lines: Iterable<string>): Generator<Buffer> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length >= PIECE_CHARACTERS) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  if (piece !== '') yield Buffer.from(piece);
}
