import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { ConsolePorts } from './console-ports.ts';

/** What a desk opens files with. */
export interface DeskPorts extends ConsolePorts {
  readonly key: Uint8Array;
  /** The ENT has just answered the account that is open. */
  readonly onAnswer: () => Promise<void>;
  readonly leaseEndsAt: () => string | undefined;
  /** The files of somebody who was in are closed, and nobody opens them again at once. */
  readonly onClosed: (account: EntAccount) => void;
}
