import { implement } from '@orpc/server';
import { firstRunContract, type AddressLook } from '../../contract/console/first-run.contract.ts';
import type { FirstRunNote } from '../../domain/first-run/first-run-step.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import { kept } from '../console/console-error.ts';
import type { Vault } from '../console/vault.ts';
import { leaveFor, unlocked } from '../schools/schools.handlers.ts';
import { idOf } from '../schools/school.store.ts';
import { lookAtAddress } from './look-at-address.ts';
import { isNowhere } from './nowhere.ts';

/** What a first run works on. */
interface Room {
  /** As the host gave them: where it begins, whichever school is in front of the user now. */
  readonly ports: Pick<ConsolePorts, 'entUrl' | 'entName'>;
  readonly vault: Vault;
}

/** What a page may ask of the first run. */
export function createFirstRunRouter(room: Room) {
  const os = implement(firstRunContract);
  return os.router({
    look: os.look.handler(({ input }) => lookAtAddress(unlocked(room.vault).ports, input.address, input.uai)),
    choose: os.choose.handler(({ input }) => choose(room, input.entUrl)),
    go: os.go.handler(({ input }) => go(room, input.step)),
  });
}

/** Looked at again: what was shown may not answer any more. */
async function choose({ ports, vault }: Room, typed: string): Promise<AddressLook> {
  const core = unlocked(vault);
  const look = await lookAtAddress(core.ports, typed, '');
  if (look.kind === 'refused') return look;
  const { entUrl, school: { name, uai } } = look;
  const place = entUrl === ports.entUrl ? ports : { entUrl };
  const known = { id: idOf(place), entUrl, entName: place.entName, name, uai };
  kept(() => {
    core.schools.keep(known);
    core.firstRun.keep({ step: 'identity', server: known.id });
  });
  await leaveFor(vault, known);
  return look;
}

async function go({ ports, vault }: Room, step: FirstRunNote['step']): Promise<Record<never, never>> {
  const core = unlocked(vault);
  const isBack = step === 'welcome' || step === 'school';
  // A host that gave a school has its sign-in for a welcome.
  const noted = step === 'welcome' && !isNowhere(ports) ? 'over' : step;
  kept(() => core.firstRun.keep({ step: noted, server: isBack ? null : idOf(core.ports) }));
  if (isBack && idOf(core.ports) !== idOf(ports)) await leaveFor(vault, ports);
  else core.events.tell({ kind: 'reload' });
  return {};
}
