import type { ConsolePorts } from '../console/console-ports.ts';
import type { Vault } from '../console/vault.ts';

/** What « Formation » works on, on the console of a real school as on its own. */
export interface TrainingRoom {
  readonly ports: ConsolePorts;
  readonly vault: Vault;
}
