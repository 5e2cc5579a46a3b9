import { z } from 'zod';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import type { Answer, HttpClient } from './http-client.ts';
import type { Start } from './virtual-console.ts';

/** One school of the load: how it is asked, and where its consoles start from. */
export interface OpenSchool {
  readonly http: HttpClient;
  readonly token: string;
  readonly start: Start;
}

const Session = z.object({ token: z.string() });
const Begin = z.object({ b: z.object({ epoch: z.string() }) });
const End = z.object({ z: z.object({ cursor: z.string().nullable(), directoryCursor: z.string().nullable() }) });

/** Signs in, and loads both streams once for all the consoles of the school. */
export async function openSchool(http: HttpClient, accountId: string): Promise<OpenSchool> {
  const token = tokenOf(await signIn(http, accountId));
  const [settings, directory] = [await snapshot(http, token, 'settings'), await snapshot(http, token, 'directory')];
  const { epoch } = Begin.parse(JSON.parse(settings[0] ?? '')).b;
  const [cursor, directoryCursor] = [endOf(settings).cursor ?? '', endOf(directory).directoryCursor ?? ''];
  return { http, token, start: { epoch, cursor, directoryCursor } };
}

/** Asks for a session of an account, as a console does that begins or comes back. */
export function signIn(http: HttpClient, accountId: string): Promise<Answer> {
  return http.ask({ method: 'POST', path: '/session', body: JSON.stringify({ accountId, device: 'load' }) });
}

/** The token of a session that was opened. */
export function tokenOf({ text }: Answer): string {
  return Session.parse(JSON.parse(text)).token;
}

/** Lines of a whole stream, as a console that has nothing receives them. */
export async function snapshot(http: HttpClient, token: string, stream: 'settings' | 'directory'): Promise<readonly string[]> {
  const body = JSON.stringify({ protocol: SYNC_PROTOCOL, client: crypto.randomUUID(), stream, identities: [] });
  const answer = await http.ask({ method: 'POST', path: '/sync/snapshot', token, body });
  if (answer.status !== 200) throw new Error(`snapshot answered ${answer.status}`);
  return answer.text.trimEnd().split('\n');
}

/** The cursors that a whole stream ends with. */
export function endOf(lines: readonly string[]): { readonly cursor: string | null; readonly directoryCursor: string | null } {
  return End.parse(JSON.parse(lines.at(-1) ?? '')).z;
}
