import { implement } from '@orpc/server';
import { stationContract } from '../../contract/console/station.contract.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import type { Vault } from '../console/vault.ts';
import { protection, removePassphrase, setIdleMinutes, setPassphrase, unlock, type Attempts } from './lock.handlers.ts';

/** What the protection of this computer works on. */
export interface StationRoom {
  readonly ports: Pick<ConsolePorts, 'keys'>;
  readonly vault: Vault;
  readonly attempts: Attempts;
}

/** What a page may ask of the protection of this computer. */
export function createStationRouter({ ports, vault, attempts }: StationRoom) {
  const os = implement(stationContract);
  return os.router({
    touch: os.touch.handler(() => {
      vault.peek()?.lock.touch();
      return {};
    }),
    unlock: os.unlock.handler(async ({ input }) => {
      await unlock({ vault, keys: ports.keys, attempts }, input.passphrase);
      return {};
    }),
    lock: os.lock.handler(() => {
      vault.peek()?.lock.lockNow();
      return {};
    }),
    protection: os.protection.handler(() => protection(vault.core())),
    setIdleMinutes: os.setIdleMinutes.handler(({ input }) => setIdleMinutes(vault.core(), input.minutes)),
    setPassphrase: os.setPassphrase.handler(({ input }) => setPassphrase(vault.core(), attempts, input)),
    removePassphrase: os.removePassphrase.handler(({ input }) => removePassphrase(vault.core(), attempts, input.current)),
  });
}
