import type { ConsoleEvent } from '../../contract/console/console.contract.ts';

/** Carries what happens in the console to every open page. */
export interface EventHub {
  tell(event: ConsoleEvent): void;
  /** What happens from now on, until the page goes. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<ConsoleEvent>;
  close(): void;
}

/** Events that wait for a page; a slower one is told to read everything again. */
const MOST_WAITING = 200;

interface Listener {
  waiting: ConsoleEvent[];
  wake: () => void;
}

/** Opens a hub without listeners. */
export function createEventHub(): EventHub {
  const listeners = new Set<Listener>();
  let closed = false;
  const wakeAll = (): void => listeners.forEach(({ wake }) => wake());
  return {
    tell: (event) => {
      listeners.forEach((listener) => enqueue(listener, event));
      wakeAll();
    },
    listen: (signal) => {
      const listener: Listener = { waiting: [], wake: () => undefined };
      listeners.add(listener);
      signal?.addEventListener('abort', () => listener.wake());
      return drain(listener, () => closed || signal?.aborted === true, () => listeners.delete(listener));
    },
    close: () => {
      closed = true;
      wakeAll();
    },
  };
}

function enqueue(listener: Listener, event: ConsoleEvent): void {
  if (listener.waiting.length >= MOST_WAITING) {
    listener.waiting = [{ kind: 'reload' }];
    return;
  }
  // Of what each event says whole, only the last one counts.
  if (event.kind !== 'rows') {
    listener.waiting = listener.waiting.filter(({ kind }) => kind !== event.kind);
  }
  listener.waiting.push(event);
}

async function* drain(listener: Listener, isOver: () => boolean, leave: () => void): AsyncGenerator<ConsoleEvent> {
  try {
    while (!isOver()) {
      const event = listener.waiting.shift();
      if (event === undefined) {
        await new Promise<void>((resolve) => {
          listener.wake = resolve;
        });
      } else {
        yield event;
      }
    }
  } finally {
    leave();
  }
}
