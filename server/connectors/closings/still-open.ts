import { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import type { StillOpen } from '../../../domain/connectors/limits/platform-limits.ts';
import type { ConnectorPorts } from '../desk/connector-ports.ts';
import { promisedClosings } from './closing-record.ts';

/** From then on an access that could not be closed is an alarm, for the journal and for the direction (§7.9). */
export const ALARM_MS = 15 * 60_000;

/** Accesses that are over for so long and are not read closed, on any platform, were it left since. */
export function stillOpen({ ports, now }: Pick<ConnectorPorts, 'ports' | 'now'>): readonly StillOpen[] {
  const { connectors } = ports().school;
  return ConnectorId.options.flatMap((id) => promisedClosings(connectors, id)).flatMap(({ unit, overdueSince }) => (
    overdueSince !== null && now().getTime() - Date.parse(overdueSince) > ALARM_MS ? [{ inspection: unit.id, since: overdueSince, ...(unit.kind === 'replacement' ? { kind: unit.kind } : {}) }] : []
  ));
}
