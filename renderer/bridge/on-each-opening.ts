import type { Bridge } from './find-bridge.ts';

/**
 * Runs `task` at each opening of the bridge, with a signal that the next cut aborts: what it follows is followed again.
 * Gives back what stops it. The first opening counts, even when it came before this call.
 */
export function onEachOpening(bridge: Bridge, task: (signal: AbortSignal) => Promise<void>): () => void {
  let running = new AbortController();
  const run = (): void => {
    running = new AbortController();
    const { signal } = running;
    void task(signal).catch(() => {
      // A cut ends the task: the state of the bridge tells it, and the next opening runs it again.
    });
  };
  const unlisten = bridge.onBridgeState((state) => {
    running.abort();
    if (state === 'open') run();
  });
  if (bridge.state() === 'open') run();
  return () => {
    unlisten();
    running.abort();
  };
}
