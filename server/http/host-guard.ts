import { isIP } from 'node:net';
import { isLoopback } from '../../contract/ent/ent-address.ts';
import type { Tls } from './tls-files.ts';

/** What an ENT may be called. */
export interface Names {
  /** The host it was told to listen on. */
  readonly host: string;
  readonly tls: Tls | undefined;
}

const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Whether a request names this ENT: a page of another site that makes its own name point here (DNS rebinding) does not.
 * In clear, the names of the loopback; with a certificate, the declared host and the names of the certificate.
 */
export function namesThisEnt(header: string | undefined, { host, tls }: Names): boolean {
  const asked = header === undefined ? null : URL.parse(`http://${header}`);
  if (asked === null || asked.host === '') return false;
  const name = asked.hostname.replace(/^\[|\]$/g, '');
  if (tls === undefined) return isLoopback(name);
  const { certificate } = tls;
  const certified = isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name);
  return certified !== undefined || (name === host.toLowerCase() && !ANY_ADDRESS.has(host));
}

/** The address to give to consoles: the declared host, or the first name of the certificate where every address is listened on. */
export function publicAddress({ host, tls }: Names, port: number): string {
  const isAny = ANY_ADDRESS.has(host);
  const [first] = isAny ? namesOf(tls) : [host];
  const name = first ?? 'localhost';
  return `${tls === undefined ? 'http' : 'https'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function namesOf(tls: Tls | undefined): readonly string[] {
  const names = tls?.certificate.subjectAltName ?? '';
  return names.split(', ').flatMap((entry) => /^(?:DNS|IP Address):([^*]+)$/.exec(entry)?.[1] ?? []);
}
