import { HubDoor } from '../../../contract/console/launcher.contract.ts';
import type { Begin, Child } from '../children.ts';

/** The trainer's hub of one console: started when it asks for it, ended with it. */
export interface HubProgram {
  /** Starts it if it does not run, and says where it is asked; rejects when it did not start. */
  start(): Promise<HubDoor>;
  stop(): Promise<void>;
}

/** Prepares a hub that nobody has asked for yet. */
export function createHubProgram(begin: Begin): HubProgram {
  let hub: Child | undefined;
  return {
    start: async () => {
      hub ??= begunHub(begin, () => (hub = undefined));
      const line = await hub.lineOf('HUB');
      const [url, token] = (line ?? '').split(' ');
      return HubDoor.parse({ url, token });
    },
    stop: async () => {
      await hub?.stop();
    },
  };
}

function begunHub(begin: Begin, onEnd: () => void): Child {
  const child = begin('La séance du formateur', 'hub', []);
  void child.exited.then(onEnd);
  return child;
}
