import type { z } from 'zod';
import type { Result } from '../../../domain/kernel/result.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';
import { createGate, type Gate } from '../http/gate.ts';
import { readPatiently, type Waiting } from '../http/patience.ts';
import { readData, readWritten, type Failure } from '../http/read-answer.ts';
import type { Received, Transport } from '../http/transport.ts';
import type { Account, Credential, GrantedAccess } from '../platform-connector.ts';
import { Me } from './answers.ts';
import { READ, type ReadRoute, type WriteRoute } from './routes.ts';

/** An open session on a platform. */
export interface EntcoreSession {
  /** Who is signed in there, and the schools that they administer. */
  readonly account: { readonly id: string; readonly scopes: readonly string[] };
  read<T>(route: ReadRoute, schema: z.ZodType<T>): Promise<Result<T, Failure>>;
  /** Once: nobody tries again what may have been done. */
  write(route: WriteRoute): Promise<Result<null, Failure>>;
}

const MOST_READS = 4;

/**
 * Signs in, and believes it only once the platform says who is signed in: a wrong password is answered by a page and a 200 (E3).
 * To be tried once: a second refusal gets an account banned (§2.1).
 */
export async function openEntcore(transport: Transport, credential: Credential, waiting: Waiting): Promise<Result<EntcoreSession, Failure>> {
  const door = 'token' in credential ? accept(doorOf(credential)) : await signIn(transport, credential);
  if (!door.ok) return door;
  const ask = asking({ transport, door: door.value, gate: createGate(MOST_READS), waiting });
  const me = await ask.read(READ.me(), Me);
  if (!me.ok) return me;
  const { userId, functions } = me.value;
  return accept({ ...ask, account: { id: userId, scopes: functions?.['ADMIN_LOCAL']?.scope ?? [] } });
}

/** What each request bears to be let in. */
interface Door {
  readonly read: Readonly<Record<string, string>>;
  readonly write: Readonly<Record<string, string>>;
  /** Whether a path may be asked for at all. */
  readonly opens: (path: string) => boolean;
}

/** Of a granted access: no token against other sites is asked of it (§2.1); who it is may be read by any (« Déduit »), the rest module by module. */
function doorOf({ token, modules }: GrantedAccess): Door {
  const borne = { authorization: `Bearer ${token}` };
  return { read: borne, write: borne, opens: (path) => ['auth', ...modules].includes(path.split('/')[1] ?? '') };
}

async function signIn(transport: Transport, { login, password }: Account): Promise<Result<Door, Failure>> {
  const body = new URLSearchParams({ email: login, password, callBack: '' }).toString();
  const answer = await transport({ method: 'POST', path: '/auth/login', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
  if ('lost' in answer) return refuse({ kind: answer.lost === 'timeout' ? 'timeout' : 'unreachable', detail: answer.lost });
  if (answer.status === 200) return refuse({ kind: 'signedOut', detail: 'login' });
  if (answer.status !== 302) return readWritten(answer).ok ? refuse({ kind: 'shape', detail: String(answer.status) }) : failureOf(answer);
  const cookies = readCookies(answer);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return accept({ read: { cookie }, write: { cookie, 'x-xsrf-token': cookies.get('XSRF-TOKEN') ?? '' }, opens: () => true });
}

function failureOf(answer: Received): Result<never, Failure> {
  const read = readWritten(answer);
  return read.ok ? refuse({ kind: 'shape', detail: String(answer.status) }) : read;
}

interface Asking {
  readonly transport: Transport;
  readonly door: Door;
  readonly gate: Gate;
  readonly waiting: Waiting;
}

function asking({ transport, door, gate, waiting }: Asking): Pick<EntcoreSession, 'read' | 'write'> {
  const accepts = { accept: 'application/json' };
  return {
    read: async ({ path }, schema) => {
      if (!door.opens(path)) return outside(path);
      return gate(() => readPatiently(waiting, async () => readData(await transport({ method: 'GET', path, headers: { ...door.read, ...accepts } }), schema)));
    },
    write: async (route) => {
      const { method, path } = route;
      if (!door.opens(path)) return outside(path);
      const { type, body } = bodyOf(route);
      return readWritten(await transport({ method, path, headers: { ...door.write, ...accepts, ...(type === '' ? {} : { 'content-type': type }) }, ...(type === '' ? {} : { body }) }));
    },
  };
}

function bodyOf({ json, form }: WriteRoute): { readonly type: string; readonly body: string } {
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) };
  if (form === undefined) return { type: '', body: '' };
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(Object.entries(form).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))).toString() };
}

/** Not asked: the platform would answer as to anybody without a right, and nobody would know why. */
function outside(path: string): Result<never, Failure> {
  return refuse({ kind: 'scope', detail: path.split('/')[1] ?? '' });
}

function readCookies({ cookies }: Received): ReadonlyMap<string, string> {
  return new Map(
    cookies.flatMap((line) => {
      const [pair = ''] = line.split(';', 1);
      const equal = pair.indexOf('=');
      return equal > 0 ? [[pair.slice(0, equal).trim(), pair.slice(equal + 1).trim()] as const] : [];
    }),
  );
}
