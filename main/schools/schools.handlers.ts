import { implement } from '@orpc/server';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import { schoolsContract, type StationSchool } from '../../contract/console/schools.contract.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import { asConsoleError, locked, notKept } from '../console/console-error.ts';
import type { Vault } from '../console/vault.ts';
import { enterSchool } from '../session/enter-school.ts';
import { createEntClient } from '../sync/ent-client.ts';
import { EntTrouble } from '../sync/ent-failure.ts';
import { readModel } from './read-model.ts';
import { schoolTroubled } from './school-troubled.ts';
import { sightOf } from './school-sight.ts';
import { idOf, type KnownSchool } from './school.store.ts';

/** What a page may ask of the schools of this computer. */
export function createSchoolsRouter(vault: Vault) {
  const os = implement(schoolsContract);
  return os.router({
    list: os.list.handler(() => listSchools(unlocked(vault))),
    add: os.add.handler(({ input }) => addSchool(unlocked(vault), input.entUrl)),
    open: os.open.handler(({ input }) => openSchool(vault, input.id)),
    model: os.model.handler(({ input }) => readModel(unlocked(vault), input.id)),
    forget: os.forget.handler(({ input }) => forgetSchool(unlocked(vault), input.id)),
  });
}

/** Somebody may turn to another school before they sign in; nobody may while this computer is locked. */
function unlocked(vault: Vault): ConsoleCore {
  const core = vault.core();
  const lock = core.lock.enforce();
  if (lock !== undefined) throw locked(lock);
  return core;
}

function listSchools(core: ConsoleCore): StationSchool[] {
  rememberOpen(core);
  const shown = core.schools.list().map((school) => shownSchool(core, school));
  return shown.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

/** The school that is open is known by its directory, at its address of today, with what waits there now. */
function rememberOpen({ desk, ports, schools }: ConsoleCore): void {
  const open = desk.current();
  const school = open?.workspace.directory.now().school();
  if (open === undefined || school == null) return;
  const [id, account] = [idOf(ports), open.workspace.account.id];
  const { entUrl, entName } = ports;
  kept(() => {
    schools.keep({ id, entUrl, entName, name: school.name, uai: school.uai });
    schools.see(id, account, sightOf(open, ports.clock().toISOString(), schools.sight(id, account)?.found ?? null));
  });
}

function shownSchool(core: ConsoleCore, { id, name, uai, entUrl }: KnownSchool): StationSchool {
  const isOpen = id === idOf(core.ports);
  const account = core.accountsOf(id).current()?.account;
  const sight = account === undefined ? null : core.schools.sight(id, account.id);
  return { id, name, uai, entUrl: isOpen ? core.ports.entUrl : entUrl, isOpen, account: account?.name ?? null, sight };
}

/** Asks an ENT which school it is: an address where nothing answers is not kept. */
async function addSchool(core: ConsoleCore, typed: string): Promise<StationSchool> {
  const entUrl = typed.trim().replace(/\/+$/, '');
  if (!isSafeEntAddress(entUrl)) throw schoolTroubled('unsafe');
  if (entUrl === core.ports.entUrl || core.schools.find(entUrl) !== undefined) throw schoolTroubled('known');
  const { school } = await aboutOf(core, entUrl);
  const added: KnownSchool = { id: entUrl, entUrl, name: school.name, uai: school.uai };
  kept(() => core.schools.keep(added));
  return shownSchool(core, added);
}

async function aboutOf({ ports: { connectEnt = createEntClient } }: ConsoleCore, url: string): ReturnType<ReturnType<typeof createEntClient>['about']> {
  try {
    return await connectEnt({ url, token: () => null }).about();
  } catch (error) {
    if (error instanceof EntTrouble) throw schoolTroubled('unreachable');
    throw error;
  }
}

/** Closes this school, whose draft waits, and opens the other one where its account left it. */
async function openSchool(vault: Vault, id: string): Promise<Record<never, never>> {
  const left = unlocked(vault);
  const school = left.schools.find(id);
  if (school === undefined || id === idOf(vault.place())) return {};
  rememberOpen(left);
  const core = await vault.turnTo(school);
  const entered = await enterSchool(core);
  core.events.tell({ kind: 'reload' });
  if (!entered.ok) throw notKept(entered.refusal.kind);
  return {};
}

/** Nothing that waits to be sent leaves the list unseen. */
function forgetSchool(core: ConsoleCore, id: string): Record<never, never> {
  const school = core.schools.find(id);
  if (school === undefined) return {};
  const { isOpen, sight } = shownSchool(core, school);
  if (isOpen) throw schoolTroubled('open');
  if ((sight?.unsent ?? 0) > 0) throw schoolTroubled('unsent');
  kept(() => core.schools.forget(id));
  return {};
}

function kept(act: () => void): void {
  try {
    act();
  } catch (error) {
    throw asConsoleError(error);
  }
}
