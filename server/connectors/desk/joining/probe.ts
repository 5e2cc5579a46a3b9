import type { ConnectorView } from '../../../../contract/ent/connectors.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { accept } from '../../../../domain/kernel/result.ts';
import { CONNECTORS, noteState, onPlatform, viewOf, type Acting, type Answer } from '../acting.ts';
import { ofJoined } from './joined-structure.ts';

/**
 * Finds out what a platform shows and takes with the kept account; writes nothing there. By a session of its own: the platform may keep for an hour, with
 * one that is open, rights that the account has no more (E27).
 */
export async function probe(acting: Acting, id: ConnectorId): Promise<Answer<ConnectorView>> {
  const probed = await onPlatform(acting, id, async (session) => ofJoined(acting, id, await session.probe(acting.ports().uai)), 'anew');
  if (!probed.ok) return probed;
  const { structure, findings, spaces, capabilities } = probed.value;
  noteState(acting, id, { structure, findings: [...findings], spaces: [...spaces], trouble: null });
  acting.store.transaction(() => {
    const { connectors } = acting.ports().school;
    const record = connectors.find(id);
    if (record !== undefined) connectors.put({ ...record, caps: JSON.stringify(capabilities), probed_at: acting.now().toISOString() });
  });
  return accept(viewOf(acting, CONNECTORS[id]));
}
