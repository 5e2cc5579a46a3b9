import { rmSync } from 'node:fs';
import type { OtherEditDone, Sandbox } from '../../contract/ent/training.contract.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import type { FictitiousSchool } from '../../domain/training/fictitious-school.ts';
import type { TouchedUnit } from '../../domain/training/other-edit.ts';
import { serverFolderOf, type ConsoleCore } from '../console/console-core.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import { idOf } from '../schools/school.store.ts';
import { signIn } from '../session/session.handlers.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import { askLauncher, trainingTroubled } from './ask-launcher.ts';
import type { LauncherClient } from './launcher-client.ts';
import type { TrainingRoom } from './training-room.ts';

/** Asks the simulated ENT something, by the process that started both; a real console has none. */
export function askSandbox<T>(ports: ConsolePorts, ask: (sandbox: LauncherClient['sandbox']) => Promise<T>): Promise<T> {
  if (ports.isTraining !== true) throw trainingTroubled('not-training');
  return askLauncher(ports, (launcher) => ask(launcher.sandbox));
}

/** Puts a fictitious school in front, and turns this console to it. */
export async function chooseSchool(room: TrainingRoom, school: FictitiousSchool): Promise<Sandbox> {
  const sandbox = await askSandbox(room.ports, (ent) => ent.choose({ school }));
  await turnTo(room, sandbox);
  return sandbox;
}

/** Puts the school in front back as it was made; what this console kept of it goes too. */
export async function resetSchool(room: TrainingRoom): Promise<Sandbox> {
  const left = idOf(room.vault.place());
  const sandbox = await askSandbox(room.ports, (ent) => ent.reset());
  await turnTo(room, sandbox);
  if (sandbox.place !== left) rmSync(serverFolderOf(room.ports.dataFolder, left), { recursive: true, force: true });
  return sandbox;
}

/** Turns to a school of the sandbox, with the same role there as here. */
async function turnTo({ ports, vault }: TrainingRoom, { place }: Sandbox): Promise<void> {
  const role = vault.peek()?.desk.current()?.workspace.account.role;
  const core = await vault.turnTo({ entUrl: vault.place().entUrl, entName: place });
  const account = role === undefined ? undefined : await accountOf(core, role);
  // The page that asked shows the school that is left: the core that is open now is asked, not its own.
  if (account !== undefined) await signIn({ ports, vault: { ...vault, core: () => core } }, account);
  core.events.tell({ kind: 'reload' });
}

/** Who has this role there; nobody while the ENT does not answer. */
async function accountOf({ ent }: ConsoleCore, role: ConsoleRole): Promise<string | undefined> {
  try {
    return (await ent.accounts()).find((account) => account.role === role)?.id;
  } catch (error) {
    if (error instanceof EntTrouble) return undefined;
    throw error;
  }
}

/** Has another administrator change what the draft here touches, or something beside it. */
export function playOther({ ports, vault }: TrainingRoom, contests: boolean): Promise<OtherEditDone> {
  const draft = vault.peek()?.desk.current()?.workspace.draft() ?? [];
  return askSandbox(ports, (ent) => ent.otherEdit({ touched: touchedBy(waitingEntries(draft)), contests }));
}

/** Each field that entries change; the last one to touch it says what is wanted. */
function touchedBy(entries: ReturnType<typeof waitingEntries>): TouchedUnit[] {
  const units = entries.flatMap(({ changes }) => changes.flatMap(({ entity, id, edits }) => edits.map(({ field, was, set }): TouchedUnit => ({ entity, id, field, was, set }))));
  const last = new Map(units.map((unit) => [`${unit.entity} ${unit.id} ${unit.field}`, unit]));
  const first = new Map(units.toReversed().map((unit) => [`${unit.entity} ${unit.id} ${unit.field}`, unit.was]));
  return [...last].slice(0, 5000).map(([key, unit]) => ({ ...unit, was: first.get(key) ?? null }));
}
