import type { ConnectorView } from '../../../contract/ent/connectors.ts';
import type { ConnectorId, ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { FIRST_TIMING, mayWrite } from '../../../domain/connectors/timing.ts';
import { waitsUntil } from '../../../domain/roles/two-persons.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import type { Intention } from '../../../domain/sync/intention.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { tellManaged, type Teller } from '../../journal/tell-managed.ts';
import { promisedClosings } from '../closings/closing-record.ts';
import { entcoreConnector } from '../entcore/entcore-connector.ts';
import type { ByHandConnector, PlatformConnector, PlatformSession } from '../platform-connector.ts';
import { sheetConnector } from '../sheet/sheet-connector.ts';
import type { ConnectorPorts } from './connector-ports.ts';
import { readConnector, readProofs, type ConnectorState } from './connector-record.ts';
import type { PlatformSessions, Reopening } from './platform-sessions.ts';

/** Every connector of this version. */
export const CONNECTORS = { entcore: entcoreConnector, sheet: sheetConnector } as const satisfies Readonly<Record<ConnectorId, PlatformConnector | ByHandConnector>>;

/** What the acts on the connectors of a school share. */
export interface Acting extends ConnectorPorts {
  readonly sessions: PlatformSessions;
}

/** What this ENT does by itself, as the journal says it. */
export const THIS_ENT: Teller = { id: 'ent', name: 'ENT', role: null };

/** The settings of the school, now. */
export function readSettings({ ports }: Acting): SettingsView {
  return ports().settings.current();
}

export type Answer<T> = Result<T, ConnectorTrouble>;

type Act = Omit<Extract<Intention, { kind: 'connector.set' }>, 'kind' | 'platform'>;

/** A connector as it is shown: nothing of its account. */
export function viewOf({ ports, now }: Acting, { id, declared }: PlatformConnector | ByHandConnector, by?: EntAccount): ConnectorView {
  const { connectors } = ports().school;
  const record = connectors.find(id);
  const closings = promisedClosings(connectors, id).map(({ unit, lastDay, overdueSince, tries, failure }) => ({ unit, lastDay, overdueSince, tries, failure }));
  if (record === undefined) return { id, address: '', connected: false, trouble: null, structure: null, capabilities: declared, probedAt: null, findings: [], modes: {}, lastPull: null, closings, listOnly: [], timing: FIRST_TIMING, waiting: null, signIn: null, onlyObserved: null, held: null };
  const { state, modes, capabilities } = readConnector(record);
  const pull = connectors.lastPull(id);
  return {
    id, address: record.address, connected: true, trouble: state.trouble,
    structure: state.structure === null ? null : { uai: state.structure.uai, name: state.structure.name },
    capabilities: capabilities ?? declared, probedAt: record.probed_at, findings: [...state.findings], modes: { ...modes },
    lastPull: pull === undefined ? null : { at: pull.at, proofs: readProofs(pull.proofs) }, closings, listOnly: [...state.listOnly],
    timing: state.timing, waiting: waitingOf(ports(), state.asked, now(), by), signIn: signInOf(record.secret, state), onlyObserved: state.onlyObserved, held: state.held,
  };
}

/** By what one signs in; before it was noted, a password was the only way. */
function signInOf(secret: string | null, { access }: ConnectorState): ConnectorView['signIn'] {
  return access === null && secret !== null ? { way: 'password', since: null, modules: [], asked: [] } : access;
}

/** Does something of a connector that is there, and tells it to the journal, together or not at all. */
export function told(acting: Acting, { by, id, act }: { readonly by: Teller; readonly id: ConnectorId; readonly act: Act }, work: () => void): Answer<null> {
  const { store, ports, now } = acting;
  return store.transaction((): Answer<null> => {
    if (ports().school.connectors.find(id) === undefined) return refuse('absent');
    work();
    tellManaged(ports().school, by, { kind: 'connector.set', platform: id, ...act }, now().toISOString());
    return accept(null);
  });
}

/** A large sending that waits for a second administrator, as somebody sees it. */
function waitingOf({ school }: SyncPorts, asked: ConnectorState['asked'], now: Date, by: EntAccount | undefined): ConnectorView['waiting'] {
  if (asked === null || waitsUntil(asked) <= now.toISOString()) return null;
  const name = school.accounts.find(asked.by)?.name ?? '';
  return { by: name, mine: asked.by === by?.id, until: waitsUntil(asked), changes: asked.changes };
}

/** Whether anything may be written on a platform at this hour. */
export function writesNow({ ports, now }: Acting, id: ConnectorId): boolean {
  const record = ports().school.connectors.find(id);
  return mayWrite(record === undefined ? FIRST_TIMING : readConnector(record).state.timing, now().toISOString());
}

/** Changes what is known of a connector that is there. */
export function noteState({ ports, store }: Pick<Acting, 'ports' | 'store'>, id: ConnectorId, changed: Partial<ConnectorState>): void {
  store.transaction(() => {
    const { connectors } = ports().school;
    const record = connectors.find(id);
    if (record !== undefined) connectors.put({ ...record, state: JSON.stringify({ ...readConnector(record).state, ...changed }) });
  });
}

/** Does something on a platform, with the session that is open or that the kept account opens; notes what stopped it. */
export async function onPlatform<T>(acting: Acting, id: ConnectorId, work: (session: PlatformSession) => Promise<Result<T, { readonly kind: ConnectorTrouble }>>, how?: Reopening): Promise<Answer<T>> {
  const opened = await acting.sessions.reopen(CONNECTORS[id], how);
  if (!opened.ok) return stopped(acting, id, opened.refusal, true);
  const done = await work(opened.value);
  if (!done.ok) return stopped(acting, id, done.refusal.kind, false);
  noteState(acting, id, { trouble: null, refusals: [] });
  return accept(done.value);
}

/** The platform said no to whoever signs in: asking it again at once changes nothing. */
export const REFUSED: ReadonlySet<ConnectorTrouble> = new Set(['signedOut', 'grantOver', 'clientRefused']);

/** What a person can settle without waiting is said again in place of a rest. */
function whyResting({ ports }: Acting, id: ConnectorId): ConnectorTrouble {
  const record = ports().school.connectors.find(id);
  const trouble = record === undefined ? null : readConnector(record).state.trouble;
  return trouble === 'grantOver' || trouble === 'clientRefused' ? trouble : 'resting';
}

/** A refused sign-in is not tried again within the hour; a session that is over is opened again the next time. */
function stopped(acting: Acting, id: ConnectorId, trouble: ConnectorTrouble, isSignIn: boolean): { readonly ok: false; readonly refusal: ConnectorTrouble } {
  acting.sessions.forget(id);
  if (trouble === 'resting') return refuse(whyResting(acting, id));
  const refusals = isSignIn && REFUSED.has(trouble) ? { refusals: [acting.now().toISOString()] } : {};
  if (trouble !== 'absent') noteState(acting, id, { trouble, ...refusals });
  return refuse(trouble);
}
