import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { FailureKind, isPassing, needsPerson } from '../../../domain/connectors/failure-kind.ts';
import { isReadDue, isTestDue, MOST_TRIES } from '../../../domain/connectors/timing.ts';
import { probe } from './joining/probe.ts';
import type { Acting } from './acting.ts';
import { noteState } from './acting.ts';
import { readConnector, type ConnectorState } from './connector-record.ts';
import { readBeside } from './reading/observe.ts';

/**
 * Tests and reads a platform at the hours that the school gave, or tests it only where it gave none or once a trouble is over; writes nothing, there nor in the settings. What waits for a person is not tried
 * again by program, and a try that was cut counts as one that failed.
 */
export async function readIfDue(acting: Acting, id: ConnectorId): Promise<void> {
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined) return;
  const { state } = readConnector(record);
  const { timing, lastTry, shakenAt } = state;
  const at = acting.now().toISOString();
  if (isLeftAlone(state) || !isTestDue({ timing, lastTry, shakenAt }, at)) return;
  const reads = isReadDue(timing, lastTry, at);
  noteState(acting, id, { lastTry: { at, failures: (lastTry.failures % MOST_TRIES) + 1 } });
  const probed = await probe(acting, id, 'program');
  const read = probed.ok && reads ? await readBeside(acting, id) : probed;
  const failure = read.ok ? undefined : FailureKind.safeParse(read.refusal).data;
  if (failure === undefined || !isPassing(failure)) noteState(acting, id, { lastTry: { at, failures: 0 } });
}

/** A session that the platform ended, where nobody was refused, is opened again by itself. */
function isLeftAlone({ trouble, refusals }: ConnectorState): boolean {
  return (trouble !== 'signedOut' || refusals.length > 0) && waitsForPerson(trouble);
}

/** Whether the account there waits for somebody: nothing is opened nor closed there meanwhile. */
export function waitsForPerson(trouble: ConnectorState['trouble']): boolean {
  const known = FailureKind.safeParse(trouble);
  return trouble === 'locked' || (known.success && needsPerson(known.data));
}
