import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';
import { zstdDecompressSync } from 'node:zlib';
import { ZSTD_LINES } from '../../contract/ent/lines-type.ts';

/** What an ENT answered, and how long it took. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Seconds after which the ENT asks to be asked again; undefined when it does not say. */
  readonly retryAfter: number | undefined;
  readonly ms: number;
}

/** One request of a console. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: string;
}

/** Asks one ENT over so many connections that stay open, no more at once. */
export interface HttpClient {
  ask(question: Question): Promise<Answer>;
  close(): void;
}

/** Made on Node's own client: `fetch` takes more processor time than the ENT that it would measure. */
export function createHttpClient(url: string, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const { hostname, port, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  return {
    ask: (question) => new Promise((resolve, reject) => send({ agent, hostname, port }, { ...question, path: `${base}${question.path}` }, { resolve, reject })),
    close: () => agent.destroy(),
  };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function send(to: Pick<RequestOptions, 'agent' | 'hostname' | 'port'>, question: Question, { resolve, reject }: Waiting): void {
  const start = performance.now();
  const { method, path, token, body } = question;
  const headers = {
    accept: ZSTD_LINES,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  };
  const asked = request({ ...to, path, method, headers }, (response) => {
    readAnswer(response, start).then(resolve, reject);
  });
  // A connection that was kept open, and that the server closed just then: every request may be repeated (sync.md §3.12).
  asked.on('error', (error) => (asked.reusedSocket ? send(to, question, { resolve, reject }) : reject(error)));
  asked.end(body);
}

async function readAnswer(response: IncomingMessage, start: number): Promise<Answer> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(Buffer.from(piece));
  // Before it is opened: what the generator then does is not waited for.
  const ms = performance.now() - start;
  const bytes = Buffer.concat(pieces);
  const isZstd = response.headers['content-type'] === ZSTD_LINES;
  const after = response.headers['retry-after'];
  return { status: response.statusCode ?? 0, text: (isZstd ? zstdDecompressSync(bytes) : bytes).toString('utf8'), retryAfter: after === undefined ? undefined : Number(after), ms };
}
