import { Readable, type Transform } from 'node:stream';
import { constants, createGzip, createZstdCompress } from 'node:zlib';

/** An answer of many lines, compressed as the asker accepts: zstd, else gzip, both at level 1 (sync.md §3.5). */
export interface LinesAnswer {
  readonly headers: Record<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

const PIECE_CHARACTERS = 128 * 1024;

/** Streams lines as they are made: memory holds a few pieces whatever the number of lines. */
export function streamLines(lines: Iterable<string>, accepted: string | readonly string[] | undefined): LinesAnswer {
  const encoding = encodingFor(String(accepted ?? ''));
  const pieces = Readable.from(piecesOf(lines), { objectMode: false, highWaterMark: 4 * PIECE_CHARACTERS });
  const compressor = compressorOf(encoding);
  const body = compressor === undefined ? pieces : pieces.pipe(compressor);
  if (compressor !== undefined) {
    pieces.once('error', (error) => compressor.destroy(error));
    compressor.once('close', () => pieces.destroy());
  }
  return {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: Readable.toWeb(body),
  };
}

type Encoding = 'zstd' | 'gzip' | 'identity';

function encodingFor(accepted: string): Encoding {
  const names = accepted.split(',').map((name) => name.trim().toLowerCase());
  return names.includes('zstd') ? 'zstd' : names.includes('gzip') ? 'gzip' : 'identity';
}

function compressorOf(encoding: Encoding): Transform | undefined {
  switch (encoding) {
    case 'zstd':
      return createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } });
    case 'gzip':
      return createGzip({ level: 1 });
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
