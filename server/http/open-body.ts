import { Readable } from 'node:stream';
import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BODY_ENCODINGS, bodyEncodingOf, type BodyEncoding } from '../../contract/ent/body-encoding.ts';
import { LARGEST_PUSH } from '../../domain/sync/protocol.ts';

/** A frame may ask for two gigabytes before it says anything: no more memory than the largest push. */
const WINDOW = { params: { [constants.ZSTD_d_windowLogMax]: Math.log2(LARGEST_PUSH) } };

/** What is opened stops where a body that comes in clear is refused, before the rest is. */
const OPENERS: Readonly<Record<BodyEncoding, (bytes: Buffer) => Buffer>> = {
  zstd: (bytes) => zstdDecompressSync(bytes, { ...WINDOW, maxOutputLength: LARGEST_PUSH }),
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: LARGEST_PUSH }),
};

/** Opens compressed bodies, and says so in each answer; `admit` throws for whom nothing is: a few bytes of a stranger would cost megabytes. */
export function addBodyOpener(app: FastifyInstance, admit: (request: FastifyRequest) => void): void {
  app.addHook('onSend', async (_request, reply) => void reply.header('accept-encoding', OPENED));
  app.addHook('preParsing', async (request, _reply, sent) => {
    const name = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (name === 'identity') return sent;
    const encoding = bodyEncodingOf(name);
    if (encoding === undefined) throw refusal(415);
    admit(request);
    const bytes = await gathered(sent);
    // The length that was announced is that of what was sent.
    return Object.assign(Readable.from([opened(bytes, encoding)], { objectMode: false }), { receivedEncodedLength: bytes.length });
  });
}

const OPENED = BODY_ENCODINGS.join(',');

async function gathered(sent: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of sent) {
    length += piece.length;
    if (length > LARGEST_PUSH) throw refusal(413);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function opened(bytes: Buffer, encoding: BodyEncoding): Buffer {
  try {
    return OPENERS[encoding](bytes);
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw refusal(isTooLarge ? 413 : 400);
  }
}

/** A refusal of the request, told as any other. */
function refusal(statusCode: number): Error {
  return Object.assign(new Error(`a body that is not opened: ${String(statusCode)}`), { statusCode });
}
