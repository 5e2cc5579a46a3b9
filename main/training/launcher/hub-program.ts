import { HubDoor } from '../../../contract/console/launcher.contract.ts';
import type { BeginTraining } from './child.ts';
import { keptProgram } from './kept-program.ts';

/** The trainer's hub of one console: started when it asks for it, ended with it. */
export interface HubProgram {
  /** Starts it if it does not run, and says where it is asked; rejects when it did not start. */
  start(): Promise<HubDoor>;
  stop(): Promise<void>;
}

/** Prepares a hub that nobody has asked for yet. */
export function createHubProgram(begin: BeginTraining): HubProgram {
  const hub = keptProgram(() => begin('La séance du formateur', 'hub', []), 'HUB');
  return {
    start: async () => {
      const [url, token] = (await hub.line()).split(' ');
      return HubDoor.parse({ url, token });
    },
    stop: hub.stop,
  };
}
