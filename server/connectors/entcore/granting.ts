import { parseJson } from '../../../domain/kernel/json.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { readData, type Failure } from '../http/read-answer.ts';
import type { Lost, Received, Transport } from '../http/transport.ts';
import type { Application, GivenAccess, Granting } from '../platform-connector.ts';
import { Token } from './answers.ts';

/** How somebody grants an access on an Edifice / Open ENT, in place of a password (connectors.md §2.1): the code that a browser brings back. */
export const entcoreGranting: Granting = {
  needed: ['directory', 'communication', 'appregistry'],
  page: (address, { id, redirect, modules }, state) => {
    const asked = new URLSearchParams({ response_type: 'code', client_id: id, redirect_uri: redirect, scope: modules.join(' '), state });
    return `${address}/auth/oauth2/auth?${asked.toString()}`;
  },
  exchange: (transport, application, code) => ask(transport, application, { grant_type: 'authorization_code', code, redirect_uri: application.redirect }),
  renew: async (transport, application, refresh) => ask(transport, application, { grant_type: 'refresh_token', refresh_token: refresh }, refresh),
};

/** « Déduit »: that the application says who it is by a header, as it does elsewhere. `was`: what holds on where nothing new is given. */
async function ask(transport: Transport, { id, secret, modules }: Application, form: Readonly<Record<string, string>>, was?: string): Promise<Result<GivenAccess, Failure>> {
  const answer = await transport({
    method: 'POST', path: '/auth/oauth2/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams(form).toString(),
  });
  const refusal = refusalOf(answer);
  if (refusal !== undefined) return refuse(refusal);
  const read = readData(answer, Token);
  if (!read.ok) return read;
  const { access_token: token, refresh_token, expires_in: seconds, scope } = read.value;
  const refresh = refresh_token ?? was;
  if (refresh === undefined) return refuse({ kind: 'shape', detail: 'refresh_token' });
  return accept({ token, refresh, seconds, modules: scope?.split(' ').filter((module) => module !== '') ?? modules });
}

/** What a refusal says of the access, of the application or of what it asks (RFC 6749 §5.2); what else is answered is read as anywhere. */
function refusalOf(answer: Received | Lost): Failure | undefined {
  if ('lost' in answer || (answer.status !== 400 && answer.status !== 401)) return undefined;
  const read = parseJson(answer.text);
  const error = typeof read === 'object' && read !== null && 'error' in read ? read.error : undefined;
  const kind = REFUSALS.get(error);
  return kind === undefined ? undefined : { kind, detail: String(answer.status) };
}

const REFUSALS: ReadonlyMap<unknown, 'grantOver' | 'clientRefused' | 'scope'> = new Map([
  ['invalid_grant', 'grantOver'], ['invalid_client', 'clientRefused'], ['unauthorized_client', 'clientRefused'], ['invalid_scope', 'scope'],
]);
