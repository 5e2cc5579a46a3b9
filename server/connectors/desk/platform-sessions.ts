import { maySignIn, type ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { openSecret } from '../vault.ts';
import type { ByHandConnector, Credential, PlatformConnector, PlatformSession } from '../platform-connector.ts';
import type { ReadGround } from '../../../domain/connectors/sheet/sheet-reading.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { ConnectorPorts } from './connector-ports.ts';
import { readConnector, readCredential } from './connector-record.ts';

/** A session of a platform lives about half an hour (§2.1): it is opened again before. */
const SESSION_MS = 20 * 60_000;

/** The open sessions of a school, one per platform. */
export interface PlatformSessions {
  /** Opens one with an account that a person just gave. */
  open(connector: PlatformConnector, address: string, credential: Credential): Promise<Result<PlatformSession, ConnectorTrouble>>;
  /** The one that is open, or one that the kept account opens; of a platform without a program, one on its last reading. */
  reopen(connector: PlatformConnector | ByHandConnector): Promise<Result<PlatformSession, ConnectorTrouble>>;
  forget(id: string): void;
}

/** What seals an account: this school and this platform. */
export function placeOf(uai: string, id: string): string {
  return `${uai}\n${id}`;
}

/** Keeps the open sessions in memory, never on a disk. */
export function createPlatformSessions({ ports, platforms, now, store }: ConnectorPorts): PlatformSessions {
  const opened = new Map<string, { readonly session: PlatformSession; readonly at: number }>();
  const refusals: string[] = [];
  const open: PlatformSessions['open'] = async (connector, address, credential) => {
    if (!maySignIn(refusals, now(), 'person')) return refuse('resting');
    const session = await connector.open(platforms.transportTo(address), credential, platforms.waiting);
    if (!session.ok) {
      if (session.refusal.kind === 'signedOut') refusals.push(now().toISOString());
      return refuse(session.refusal.kind);
    }
    opened.set(connector.id, { session: session.value, at: now().getTime() });
    return accept(session.value);
  };
  return {
    open,
    reopen: async (connector) => {
      const { school, uai } = ports();
      const record = school.connectors.find(connector.id);
      if (record === undefined) return refuse('absent');
      const { state } = readConnector(record);
      if ('read' in connector) return accept(connector.read(readGround(ports()), state.reading));
      const known = opened.get(connector.id);
      if (known !== undefined && now().getTime() - known.at < SESSION_MS) return accept(known.session);
      if (!maySignIn(state.refusals, now(), 'program')) return refuse('resting');
      const credential = readCredential(record.secret === null ? undefined : openSecret(store.vaultKey, placeOf(uai, connector.id), record.secret));
      return credential === undefined ? refuse('locked') : open(connector, record.address, credential);
    },
    forget: (id) => void opened.delete(id),
  };
}

/** The school that a reading is set beside: who is in it, and what it is called. */
function readGround({ school, uai, directory }: SyncPorts): ReadGround {
  return { uai, name: directory.school()?.name ?? '', people: school.rows.list('person').map(({ id }) => id) };
}
