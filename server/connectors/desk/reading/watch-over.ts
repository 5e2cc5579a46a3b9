import type { ConnectorId, ConnectorTrouble } from '../../../../domain/connectors/connector-trouble.ts';
import { MOST_MISREAD, whyOfVersion, type OnlyObserved } from '../../../../domain/connectors/only-observed.ts';
import type { PlatformSchool } from '../../../../domain/connectors/platform-school.ts';
import type { Result } from '../../../../domain/kernel/result.ts';
import { CONNECTORS, noteState, type Acting } from '../acting.ts';
import { readConnector, type KeptConnector } from '../connector-record.ts';
import { observeOnly } from '../joining/observe-only.ts';

/** A school as it was read, and the version of the platform then; null where this account is told none. */
export interface ReadThere {
  readonly school: PlatformSchool;
  readonly version: string | null;
}

/** Looks at each reading for what changed of the platform itself: another version, or answers that are not understood any more, time after time; nothing is written there from then on. */
export function watchOver(acting: Acting, id: ConnectorId, read: Result<ReadThere, ConnectorTrouble>): void {
  const connector = CONNECTORS[id];
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined || !('majors' in connector)) return;
  const kept = readConnector(record);
  const misread = misreadAfter(kept, read);
  if (misread !== kept.state.misread) noteState(acting, id, { misread });
  const why = (read.ok ? whyMoved(kept, read.value.version, connector.majors) : undefined) ?? (misread >= MOST_MISREAD ? 'misread' : undefined);
  if (why !== undefined) observeOnly(acting, id, why);
}

/** How many readings in a row were not understood; one that could not be made says nothing. */
function misreadAfter({ state: { misread } }: KeptConnector, read: Result<ReadThere, ConnectorTrouble>): number {
  if (!read.ok) return read.refusal === 'shape' ? misread + 1 : misread;
  const isMisread = Object.values(read.value.school.proofs).some((proof) => !proof.complete && proof.cause === 'unparsable');
  return isMisread ? misread + 1 : 0;
}

function whyMoved({ capabilities }: KeptConnector, version: string | null, majors: readonly number[]): OnlyObserved | undefined {
  const tested = capabilities?.version ?? null;
  if (tested === null || version === tested) return undefined;
  return whyOfVersion(version, majors) ?? 'movedVersion';
}
