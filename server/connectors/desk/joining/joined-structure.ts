import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { refuse, type Result } from '../../../../domain/kernel/result.ts';
import type { Failure } from '../../http/read-answer.ts';
import type { Acting } from '../acting.ts';
import { readConnector } from '../connector-record.ts';

/** What was read is of the school that was joined: one that was made again there, or merged, has the same code and other identifiers, and everything of it would seem deleted. */
export function ofJoined<T extends { readonly structure: { readonly id: string } }>({ ports }: Acting, id: ConnectorId, read: Result<T, Failure>): Result<T, Failure> {
  const record = ports().school.connectors.find(id);
  const joined = record === undefined ? undefined : readConnector(record).state.structure?.id;
  const isAnother = read.ok && joined !== undefined && joined !== read.value.structure.id;
  return isAnother ? refuse({ kind: 'otherStructure', detail: 'structure' }) : read;
}
