import { EntTrouble } from './ent-failure.ts';

/** Milliseconds without a byte after which an answer is given up; SSE sends a comment every 20 s (sync.md §3.5). */
const SILENCE = { answer: 30_000, live: 60_000 } as const;

/** Bytes of an answer that is not a stream. */
const ANSWER_BYTES = 16 * 1024 * 1024;

/** What a request to the ENT may do: how long it may be silent and how much it may say. */
export type AnswerShape = 'answer' | 'lines' | 'live';

/**
 * A `fetch` that trusts nothing: no redirection, no endless silence, no endless body.
 * Failures of the network become `unreachable`.
 */
export async function guardedFetch(request: Request, shape: AnswerShape, doFetch: typeof fetch): Promise<Response> {
  const silence = createSilence(shape === 'live' ? SILENCE.live : SILENCE.answer);
  const signal = AbortSignal.any([request.signal, silence.signal]);
  try {
    const response = await doFetch(request, { redirect: 'manual', signal });
    if (response.status >= 300 && response.status < 400) {
      throw new EntTrouble('garbage');
    }
    const limit = shape === 'answer' ? ANSWER_BYTES : Number.POSITIVE_INFINITY;
    const body = response.body === null ? null : watch(response.body, silence, limit);
    return new Response(body, { status: response.status, headers: response.headers });
  } catch (error) {
    silence.end();
    throw error instanceof EntTrouble ? error : new EntTrouble('unreachable', error);
  }
}

interface Silence {
  readonly signal: AbortSignal;
  heard(): void;
  end(): void;
}

function createSilence(milliseconds: number): Silence {
  const abort = new AbortController();
  const start = (): NodeJS.Timeout => setTimeout(() => abort.abort(), milliseconds).unref();
  let timer = start();
  return {
    signal: abort.signal,
    heard: () => {
      clearTimeout(timer);
      timer = start();
    },
    end: () => clearTimeout(timer),
  };
}

function watch(body: ReadableStream<Uint8Array>, silence: Silence, limit: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (done) {
          silence.end();
          controller.close();
          return;
        }
        silence.heard();
        bytes += value.length;
        if (bytes > limit) {
          throw new EntTrouble('garbage');
        }
        controller.enqueue(value);
      } catch (error) {
        silence.end();
        controller.error(error instanceof EntTrouble ? error : new EntTrouble('unreachable', error));
      }
    },
    cancel: async (reason) => {
      silence.end();
      await reader.cancel(reason);
    },
  });
}
