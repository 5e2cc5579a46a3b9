import { accept, refuse, type Result } from '../../../../domain/kernel/result.ts';
import type { ConnectorTrouble } from '../../../../domain/connectors/connector-trouble.ts';

/** What a browser was brought back with. */
interface Returned {
  readonly state: string;
  readonly code: string;
}

/** Reads the address where a platform brought somebody back; what it says of a refusal is told. */
export function readReturned(text: string): Result<Returned, ConnectorTrouble> {
  const url = URL.parse(text.trim());
  const state = url?.searchParams.get('state') ?? '';
  if (url === null || state === '') return refuse('unawaited');
  const error = url.searchParams.get('error');
  if (error !== null) return refuse(error === 'invalid_scope' ? 'scope' : error === 'unauthorized_client' ? 'clientRefused' : 'denied');
  const code = url.searchParams.get('code') ?? '';
  return code === '' ? refuse('unawaited') : accept({ state, code });
}
