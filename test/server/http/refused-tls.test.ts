import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createClearServer, type RequestListener, type Server } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

// What a console refuses to speak with, though it knows an authority (reliability-security.md §3.3, X10).
const PEM = resolve(import.meta.dirname, '../../support/test-only-tls/refused');
const AUTHORITY = join(PEM, 'test-only-authority.pem');
const read = (name: string): Buffer => readFileSync(join(PEM, `test-only-${name}.pem`));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Answers as an ENT would: only what carries it is wrong. */
const asEnt: RequestListener = ({ url }, response) => {
  const body = url === '/about' ? { school: TINY_SCHOOL.school, epoch: 'e', protocol: { min: 1, max: 2 } } : TINY_SCHOOL.accounts.map((account) => EntAccount.parse(account));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function served(name: string, options: ServerOptions = {}, listener = asEnt): Promise<string> {
  return `https://localhost:${await listen(createServer({ cert: read(name), key: read('key'), ...options }, listener))}`;
}

/** What a console that knows the authority hears. */
async function consoleAsks(url: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const script = resolve(import.meta.dirname, '../ask-ent.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, url], { env: { ...process.env, NODE_EXTRA_CA_CERTS: AUTHORITY, ...environment } });
  return stdout.trim();
}

const ANYTHING_GOES = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' } as const;
/** Old enough to be spoken by nobody; a server that still speaks it needs its ciphers weakened. */
const old = (version: 'TLSv1' | 'TLSv1.1'): ServerOptions => ({ minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' });

describe('a console that knows an authority', () => {
  it('speaks with who has its certificate: the refusals below are not those of a closed door', async () => {
    expect(await consoleAsks(await served('good'))).toBe(`${TINY_SCHOOL.school.name}, ${TINY_SCHOOL.accounts.length}`);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['a certificate that is over', () => served('expired'), 'unreachable'],
    ['a certificate of later', () => served('future'), 'unreachable'],
    ['a certificate of another name', () => served('other-host'), 'unreachable'],
    ['a certificate that signs itself', () => served('self-signed'), 'unreachable'],
    ['a certificate of an authority that it does not know', () => served('unknown-authority'), 'unreachable'],
    ['TLS 1.0', () => served('good', old('TLSv1')), 'unreachable'],
    ['TLS 1.1', () => served('good', old('TLSv1.1')), 'unreachable'],
    ['an address that answers in clear', async () => `https://localhost:${await listen(createClearServer(asEnt))}`, 'unreachable'],
    ['an answer that sends it to an address in clear', () => served('good', {}, (_, response) => response.writeHead(301, { location: 'http://127.0.0.1:1/' }).end()), 'garbage'],
    ['an answer that sends it to another address', () => served('good', {}, (_, response) => response.writeHead(307, { location: 'https://ent.exemple.example/' }).end()), 'garbage'],
  ])('refuses %s', async (_, serve, expected) => {
    expect(await consoleAsks(await serve())).toBe(expected);
  });

  it.each(['expired', 'other-host', 'unknown-authority'])('refuses them as well where its environment asks to accept anything (%s)', async (name) => {
    expect(await consoleAsks(await served(name), ANYTHING_GOES)).toBe('unreachable');
  });
});
