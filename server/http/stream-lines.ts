import { Readable, type Transform } from 'node:stream';
import { constants, createGzip, createZstdCompress } from 'node:zlib';
import { ZSTD_LINES } from '../../contract/ent/lines-type.ts';

/** An answer of many lines, compressed as the asker accepts: a zstd file, else zstd or gzip as an encoding, all at level 1 (sync.md §3.5). */
export interface LinesAnswer {
  readonly headers: Record<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What an asker accepts, as its request says. */
type Accepted = Readonly<Record<string, string | readonly string[] | undefined>>;

const PIECE_CHARACTERS = 128 * 1024;

/** Streams lines as they are made: memory holds a few pieces whatever the number of lines. */
export function streamLines(lines: Iterable<string>, accepted: Accepted): LinesAnswer {
  const isZstd = wordsOf(accepted['accept']).includes(ZSTD_LINES);
  const encoding = isZstd ? 'zstd' : encodingFor(wordsOf(accepted['accept-encoding']));
  const pieces = Readable.from(piecesOf(lines), { objectMode: false, highWaterMark: 4 * PIECE_CHARACTERS });
  const compressor = compressorOf(encoding);
  const body = compressor === undefined ? pieces : pieces.pipe(compressor);
  if (compressor !== undefined) {
    pieces.once('error', (error) => compressor.destroy(error));
    compressor.once('close', () => pieces.destroy());
  }
  return {
    headers: {
      'content-type': isZstd ? ZSTD_LINES : 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept, accept-encoding',
      ...(isZstd || encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: Readable.toWeb(body),
  };
}

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
