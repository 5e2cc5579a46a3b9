import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { fingerprint } from '../../../domain/kernel/fingerprint.ts';
import { isLarge, sizeOf } from '../../../domain/connectors/plan/large-sending.ts';
import type { PlannedChange } from '../../../domain/connectors/plan/plan-change.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { askTogether } from '../../../domain/roles/two-persons.ts';
import { noteState, type Acting } from './acting.ts';
import { readConnector } from './connector-record.ts';

/** A sending as it is judged: who asks for it, of what. */
export interface AskedSending {
  readonly by: Pick<EntAccount, 'id'>;
  readonly school: PlatformSchool;
  readonly changes: readonly PlannedChange[];
}

/**
 * Whether a sending still waits for a second administrator (connectors.md §8.7): a large one leaves once two of them asked for the very same
 * changes within the hour, as for the other acts of two persons; another set of changes is another wish.
 */
export function waitsForSecond(acting: Acting, id: ConnectorId, { by, school, changes }: AskedSending): boolean {
  if (!isLarge(sizeOf(school, changes))) return false;
  const record = acting.ports().school.connectors.find(id);
  const before = record === undefined ? null : readConnector(record).state.asked;
  const key = fingerprint(changes.map((change) => change.id).toSorted().join('\n'));
  const { agreed, asked } = askTogether(before?.key === key ? before : undefined, { by: by.id, at: acting.now().toISOString() });
  noteState(acting, id, { asked: asked === undefined ? null : { ...asked, key, changes: changes.length } });
  return !agreed;
}
