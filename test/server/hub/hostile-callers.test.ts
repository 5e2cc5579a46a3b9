import { scryptSync } from 'node:crypto';
import { request as ask, Agent } from 'node:https';
import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { HUB_IDENTITY, HUB_KEY, HUB_TLS, LARGEST_REPORT } from '../../../contract/hub/hub-wire.ts';
import type { HubAddress } from '../../../domain/training/classroom/local-address.ts';
import { CODE, consoleAt, openHub, openSession, reportOf } from './open-hub.ts';

/** Somebody who knows the code, and says what no console says. */
function say({ host, port }: HubAddress, { headers = {}, method = 'POST', path = '/report', body = '{}' }: { headers?: Record<string, string | undefined>; method?: string; path?: string; body?: string }): Promise<number> {
  const pskCallback = (salt: string | null): { psk: Buffer; identity: string } => ({ psk: scryptSync(CODE, salt ?? '', HUB_KEY.bytes, HUB_KEY.cost), identity: HUB_IDENTITY });
  const agent = new Agent({ ...HUB_TLS, pskCallback, checkServerIdentity: () => undefined });
  const given: [string, string | undefined][] = Object.entries({ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers });
  return new Promise((answered, failed) => {
    const sent = ask({ host, port, path, method, agent, headers: Object.fromEntries(given.filter(([, value]) => value !== undefined)) }, (answer) => {
      answer.resume().once('end', () => answered(answer.statusCode ?? 0));
    });
    sent.once('error', failed);
    sent.end(method === 'GET' ? undefined : body);
  });
}

describe('a caller who knows the code', () => {
  it.each([
    ['comes by another name (DNS rebinding)', { headers: { host: 'trainer.example:8642' } }, 421],
    ['names the address without its port', { headers: { host: '127.0.0.1' } }, 421],
    ['is a page of a site', { headers: { origin: 'https://site.example' } }, 403],
    ['is a page of this address', { headers: { origin: 'null' } }, 403],
    ['says what browsers say', { headers: { 'sec-fetch-site': 'same-origin' } }, 403],
    ['bears a cookie', { headers: { cookie: 'a=b' } }, 403],
    ['only reads', { method: 'GET' }, 405],
    ['asks for leave first', { method: 'OPTIONS' }, 405],
    ['sends a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['says more of the type than it is', { headers: { 'content-type': 'application/json; charset=utf-8' } }, 415],
    ['does not say how much it sends', { headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' } }, 411],
    ['sends too much', { body: JSON.stringify({ pad: 'x'.repeat(LARGEST_REPORT) }) }, 413],
    ['asks for something else', { path: '/board' }, 404],
    ['reads the paths of the trainer', { path: '/end' }, 404],
  ])('and %s is turned away', async (_how, said, status) => {
    const { trainer } = await openHub();
    expect(await say(await openSession(trainer), said)).toBe(status);
    expect((await trainer.board({})).seats).toEqual([]);
  });

  it.each<[string, object]>([
    ['a name of somebody beside its own', { name: 'Martin' }],
    ['a class', { class: '6e A' }],
    ['words in its progress', { progress: { scenario: null, steps: [], asksHelp: false, note: 'x' } }],
    ['words in a step', { progress: { scenario: 'anomalies', steps: [{ step: 1, state: 'verified', at: '2026-11-09T08:00:00Z', answer: 'Martin' }], asksHelp: false } }],
    ['the title of a scenario in the place of its identifier', { progress: { scenario: 'Trouvez les anomalies', steps: [], asksHelp: false } }],
    ['an address for a pseudonym', { pseudonym: 'a@b.example' }],
    ['a mark-up for a pseudonym', { pseudonym: '<b>Poste</b>' }],
    ['a long text for a pseudonym', { pseudonym: 'x'.repeat(21) }],
    ['a date with more in it', { progress: { scenario: null, steps: [{ step: 1, state: 'verified', at: '2026-11-09T08:00:00Z Martin' }], asksHelp: false } }],
  ])('and sends %s is refused whole', async (_what, more) => {
    const { trainer } = await openHub();
    const address = await openSession(trainer);
    expect(await say(address, { body: JSON.stringify({ ...reportOf('Poste 1'), ...more }) })).toBe(400);
    expect((await trainer.board({})).seats).toEqual([]);
  });

  it('and asks without end is asked to wait', async () => {
    const { trainer } = await openHub();
    const trainee = consoleAt(await openSession(trainer));
    const report = reportOf('Poste 1');
    const answers = [];
    for (let n = 0; n < 25; n += 1) answers.push(await trainee.report(report));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect(answers.at(-1)).toEqual({ ok: false, refusal: { kind: 'busy' } });
  });
});

describe('a caller who does not know the code', () => {
  it('is told nothing, and after a few tries is not heard, whatever they say; the others are', async () => {
    const { trainer, clock } = await openHub();
    const address = await openSession(trainer);
    const joined = consoleAt(address);
    const report = reportOf('Poste 1');
    await joined.report(report);
    const answers = [];
    for (let n = 0; n < 12; n += 1) answers.push(await consoleAt(address, 'AAAAAAAA').greet());
    expect(answers.slice(0, 11)).toEqual(answers.slice(0, 11).map(() => ({ ok: false, refusal: { kind: 'wrong-code' } })));
    expect(answers[11]).toEqual({ ok: false, refusal: { kind: 'hung-up' } });
    expect(await consoleAt(address).greet()).toEqual({ ok: false, refusal: { kind: 'hung-up' } });
    expect(await joined.report(report)).toMatchObject({ ok: true });
    clock.ms += 31_000;
    expect(await consoleAt(address).greet()).toMatchObject({ ok: true });
  });

  it('comes by no other cipher, no certificate, no older protocol, nor in clear', async () => {
    const { trainer } = await openHub();
    const { host, port } = await openSession(trainer);
    const ways = [{ rejectUnauthorized: false }, { ciphers: 'PSK:aNULL:@SECLEVEL=0', maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }, { minVersion: 'TLSv1.3' }] as const;
    for (const way of ways) {
      await expect(
        new Promise((opened, failed) => {
          connectSecurely({ host, port, ...way }, () => opened('opened')).once('error', failed);
        }),
      ).rejects.toThrow(/SSL|TLS|cipher|alert/i);
    }
    const clear = await new Promise<string>((heard) => {
      let text = '';
      const socket = connect({ host, port }, () => socket.write(`POST /greet HTTP/1.1\r\nHost: ${host}:${String(port)}\r\n\r\n`));
      socket.on('data', (part) => (text += part.toString('latin1')));
      socket.on('error', () => heard(text));
      socket.on('close', () => heard(text));
    });
    expect(clear).not.toContain('HTTP/1.1 200');
  });

  it('of the session before does not enter the next one', async () => {
    const { trainer } = await openHub();
    const before = await openSession(trainer);
    const trainee = consoleAt(before);
    expect(await trainee.greet()).toMatchObject({ ok: true });
    await trainer.open({ code: 'FHJKLMRT', port: before.port });
    expect(await trainee.greet()).toMatchObject({ ok: false });
    expect(await consoleAt(before, CODE).greet()).toEqual({ ok: false, refusal: { kind: 'wrong-code' } });
    expect(await consoleAt(before, 'FHJKLMRT').greet()).toMatchObject({ ok: true });
  });
});

describe('the trainer’s door', () => {
  it.each<[string, RequestInit, number]>([
    ['without the secret', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, 401],
    ['with another secret', { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer x' }, body: '{}' }, 401],
    ['from a page', { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1' }, body: '{}' }, 403],
  ])('is shut %s', async (_how, init, status) => {
    const { hub } = await openHub();
    expect((await fetch(`${hub.url}/board`, init)).status).toBe(status);
  });

  it('has no header that lets a page read', async () => {
    const { hub } = await openHub();
    const answer = await fetch(`${hub.url}/board`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${hub.token}` }, body: '{}' });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
