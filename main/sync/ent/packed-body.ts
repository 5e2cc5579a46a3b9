import * as zlib from 'node:zlib';
import { bodyEncodingOf, type BodyEncoding } from '../../../contract/ent/body-encoding.ts';

/** The body of a request, and the headers that say how it is compressed. */
export type Pack = (text: string) => { readonly body: string | Uint8Array<ArrayBuffer>; readonly headers: Record<string, string> };

/** Compresses what is sent to an ENT that says it opens it. */
export interface Packing {
  /** By which everything is asked: each answer says what the ENT opens. */
  readonly fetch: typeof fetch;
  /** Sends a text of so many characters; again in clear to who said it would open it and does not: an older ENT, come back behind the same address. */
  send(length: number, send: (pack: Pack) => Promise<Response>): Promise<Response>;
}

/** A change or two: compressing them spares less than the heads weigh. */
const SMALL = 2048;

/** Nothing is compressed before an answer said that it would be opened. */
export function createPacking(doFetch: typeof fetch): Packing {
  let opened: BodyEncoding | undefined;
  return {
    fetch: async (...asked) => {
      const answer = await doFetch(...asked);
      opened = encodingSaid(answer.headers.get('accept-encoding') ?? '');
      return answer;
    },
    send: async (length, send) => {
      if (opened === undefined || length < SMALL) return send(inClear);
      const answer = await send(packedIn(opened));
      if (!NOT_OPENED.has(answer.status)) return answer;
      await answer.body?.cancel();
      return send(inClear);
    },
  };
}

/** What a compressed body gets from who does not open it, or takes it for JSON. */
const NOT_OPENED: ReadonlySet<number> = new Set([400, 415]);

/** The first that this runtime writes too. */
function encodingSaid(names: string): BodyEncoding | undefined {
  const said = names.split(',').map((name) => bodyEncodingOf(name.trim()));
  return said.find((encoding) => encoding === 'gzip' || (encoding === 'zstd' && 'zstdCompressSync' in zlib));
}

const inClear: Pack = (body) => ({ body, headers: {} });

function packedIn(encoding: BodyEncoding): Pack {
  return (text) => ({ body: COMPRESSORS[encoding](text), headers: { 'content-encoding': encoding } });
}

const COMPRESSORS: Readonly<Record<BodyEncoding, (text: string) => Uint8Array<ArrayBuffer>>> = {
  zstd: (text) => zlib.zstdCompressSync(text, { params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } }),
  gzip: (text) => zlib.gzipSync(text, { level: 1 }),
};
