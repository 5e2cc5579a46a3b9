import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';

/** Before the 30 s after which a console takes silence for a line that is cut. */
const PATIENCE_MS = 10_000;
/** How long an answer that nobody came for is kept. */
const KEPT_MS = 15 * 60_000;

/** Works that may last longer than a console waits for an answer: they go on by themselves, and their answer is asked for again. */
export interface LongAnswers {
  /** The answer of a work, or the declared error `WORKING` with the name under which to ask again. */
  within<T>(owner: string, work: Promise<T>): Promise<T>;
  /** The same for a work that was begun; undefined when it is not one of the owner's, or was begun by another process. */
  again(owner: string, name: string): Promise<unknown> | undefined;
}

interface Kept {
  readonly owner: string;
  readonly work: Promise<unknown>;
}

/** Keeps them in the memory of this process; `patience` in milliseconds. */
export function createLongAnswers(patience: number = PATIENCE_MS): LongAnswers {
  const works = new Map<string, Kept>();
  const wait = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const cut = new AbortController();
    try {
      const first = await Promise.race([work.then((value) => ({ value })), sleep(patience, undefined, { ref: false, signal: cut.signal }).catch(() => undefined)]);
      if (first === undefined) throw new ORPCError('WORKING', { defined: true, status: 409, data: { work: name } });
      works.delete(name);
      return first.value;
    } finally {
      cut.abort();
    }
  };
  return {
    within: (owner, work) => {
      const name = randomUUID();
      works.set(name, { owner, work });
      const forget = (): void => void setTimeout(() => works.delete(name), KEPT_MS).unref();
      work.then(forget, forget);
      return wait(name, work);
    },
    again: (owner, name) => {
      const kept = works.get(name);
      return kept?.owner === owner ? wait(name, kept.work) : undefined;
    },
  };
}
