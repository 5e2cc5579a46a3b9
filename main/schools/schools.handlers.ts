import { implement } from '@orpc/server';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import { schoolsContract, type SchoolSight, type StationSchool } from '../../contract/console/schools.contract.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import { kept, locked, notKept } from '../console/console-error.ts';
import type { Vault } from '../console/vault.ts';
import { isNowhere } from '../first-run/nowhere.ts';
import { enterSchool } from '../session/enter-school.ts';
import { createEntClient } from '../sync/ent/ent-client.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import { noSchoolAt } from '../sync/no-school.ts';
import { readModel } from './read-model.ts';
import { schoolTroubled } from './school-troubled.ts';
import { sightOf } from './school-sight.ts';
import { idOf, type KnownSchool, type SchoolPlace } from './school.store.ts';

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
export function unlocked(vault: Vault): ConsoleCore {
  const core = vault.core();
  const lock = core.lock.enforce();
  if (lock !== undefined) throw locked(lock);
  return core;
}

/** Reads only: what is open is told as it is now, the others as they were left. */
function listSchools(core: ConsoleCore): StationSchool[] {
  const open = openNow(core);
  const closed = core.schools.list().filter(({ id }) => id !== open?.school.id);
  return [...(open === undefined ? [] : [shownSchool(core, open.school, open.sight)]), ...closed.map((school) => shownSchool(core, school))];
}

interface OpenNow {
  readonly school: KnownSchool;
  readonly account: string;
  readonly sight: SchoolSight;
}

/** The school that is open, by its directory and at its address of today, with what waits there now. */
function openNow({ desk, ports, schools }: ConsoleCore): OpenNow | undefined {
  const open = desk.current();
  const school = open?.workspace.directory.now().school();
  if (open === undefined || school == null) return undefined;
  const { entUrl, entName } = ports;
  const [id, account] = [idOf(ports), open.workspace.account.id];
  const found = schools.sight(id, account)?.found ?? null;
  return { school: { id, entUrl, entName, name: school.name, uai: school.uai }, account, sight: sightOf(open, ports.clock().toISOString(), found) };
}

/** What the list tells of it once it is left. */
function rememberOpen(core: ConsoleCore): void {
  const open = openNow(core);
  if (open === undefined) return;
  kept(() => {
    core.schools.keep(open.school);
    core.schools.see(open.school.id, open.account, open.sight);
  });
}

function shownSchool(core: ConsoleCore, { id, name, uai, entUrl }: KnownSchool, now?: SchoolSight): StationSchool {
  const account = core.accountsOf(id).current()?.account;
  const sight = now ?? (account === undefined ? null : core.schools.sight(id, account.id));
  return { id, name, uai, entUrl, isOpen: id === idOf(core.ports), account: account?.name ?? null, sight };
}

/** Asks an ENT which school it is: an address where nothing answers is not kept. */
async function addSchool(core: ConsoleCore, typed: string): Promise<StationSchool> {
  const entUrl = typed.trim().replace(/\/+$/, '');
  // The ENT of a real school may be on this computer too.
  if (core.ports.isTraining === true) throw schoolTroubled('training');
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
    if (error instanceof EntTrouble) throw schoolTroubled(noSchoolAt(error) ?? 'unreachable');
    throw error;
  }
}

/** Closes this school, whose draft waits, and opens the other one where its account left it. */
async function openSchool(vault: Vault, id: string): Promise<Record<never, never>> {
  const school = unlocked(vault).schools.find(id);
  if (school !== undefined && id !== idOf(vault.place())) await leaveFor(vault, school);
  return {};
}

/** Closes what is in front of the user and puts another place there, to which a console that was given none comes back. */
export async function leaveFor(vault: Vault, place: SchoolPlace): Promise<void> {
  const left = unlocked(vault);
  rememberOpen(left);
  kept(() => left.firstRun.keepServer(isNowhere(place) ? null : idOf(place)));
  const core = await vault.turnTo(place);
  const entered = await enterSchool(core);
  core.events.tell({ kind: 'reload' });
  if (!entered.ok) throw notKept(entered.refusal.kind);
}

/** Nothing that waits to be sent leaves the list unseen. */
function forgetSchool(core: ConsoleCore, id: string): Record<never, never> {
  if (id === idOf(core.ports)) throw schoolTroubled('open');
  const school = core.schools.find(id);
  if (school === undefined) return {};
  if ((shownSchool(core, school).sight?.unsent ?? 0) > 0) throw schoolTroubled('unsent');
  kept(() => core.schools.forget(id));
  return {};
}
