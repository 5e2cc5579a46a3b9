import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createClearServer, type RequestListener, type Server } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

// What a console refuses to speak with, though it knows an authority (reliability-security.md §3.3, X10).
const PEM = resolve(import.meta.dirname, '../../support/test-only-tls/refused');
const AUTHORITY = join(PEM, 'test-only-authority.pem');
const read = (name: string): Buffer => readFileSync(join(PEM, `test-only-${name}.pem`));

const servers: Server[] = [];
afterAll(() => {
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

/** What a console that knows the authority hears at each address: one process for all, whose start takes longer than its questions. */
async function consoleAsks(ents: Readonly<Record<string, () => Promise<string>>>, environment: Readonly<Record<string, string>> = {}): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(ents);
  const urls = await Promise.all(Object.values(ents).map((serve) => serve()));
  const script = resolve(import.meta.dirname, '../ask-ent.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...urls], { env: { ...process.env, NODE_EXTRA_CA_CERTS: AUTHORITY, ...environment } });
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(names.length);
  return new Map(names.map((name, i) => [name, lines[i] ?? '']));
}

const ANYTHING_GOES = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' } as const;
/** Old enough to be spoken by nobody; a server that still speaks it needs its ciphers weakened. */
const old = (version: 'TLSv1' | 'TLSv1.1'): ServerOptions => ({ minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' });

/** What speaks as no ENT may, and what a console hears of it. */
const REFUSED: Readonly<Record<string, readonly [serve: () => Promise<string>, heard: string]>> = {
  'a certificate that is over': [() => served('expired'), 'unreachable'],
  'a certificate of later': [() => served('future'), 'unreachable'],
  'a certificate of another name': [() => served('other-host'), 'unreachable'],
  'a certificate that signs itself': [() => served('self-signed'), 'unreachable'],
  'a certificate of an authority that it does not know': [() => served('unknown-authority'), 'unreachable'],
  'TLS 1.0': [() => served('good', old('TLSv1')), 'unreachable'],
  'TLS 1.1': [() => served('good', old('TLSv1.1')), 'unreachable'],
  'an address that answers in clear': [async () => `https://localhost:${await listen(createClearServer(asEnt))}`, 'unreachable'],
  'an answer that sends it to an address in clear': [() => served('good', {}, (_, response) => response.writeHead(301, { location: 'http://127.0.0.1:1/' }).end()), 'garbage'],
  'an answer that sends it to another address': [() => served('good', {}, (_, response) => response.writeHead(307, { location: 'https://ent.exemple.example/' }).end()), 'garbage'],
};
const ACCEPTING = ['expired', 'other-host', 'unknown-authority'];

describe('a console that knows an authority', () => {
  let heard: ReadonlyMap<string, string>;
  let heardAccepting: ReadonlyMap<string, string>;
  beforeAll(async () => {
    heard = await consoleAsks({ good: () => served('good'), ...Object.fromEntries(Object.entries(REFUSED).map(([name, [serve]]) => [name, serve])) });
    heardAccepting = await consoleAsks(Object.fromEntries(ACCEPTING.map((name) => [name, () => served(name)])), ANYTHING_GOES);
  });

  it('speaks with who has its certificate: the refusals below are not those of a closed door', () => {
    expect(heard.get('good')).toBe(`${TINY_SCHOOL.school.name}, ${TINY_SCHOOL.accounts.length}`);
  });

  it.each(Object.entries(REFUSED))('refuses %s', (name, [, expected]) => {
    expect(heard.get(name)).toBe(expected);
  });

  it.each(ACCEPTING)('refuses them as well where its environment asks to accept anything (%s)', (name) => {
    expect(heardAccepting.get(name)).toBe('unreachable');
  });
});
