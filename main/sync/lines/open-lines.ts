import { pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { ZSTD_LINES } from '../../../contract/ent/lines-type.ts';

/**
 * Bytes opened at once: each piece has its own way through the streams. A text of more than 128 kB is a large object to V8, which
 * only a whole collection takes away: tens of megabytes of them waited there.
 */
const OPENED_BYTES = 60 * 1024;

/** How a streamed answer is asked for: compressed by zstd where this runtime opens it, else as `fetch` understands it. */
export const LINES_HEADERS: Readonly<Record<string, string>> = {
  accept: 'createZstdDecompress' in zlib ? `${ZSTD_LINES}, application/x-ndjson` : 'application/x-ndjson',
  'accept-encoding': 'gzip',
};

/** The lines of an answer as bytes, opened when it is compressed; undefined: it has no body. */
export function openLines({ body, headers }: Response): AsyncIterable<Uint8Array> | undefined {
  if (body === null || headers.get('content-type') !== ZSTD_LINES) {
    return body ?? undefined;
  }
  const opened = zlib.createZstdDecompress({ chunkSize: OPENED_BYTES });
  // What goes wrong is thrown to who reads.
  pipeline(Readable.fromWeb(body), opened, () => undefined);
  return opened;
}
