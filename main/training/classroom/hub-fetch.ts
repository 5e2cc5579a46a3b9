import { Agent, request as ask } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { scryptSync } from 'node:crypto';
import { HUB_IDENTITY, HUB_KEY, HUB_SALT, HUB_TLS } from '../../../contract/hub/hub-wire.ts';

/** A `fetch` that speaks to the hub that knows the code, and to nobody else. */
export interface HubFetch {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Hangs up. */
  close(): void;
}

/** Milliseconds without an answer, and bytes of one, after which it is given up. */
const SILENCE_MS = 8000;
const LARGEST_ANSWER = 64 * 1024;

/**
 * Speaks TLS whose key comes from the code and from the salt that the hub gives (contract/hub/hub-wire.ts): no certificate is looked at
 * because none is accepted, and a hub that does not know the code does not end the handshake.
 */
export function hubFetch(code: string): HubFetch {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ...HUB_TLS, pskCallback: keyOf(code), checkServerIdentity: () => undefined });
  return { fetch: async (request) => toResponse(await send(agent, request)), close: () => agent.destroy() };
}

/** The key of the last session that was spoken to: one greets, joins and comes back by the same one. */
const last = { of: '', key: Buffer.alloc(0) };

function keyOf(code: string): (salt: string | null) => { psk: Buffer; identity: string } | null {
  return (salt) => {
    if (salt === null || !HUB_SALT.test(salt)) return null;
    const of = `${code} ${salt}`;
    if (last.of !== of) Object.assign(last, { of, key: scryptSync(code, salt, HUB_KEY.bytes, HUB_KEY.cost) });
    return { psk: last.key, identity: HUB_IDENTITY };
  };
}

async function send(agent: Agent, request: Request): Promise<IncomingMessage> {
  const body = Buffer.from(await request.arrayBuffer());
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { 'content-type': 'application/json', 'content-length': body.byteLength };
  const sent = ask(request.url, { agent, method: request.method, headers, timeout: SILENCE_MS }, resolve);
  sent.once('timeout', () => sent.destroy(new Error('no answer')));
  sent.once('error', reject);
  sent.end(body);
  return promise;
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    if (!Buffer.isBuffer(part) || (bytes += part.byteLength) > LARGEST_ANSWER) throw new Error('an answer that no hub gives');
    parts.push(part);
  }
  return new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: { 'content-type': answer.headers['content-type'] ?? '' } });
}
