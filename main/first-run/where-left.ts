import type { Result } from '../../domain/kernel/result.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import type { Vault } from '../console/vault.ts';
import { leaveNothing } from '../erasure/leave-nothing.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import { enterSchool } from '../session/enter-school.ts';
import { idOf, type SchoolPlace } from '../schools/school.store.ts';
import { isNowhere } from './nowhere.ts';

/**
 * Begins where this computer was left: the school that its host gave; that of a first run which is not over; where the host gave
 * none, the one that was last in front of the user.
 */
export async function enterWhereLeft(vault: Vault): Promise<Result<void, StoreRefusal>> {
  const core = vault.core();
  // Nobody is in yet: what a stop that nobody asked for left of them goes before anything is shown.
  if (core.stations.isShared()) leaveNothing(core);
  const place = placeLeft(core);
  return enterSchool(place === undefined || idOf(place) === idOf(core.ports) ? core : await vault.turnTo(place));
}

function placeLeft({ ports, schools, firstRun }: ConsoleCore): SchoolPlace | undefined {
  const note = firstRun.note();
  const server = note !== undefined && note.step !== 'over' && note.server !== null ? note.server : isNowhere(ports) ? firstRun.lastServer() : null;
  return server === null ? undefined : schools.find(server);
}
