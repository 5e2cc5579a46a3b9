import { pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';

const ZSTD_TYPE = 'application/zstd';

/** Bytes opened at once: `fetch`, which would do it too, gives 16 kB at a time, each on its own way through the streams. */
const OPENED_BYTES = 256 * 1024;

/** How a streamed answer is asked for: compressed by zstd where this runtime opens it, else as `fetch` understands it. */
export const LINES_HEADERS: Readonly<Record<string, string>> = {
  accept: 'createZstdDecompress' in zlib ? `${ZSTD_TYPE}, application/x-ndjson` : 'application/x-ndjson',
  'accept-encoding': 'gzip',
};

/** The lines of an answer as bytes, opened when it is compressed; undefined: it has no body. */
export function openLines({ body, headers }: Response): AsyncIterable<Uint8Array> | undefined {
  if (body === null || headers.get('content-type') !== ZSTD_TYPE) {
    return body ?? undefined;
  }
  const opened = zlib.createZstdDecompress({ chunkSize: OPENED_BYTES });
  // What goes wrong is thrown to who reads.
  pipeline(Readable.fromWeb(body), opened, () => undefined);
  return opened;
}
