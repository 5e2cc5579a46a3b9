import type { AccessAsking, AccessPage, AccessReturn, ConnectorView } from '../../../../contract/ent/connectors.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import { accept, refuse } from '../../../../domain/kernel/result.ts';
import { awaitReturn, takeReturn, type AwaitedReturn } from './awaited-returns.ts';
import { CONNECTORS, type Acting, type Answer } from '../acting.ts';
import { keepJoined, originOf, proveSchool } from './connect.ts';
import { readKept } from '../kept-secret.ts';
import { heldNow } from './renew-access.ts';
import { readReturned } from './returned-address.ts';

/** Begins the grant of an access: gives the page of the platform where somebody grants it. Nothing is asked of the platform yet. */
export function askAccess(acting: Acting, by: EntAccount, asking: AccessAsking): Answer<AccessPage> {
  const wanted = asking.application === undefined ? keptApplication(acting, asking.id) : givenApplication(acting, asking.application, CONNECTORS[asking.id].granting.needed);
  if (!wanted.ok) return wanted;
  const { address, application } = wanted.value;
  const state = awaitReturn(acting, { by, id: asking.id }, wanted.value);
  return accept({ page: CONNECTORS[asking.id].granting.page(address, application, state) });
}

/** Ends it with the address where the browser was brought back; by whoever began, in time. The access is kept once the school was found with it. */
export async function takeAccess(acting: Acting, by: EntAccount, { id, returned }: AccessReturn): Promise<Answer<ConnectorView>> {
  const read = readReturned(returned);
  if (!read.ok) return read;
  const awaited = takeReturn(acting, { by, id }, read.value.state);
  if (awaited === undefined) return refuse('unawaited');
  const { address, application, renews } = awaited;
  const { granting } = CONNECTORS[id];
  const given = await granting.exchange(acting.platforms.transportTo(address), application, read.value.code);
  // A code that is over is as one that nobody awaits: one begins again.
  if (!given.ok) return refuse(given.refusal.kind === 'grantOver' ? 'unawaited' : given.refusal.kind);
  if (!granting.needed.every((module) => given.value.modules.includes(module))) return refuse('scope');
  const proved = await proveSchool(acting, id, address, given.value);
  if (!proved.ok) return proved;
  const secret = { application: { ...application, modules: [...application.modules] }, ...heldNow(given.value, acting.now()), renewing: null };
  const access = { way: 'grant' as const, since: acting.now().toISOString(), modules: [...given.value.modules], asked: [...application.modules] };
  return accept(keepJoined(acting, by, { id, address, secret, access, report: proved.value, act: renews ? 'renew' : 'connect' }));
}

/** What was granted before: nobody types it again. */
function keptApplication(acting: Acting, id: AccessAsking['id']): Answer<AwaitedReturn> {
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined) return refuse('absent');
  const kept = readKept(acting, id);
  if (kept === undefined) return refuse('locked');
  return 'login' in kept ? refuse('absent') : accept({ address: record.address, application: kept.application, renews: true });
}

function givenApplication(acting: Acting, { address: typed, modules, ...named }: NonNullable<AccessAsking['application']>, needed: readonly string[]): Answer<AwaitedReturn> {
  const address = originOf(typed, acting.ports().directory.school()?.fictitious === true);
  if (address === undefined) return refuse('address');
  return accept({ address, application: { ...named, modules: [...new Set([...needed, ...modules])] }, renews: false });
}
