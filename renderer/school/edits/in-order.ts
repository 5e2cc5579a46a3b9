/** Asks one thing after the other: the next one waits for the answer to the last, which it may rely on. */
export type InOrder = <T>(ask: () => Promise<T>) => Promise<T>;

/** A line of requests, and what waits for its end. */
export interface Line {
  readonly inOrder: InOrder;
  /**
   * Does it once nothing is asked any more: at once on an empty line. Of several that wait, the last one only, since what the
   * console told in the middle of a line is already past.
   */
  readonly whenIdle: (work: () => void) => void;
  /** What waits is no longer worth doing. */
  readonly forget: () => void;
}

/** Milliseconds for the news of the last request, which may come after its answer, to take the place of older ones. */
const NEWS_MS = 100;

/**
 * A line of requests. « Annuler » right after an edit is about that edit: a console that looked at the second request
 * before the first would take back something else. The first one of an empty line is asked at once.
 */
export function createLine(): Line {
  let last: Promise<unknown> | undefined;
  let settling = false;
  let waiting: (() => void) | undefined;
  const settled = (): void => {
    settling = false;
    if (last !== undefined) return;
    const work = waiting;
    waiting = undefined;
    work?.();
  };
  return {
    inOrder: (ask) => {
      const done = last === undefined ? ask() : last.then(ask, ask);
      const leave = (): void => {
        if (last !== done) return;
        last = undefined;
        if (!settling) setTimeout(settled, NEWS_MS);
        settling = true;
      };
      last = done;
      done.then(leave, leave);
      return done;
    },
    whenIdle: (work) => {
      if (last === undefined && !settling) work();
      else waiting = work;
    },
    forget: () => {
      waiting = undefined;
    },
  };
}
