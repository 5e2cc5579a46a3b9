import { machineTimers, type Timers } from '../timers.ts';
import { EntTrouble } from './ent-failure.ts';

/** Milliseconds without a byte after which an answer is given up; a live channel says something every 20 s (sync.md §3.5). */
const SILENCE = { answer: 30_000, lines: 30_000, live: 60_000 } as const;

/** Bytes of an answer that is not a stream. */
const ANSWER_BYTES = 16 * 1024 * 1024;

/** How a request to the ENT is made, and when it is given up. */
export interface Asking {
  /** `answer`: a bounded body; `lines`: a stream with an end; `live`: a stream without. */
  readonly shape: 'answer' | 'lines' | 'live';
  readonly signal: AbortSignal | undefined;
  readonly fetch: typeof fetch;
  /** By which silence is measured; those of the machine where none are given. */
  readonly timers: Timers | undefined;
}

/**
 * A `fetch` that trusts nothing: no redirection, no endless silence, no endless body.
 * Failures of the network become `unreachable`.
 */
export async function guardedFetch(request: Request, asking: Asking): Promise<Response> {
  const watchdog = createWatchdog(SILENCE[asking.shape], asking);
  try {
    const response = await Promise.race([
      asking.fetch(request, { redirect: 'manual', signal: watchdog.signal }),
      watchdog.givenUp,
    ]);
    if (response.status >= 300 && response.status < 400) {
      throw new EntTrouble('garbage');
    }
    const wait = waitAsked(response);
    if (wait !== undefined) {
      await response.body?.cancel();
      throw new EntTrouble('busy', undefined, wait);
    }
    const limit = asking.shape === 'answer' ? ANSWER_BYTES : Number.POSITIVE_INFINITY;
    const body = response.body === null ? null : watch(response.body, watchdog, limit);
    return new Response(body, { status: response.status, headers: response.headers });
  } catch (error) {
    watchdog.end();
    throw asTrouble(error);
  }
}

/** Seconds beyond which nobody is made to wait: what asks for more is asked again by then. */
const LONGEST_WAIT = 900;

/** Seconds that an ENT, or what stands before it, asks to wait; undefined when it does not. A date is not read: clocks differ. */
function waitAsked({ status, headers }: Response): number | undefined {
  const asked = headers.get('retry-after');
  if (status !== 429 && (status !== 503 || asked === null)) return undefined;
  return /^\d{1,6}$/.test(asked ?? '') ? Math.min(Number(asked), LONGEST_WAIT) : 0;
}

interface Watchdog {
  readonly signal: AbortSignal;
  /** Rejects when the answer is given up: by silence or by the caller. */
  readonly givenUp: Promise<never>;
  heard(): void;
  end(): void;
}

/**
 * The caller's signal is listened to here, strongly: a signal derived by `Request` or `AbortSignal.any` is held weakly,
 * and a collected one leaves a live channel that nobody can close.
 */
function createWatchdog(milliseconds: number, { signal: caller, timers = machineTimers }: Asking): Watchdog {
  const abort = new AbortController();
  const giveUp = (): void => abort.abort();
  const givenUp = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(new EntTrouble('unreachable')));
  });
  // Nobody may be waiting any more when it comes.
  givenUp.catch(() => undefined);
  let cancel = timers.after(milliseconds, giveUp);
  caller?.addEventListener('abort', giveUp);
  if (caller?.aborted === true) {
    giveUp();
  }
  return {
    signal: abort.signal,
    givenUp,
    heard: () => {
      cancel();
      cancel = timers.after(milliseconds, giveUp);
    },
    end: () => {
      cancel();
      caller?.removeEventListener('abort', giveUp);
    },
  };
}

function watch(body: ReadableStream<Uint8Array>, watchdog: Watchdog, limit: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  const leave = async (): Promise<void> => {
    watchdog.end();
    // A connection that is already gone has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await Promise.race([reader.read(), watchdog.givenUp]);
        if (done) {
          watchdog.end();
          controller.close();
          return;
        }
        watchdog.heard();
        bytes += value.length;
        if (bytes > limit) {
          throw new EntTrouble('garbage');
        }
        controller.enqueue(value);
      } catch (error) {
        controller.error(asTrouble(error));
        await leave();
      }
    },
    cancel: leave,
  });
}

function asTrouble(error: unknown): EntTrouble {
  return error instanceof EntTrouble ? error : new EntTrouble('unreachable', error);
}
