import type { Bridge } from '../bridge/find-bridge.ts';
import { BridgeLost } from '../bridge/bridge-state.ts';
import type { SchoolStore } from '../school/store/create-school-store.ts';
import { askConsole, type Asked } from '../school/ask-console.ts';
import { followConsole, readAccounts, readPlatforms, startSchool } from '../school/follow-console.ts';
import { noticeOf } from '../school/failure-reason.ts';

const WAIT_MS = 500;

/** Reads everything from the console, then listens to it; after a cut, does both again. `first`: what the page asked already; `drawn`: resolves once what is known is on screen. */
export function keepUpWithConsole(store: SchoolStore, bridge: Bridge, first: Asked, drawn: () => Promise<void>): void {
  const round = async (asked: Asked): Promise<void> => {
    try {
      await startSchool(store, asked, drawn);
      if (store.getState().phase === 'ready') {
        void readAccounts(store, bridge.client);
        void readPlatforms(store, bridge.client);
      }
      await followConsole(store, bridge.client, asked);
    } catch (error) {
      sayFailure(store, error);
    } finally {
      asked.stop();
    }
  };
  const keepUp = async (): Promise<void> => {
    let asked = first;
    while (bridge.state() !== 'closed') {
      await round(asked);
      await new Promise((wake) => setTimeout(wake, WAIT_MS));
      asked = askConsole(bridge.client);
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
