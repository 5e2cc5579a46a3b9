import type { AccountAccess, ConnectorAccess, ConnectorView } from '../../../contract/ent/connectors.ts';
import { isLoopback, isSafeEntAddress } from '../../../contract/ent/ent-address.ts';
import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';
import { tellManaged } from '../../journal/tell-managed.ts';
import type { ProbeReport } from '../platform-connector.ts';
import { sealSecret } from '../vault.ts';
import { CONNECTORS, viewOf, type Acting, type Answer } from './acting.ts';
import { ConnectorState, readConnector } from './connector-record.ts';
import { placeOf } from './platform-sessions.ts';

/** Signs in and probes; the account is kept, closed, only when both went well. What was agreed on with that platform before still holds. */
export async function connect(acting: Acting, by: EntAccount, access: ConnectorAccess): Promise<Answer<ConnectorView>> {
  const { ports, store, now, sessions } = acting;
  const { school, uai, directory, announce } = ports();
  if (access.id === 'sheet') return accept(joinByHand(acting, by));
  const { id, login, password } = access;
  const address = originOf(access.address, directory.school()?.fictitious === true);
  if (address === undefined) return refuse('address');
  const probed = await tryOut(acting, access, address);
  if (!probed.ok) {
    sessions.forget(id);
    return probed;
  }
  const { structure, findings, capabilities } = probed.value;
  const at = now().toISOString();
  store.transaction(() => {
    school.connectors.put({
      id, address, modes: school.connectors.find(id)?.modes ?? '{}', caps: JSON.stringify(capabilities), probed_at: at,
      state: JSON.stringify(ConnectorState.parse({ ...keptOf(acting, id), structure, findings })),
      secret: sealSecret(store.vaultKey, placeOf(uai, id), JSON.stringify({ login, password })),
    });
    tellManaged(school, by, { kind: 'connector.set', platform: id, act: 'connect' }, at);
  });
  announce();
  return accept(viewOf(acting, CONNECTORS[id]));
}

/**
 * What stays of a platform that is joined again without having been left: where its sheet starts from, else now; the hours that the school gave, what was
 * heard and read of the sheet, and when lists were replaced there and what was sent alone, so that the minute and the day of each still count.
 */
function keptOf({ ports }: Acting, id: ConnectorAccess['id']) {
  const { connectors, commits } = ports().school;
  const record = connectors.find(id);
  const state = record === undefined ? undefined : readConnector(record).state;
  return { followed: state?.followed ?? commits.head('journal').n, reading: state?.reading ?? null, timing: state?.timing, heard: state?.heard, replaced: state?.replaced, alone: state?.alone };
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

async function tryOut({ ports, sessions }: Acting, { id, login, password }: AccountAccess, address: string): Promise<Answer<ProbeReport>> {
  const session = await sessions.open(CONNECTORS[id], address, { login, password });
  if (!session.ok) return session;
  const probed = await session.value.probe(ports().uai);
  return probed.ok ? probed : refuse(probed.refusal.kind);
}

/** An address of a platform: its host and nothing else; in clear, only on this machine and for invented people. */
function originOf(address: string, isFictitious: boolean): string | undefined {
  const url = URL.parse(address);
  if (url === null || !isSafeEntAddress(address) || url.href !== `${url.origin}/`) return undefined;
  return isLoopback(url.hostname) && !isFictitious ? undefined : url.origin;
}
