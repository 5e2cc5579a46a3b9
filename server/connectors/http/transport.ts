import { secondsToWait } from './retry-after.ts';

/** One request to a platform, ready to leave. */
export interface SentRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root of the platform, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a platform answered, before anything is made of it. */
export interface Received {
  readonly status: number;
  /** Media type, without its parameters. */
  readonly type: string;
  readonly location: string;
  /** Seconds to wait, where the platform says so. */
  readonly retryAfter: number | undefined;
  readonly cookies: readonly string[];
  readonly text: string;
}

/** Why nothing was answered: what was sent may have been done all the same. */
export interface Lost {
  readonly lost: 'timeout' | 'unreachable' | 'tooLarge';
}

/** Carries one request, once: never again by itself, never to where an answer points (decisions 8 and 9 of connectors.md §0). */
export type Transport = (request: SentRequest) => Promise<Received | Lost>;

const READ_MS = 5_000;
const WRITE_MS = 30_000;
/** The list of a school of 10,000 is about 8 MB. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** Carries requests to one host, which no path can leave. `origin`: `https://…`, in clear on this machine only. */
export function createTransport(origin: string, readMs: number = READ_MS): Transport {
  const home = new URL(origin).origin;
  return async ({ method, path, headers, body }) => {
    const url = new URL(path, home);
    if (url.origin !== home) return { lost: 'unreachable' };
    try {
      const answer = await fetch(url, {
        method, headers, redirect: 'manual', cache: 'no-store',
        signal: AbortSignal.timeout(method === 'GET' ? readMs : WRITE_MS),
        ...(body === undefined ? {} : { body }),
      });
      return await readAnswer(answer);
    } catch (error) {
      return { lost: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  };
}

async function readAnswer(answer: Response): Promise<Received | Lost> {
  const text = await readText(answer);
  if (text === undefined) return { lost: 'tooLarge' };
  return {
    status: answer.status,
    type: (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    location: answer.headers.get('location') ?? '',
    retryAfter: secondsToWait(answer.headers.get('retry-after'), new Date()),
    cookies: answer.headers.getSetCookie(),
    text,
  };
}

async function readText(answer: Response): Promise<string | undefined> {
  const declared = Number(answer.headers.get('content-length') ?? 0);
  if (declared > LONGEST_ANSWER) return undefined;
  // No answer goes beyond what it declares, unless it is compressed.
  if (declared > 0 && !answer.headers.has('content-encoding')) return answer.text();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for await (const piece of answer.body ?? []) {
    length += piece.byteLength;
    if (length > LONGEST_ANSWER) return undefined;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}
