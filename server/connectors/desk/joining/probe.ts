import type { ConnectorView } from '../../../../contract/ent/connectors.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { notWider } from '../../../../domain/connectors/capabilities.ts';
import { afterTest, type OnlyObserved } from '../../../../domain/connectors/only-observed.ts';
import { accept } from '../../../../domain/kernel/result.ts';
import type { ProbeReport } from '../../platform-connector.ts';
import { CONNECTORS, noteState, onPlatform, viewOf, type Acting, type Answer } from '../acting.ts';
import { readConnector } from '../connector-record.ts';
import { ofJoined } from './joined-structure.ts';
import { observeOnly } from './observe-only.ts';

/**
 * Finds out what a platform shows and takes with the kept account; writes nothing there. By a session of its own: the platform may keep for an hour, with
 * one that is open, rights that the account has no more (E27).
 */
export async function probe(acting: Acting, id: ConnectorId, by: 'person' | 'program'): Promise<Answer<ConnectorView>> {
  const probed = await onPlatform(acting, id, async (session) => ofJoined(acting, id, await session.probe(acting.ports().uai)), 'anew');
  if (!probed.ok) return probed;
  const { structure, findings } = probed.value;
  acting.store.transaction(() => {
    const { connectors } = acting.ports().school;
    const { spaces, capabilities } = by === 'person' ? probed.value : withinKnown(acting, id, probed.value);
    const onlyObserved = whyAfter(acting, id, probed.value, by);
    noteState(acting, id, { structure, findings: [...findings], spaces: [...spaces], trouble: null, shakenAt: null, onlyObserved, ...(onlyObserved === null ? { misread: 0, unverified: 0 } : {}) });
    const record = connectors.find(id);
    if (record !== undefined) connectors.put({ ...record, caps: JSON.stringify(capabilities), probed_at: acting.now().toISOString() });
    if (onlyObserved !== null) observeOnly(acting, id, onlyObserved);
  });
  return accept(viewOf(acting, CONNECTORS[id]));
}

/** What is proved, of what somebody had seen proved before. */
function withinKnown({ ports }: Pick<Acting, 'ports'>, id: ConnectorId, { spaces, capabilities }: ProbeReport): Pick<ProbeReport, 'spaces' | 'capabilities'> {
  const record = ports().school.connectors.find(id);
  const kept = record === undefined ? undefined : readConnector(record);
  if (kept?.capabilities === undefined) return { spaces, capabilities };
  return { spaces: spaces.filter((space) => kept.state.spaces.includes(space)), capabilities: notWider(kept.capabilities, capabilities) };
}

/** Why a platform that was just tested is only looked at; null where it is not, and always of one that a person reads. */
export function whyAfter({ ports }: Pick<Acting, 'ports'>, id: ConnectorId, { capabilities, isMisread }: ProbeReport, by: 'person' | 'program'): OnlyObserved | null {
  const connector = CONNECTORS[id];
  if (!('majors' in connector)) return null;
  const record = ports().school.connectors.find(id);
  const kept = record === undefined ? undefined : readConnector(record);
  return afterTest({ before: kept?.capabilities?.version ?? null, now: capabilities.version, majors: connector.majors, isMisread, by, held: kept?.state.onlyObserved ?? null });
}
