import { ORPCError } from '@orpc/server';
import type { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ConnectorDesk } from '../connectors/desk/connector-desk.ts';
import type { EntRequest } from './ent-request.ts';

/** The connectors of the school of the address. */
export function deskOf(context: EntRequest): ConnectorDesk {
  return context.desk().ent.connectors;
}

/** What a desk answers, or the declared error of what stopped it. */
export function answer<T>(result: Result<T, ConnectorTrouble>): T {
  if (!result.ok) throw new ORPCError('CONNECTOR', { defined: true, status: 409, data: { trouble: result.refusal } });
  return result.value;
}
