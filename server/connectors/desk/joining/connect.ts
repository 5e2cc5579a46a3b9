import type { ConnectorAccess, ConnectorView } from '../../../../contract/ent/connectors.ts';
import { isLoopback, isSafeEntAddress } from '../../../../contract/ent/ent-address.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import { accept, refuse } from '../../../../domain/kernel/result.ts';
import { tellManaged } from '../../../journal/tell-managed.ts';
import type { Credential, ProbeReport } from '../../platform-connector.ts';
import { CONNECTORS, viewOf, type Acting, type Answer } from '../acting.ts';
import { whyAfter } from './probe.ts';
import { ConnectorState, readConnector } from '../connector-record.ts';
import { sealKept, type KeptSecret } from '../kept-secret.ts';

/** Signs in and probes; the account is kept, closed, only when both went well. What was agreed on with that platform before still holds. */
export async function connect(acting: Acting, by: EntAccount, access: ConnectorAccess): Promise<Answer<ConnectorView>> {
  if (access.id === 'sheet') return accept(joinByHand(acting, by));
  const { id, login, password } = access;
  const address = originOf(access.address, acting.ports().directory.school()?.fictitious === true);
  if (address === undefined) return refuse('address');
  const secret = { login, password };
  const proved = await proveSchool(acting, id, address, secret);
  if (!proved.ok) return proved;
  const kept = { way: 'password' as const, since: acting.now().toISOString(), modules: [], asked: [] };
  return accept(keepJoined(acting, by, { id, address, secret, access: kept, report: proved.value, act: 'connect' }));
}

/** A platform that was signed in to, and by what. */
interface Joining {
  readonly id: 'entcore';
  readonly address: string;
  readonly secret: KeptSecret;
  readonly access: ConnectorState['access'];
  readonly report: ProbeReport;
  readonly act: 'connect' | 'renew';
}

/** Keeps by what one signs in, sealed, with what was proved; tells it to the journal. */
export function keepJoined(acting: Acting, by: EntAccount, { id, address, secret, access, report, act }: Joining): ConnectorView {
  const { store, now, ports } = acting;
  const { school, announce } = ports();
  const { structure, findings, spaces, capabilities } = report;
  const at = now().toISOString();
  const onlyObserved = whyAfter(acting, id, report, 'person');
  store.transaction(() => {
    noteStructure(acting, id, structure.id, at);
    school.connectors.put({
      id, address, modes: onlyObserved === null ? (school.connectors.find(id)?.modes ?? '{}') : '{}', caps: JSON.stringify(capabilities), probed_at: at,
      state: JSON.stringify(ConnectorState.parse({ ...keptOf(acting, id), structure, findings, spaces, access, onlyObserved, lastTry: { at, failures: 0 } })),
      secret: sealKept(acting, id, secret),
    });
    tellManaged(school, by, { kind: 'connector.set', platform: id, act }, at);
  });
  announce();
  return viewOf(acting, CONNECTORS[id]);
}

/**
 * What stays of a platform that is joined again without having been left: where its sheet starts from, else now; the hours that the school gave, what was
 * heard and read of the sheet, and when lists were replaced there, so that the minute of each still counts.
 */
function keptOf({ ports }: Acting, id: ConnectorAccess['id']) {
  const { connectors, commits } = ports().school;
  const record = connectors.find(id);
  const state = record === undefined ? undefined : readConnector(record).state;
  return { followed: state?.followed ?? commits.head('journal').n, reading: state?.reading ?? null, timing: state?.timing, heard: state?.heard, replaced: state?.replaced };
}

/**
 * Notes which school of the platform is joined. Of another one than before (made again there, merged, another platform), nothing of what was the same, or agreed on, holds: taken for
 * the same, all of it would seem deleted there.
 */
function noteStructure({ ports }: Acting, id: ConnectorAccess['id'], structure: string, at: string): void {
  const { school: { connectors }, uai } = ports();
  const record = connectors.find(id);
  const noted = connectors.ids(id).find(({ kind }) => kind === 'structure')?.remote_id;
  const before = noted ?? (record === undefined ? undefined : readConnector(record).state.structure?.id);
  if (before !== undefined && before !== structure) connectors.forget(id);
  connectors.putIds(id, [{ kind: 'structure', local_id: uai, remote_id: structure, seen_at: at }]);
}

/** Nothing to sign in to: what is decided from now on is put on the platform by hand. */
function joinByHand(acting: Acting, by: EntAccount): ConnectorView {
  const { ports, store, now } = acting;
  const { school, uai, directory } = ports();
  const at = now().toISOString();
  const id = 'sheet';
  store.transaction(() => {
    const structure = { id: uai, uai, name: directory.school()?.name ?? '' };
    const state = ConnectorState.parse({ ...keptOf(acting, id), structure });
    school.connectors.put({ id, address: '', modes: '{}', caps: null, probed_at: at, state: JSON.stringify(state), secret: null });
    tellManaged(school, by, { kind: 'connector.set', platform: id, act: 'connect' }, at);
  });
  return viewOf(acting, CONNECTORS[id]);
}

/** Signs in, and finds the school with it; a session that does not is not kept. */
export async function proveSchool({ ports, sessions }: Acting, id: 'entcore', address: string, credential: Credential): Promise<Answer<ProbeReport>> {
  const session = await sessions.open(CONNECTORS[id], address, credential);
  const probed = session.ok ? await session.value.probe(ports().uai) : session;
  if (probed.ok) return probed;
  sessions.forget(id);
  return refuse(typeof probed.refusal === 'string' ? probed.refusal : probed.refusal.kind);
}

/** An address of a platform: its host and nothing else; in clear, only on this machine and for invented people. */
export function originOf(address: string, isFictitious: boolean): string | undefined {
  const url = URL.parse(address);
  if (url === null || !isSafeEntAddress(address) || url.href !== `${url.origin}/`) return undefined;
  return isLoopback(url.hostname) && !isFictitious ? undefined : url.origin;
}
