import type { Bridge } from '../bridge/find-bridge.ts';
import { BridgeLost } from '../bridge/bridge-state.ts';
import type { SchoolStore } from '../school/create-school-store.ts';
import { followConsole, startSchool } from '../school/follow-console.ts';
import { noticeOf } from '../school/failure-reason.ts';

const WAIT_MS = 500;

/** Reads everything from the console, then listens to it; after a cut, does both again. */
export function keepUpWithConsole(store: SchoolStore, bridge: Bridge): void {
  const round = async (): Promise<void> => {
    const stop = new AbortController();
    try {
      const followed = followConsole(store, bridge.client, stop.signal);
      await Promise.race([startSchool(store, bridge.client), followed]);
      await followed;
    } catch (error) {
      sayFailure(store, error);
    } finally {
      stop.abort();
    }
  };
  const keepUp = async (): Promise<void> => {
    while (bridge.state() !== 'closed') {
      await round();
      await new Promise((wake) => setTimeout(wake, WAIT_MS));
    }
    store.setState({ notice: { kind: 'failure', reason: 'console-gone' } });
  };
  void keepUp();
}

/** A cut that lasts less than an attempt is not worth a word; before the first data, it is all there is to say. */
function sayFailure(store: SchoolStore, error: unknown): void {
  const { phase } = store.getState();
  if (phase === 'starting' || phase === 'loading') store.setState({ phase: 'failed', notice: noticeOf(error) });
  else if (!(error instanceof BridgeLost)) store.setState({ notice: noticeOf(error) });
}
