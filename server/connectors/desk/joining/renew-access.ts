import { accept, refuse, type Result } from '../../../../domain/kernel/result.ts';
import type { ConnectorTrouble } from '../../../../domain/connectors/connector-trouble.ts';
import type { GivenAccess, PlatformConnector, PlatformPorts } from '../../platform-connector.ts';
import { ARRIVAL_MS } from '../reading/arrival.ts';
import { readKept, sealKept, type KeptGrant, type Vault } from '../kept-secret.ts';

interface Renewing extends Vault {
  readonly platforms: PlatformPorts;
  readonly now: () => Date;
}

export type HeldAccess = KeptGrant['access'];

/**
 * Renews a granted access. What renews it holds once: the next one is sealed before anything is asked with the new access, so that a stop loses nothing.
 * A stop between its making there and its keeping here is the one that loses the access: somebody grants it again, and nothing else is lost.
 */
export async function renewAccess(given: Renewing, connector: PlatformConnector): Promise<Result<HeldAccess, ConnectorTrouble>> {
  const { store, ports, platforms, now } = given;
  const begun = store.transaction(() => beginRenewal(given, connector.id));
  if (!begun.ok) return begun;
  const { application, refresh } = begun.value;
  const address = ports().school.connectors.find(connector.id)?.address ?? '';
  const renewed = await connector.granting.renew(platforms.transportTo(address), application, refresh);
  return store.transaction(() => {
    const kept = readGrant(given, connector.id);
    // Somebody granted it again meanwhile, or left: that holds.
    if (kept?.refresh !== refresh) return refuse('busy');
    if (renewed.ok) return accept(keep(given, connector.id, kept, heldNow(renewed.value, now())));
    // Without an answer it may have been renewed all the same: whoever asks again before it may have arrived would lose it for good.
    if (renewed.refusal.kind !== 'timeout' && renewed.refusal.kind !== 'unreachable') put(given, connector.id, { ...kept, renewing: null });
    return refuse(renewed.refusal.kind);
  });
}

/** Two programs of one ENT do not renew it at once: the second would lose it for both. */
function beginRenewal(given: Renewing, id: string): Result<KeptGrant, ConnectorTrouble> {
  const kept = readGrant(given, id);
  if (kept === undefined) return refuse('locked');
  const at = given.now();
  if (kept.renewing !== null && at.getTime() - Date.parse(kept.renewing) < ARRIVAL_MS) return refuse('busy');
  put(given, id, { ...kept, renewing: at.toISOString() });
  return accept(kept);
}

interface Renewed {
  readonly access: HeldAccess;
  readonly refresh: string;
}

/** An access as it is kept: until when it holds, by the clock of this ENT. */
export function heldNow({ token, modules, seconds, refresh }: GivenAccess, at: Date): Renewed {
  return { refresh, access: { token, modules: [...modules], until: new Date(at.getTime() + seconds * 1_000).toISOString() } };
}

function keep(given: Renewing, id: string, kept: KeptGrant, { access, refresh }: Renewed): HeldAccess {
  put(given, id, { ...kept, access, refresh, renewing: null });
  return access;
}

function readGrant(given: Renewing, id: string): KeptGrant | undefined {
  const kept = readKept(given, id);
  return kept === undefined || 'login' in kept ? undefined : kept;
}

function put(given: Renewing, id: string, grant: KeptGrant): void {
  const { connectors } = given.ports().school;
  const record = connectors.find(id);
  if (record !== undefined) connectors.put({ ...record, secret: sealKept(given, id, grant) });
}
