import { implement } from '@orpc/server';
import { stationContract } from '../../contract/console/station.contract.ts';
import type { StationFiles, UnsentWork } from '../../contract/console/station.contract.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { Vault } from '../console/vault.ts';
import { stationFiles } from '../copies/station-files.ts';
import { eraseStation } from '../erasure/erase-station.ts';
import { listUnsent } from '../erasure/list-unsent.ts';
import { protection, removePassphrase, setIdleMinutes, setPassphrase, setShared, unlock, type Attempts } from './lock.handlers.ts';

/** What the protection of this computer works on. */
export interface StationRoom {
  readonly ports: Pick<ConsolePorts, 'keys' | 'dataFolder'>;
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
    unsent: os.unsent.handler(() => unsent(vault.core())),
    files: os.files.handler(() => files(vault.core())),
    erase: os.erase.handler(({ input }) => eraseStation({ vault, keys: ports.keys, dataFolder: ports.dataFolder }, input.unsent)),
    setIdleMinutes: os.setIdleMinutes.handler(({ input }) => setIdleMinutes(vault.core(), input.minutes)),
    setShared: os.setShared.handler(({ input }) => setShared(vault.core(), input.shared)),
    setPassphrase: os.setPassphrase.handler(({ input }) => setPassphrase(vault.core(), attempts, input)),
    removePassphrase: os.removePassphrase.handler(({ input }) => removePassphrase(vault.core(), attempts, input.current)),
  });
}

function files(core: ConsoleCore): StationFiles {
  needSchool(core);
  return stationFiles(core.ports.dataFolder);
}

/** Of somebody who is in: a locked station tells nothing. */
function unsent(core: ConsoleCore): UnsentWork[] {
  needSchool(core);
  return listUnsent(core);
}
