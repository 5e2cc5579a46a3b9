import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntSession } from '../../../contract/ent/ent.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { serveEnt, type ServedEnt } from '../../../server/http/serve-ent.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { deskOf, setField, setRole } from '../ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';

// Whoever heard what a console sent sends it again (reliability-security.md §3.3, X13). `REPLAYS` asks for more: 10,000 of a night.
const REPLAYS = Number(process.env['REPLAYS'] ?? 500);
const CAPTURED = 40;

interface Captured {
  readonly token: string;
  readonly body: { readonly client: string; readonly mutations: readonly { readonly edits: readonly { readonly set: Json }[] }[] };
}

let ent: Ent;
let served: ServedEnt;
const captured: Captured[] = [];

async function signIn(accountId: string): Promise<string> {
  const answer = await fetch(`${served.url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ accountId, device: 'd' }) });
  return EntSession.parse(await answer.json()).token;
}

async function push(token: string, body: unknown): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${served.url}/sync/push`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

const ROLES = ['visitor', 'writer', 'publisher', 'none'] as const;

/** The pushes of a console, each of one or two changes, heard as they passed. */
async function work(accountId: string, count: number): Promise<void> {
  const token = await signIn(accountId);
  const client = randomUUID();
  const desk = deskOf(ent, accountId, client);
  let m = 0;
  for (let i = 0; i < count; i++) {
    const request = desk.request([setRole('club|group:c:6A', i === 0 ? 'none' : (ROLES[(i - 1) % 4] ?? 'none'), ROLES[i % 4] ?? 'none'), setField('club', 'title', 'Club journal', `Club ${i}`)]);
    const body = { ...request, mutations: request.mutations.map((mutation) => ({ ...mutation, m: (m += 1) })) };
    expect((await push(token, body)).status).toBe(200);
    captured.push({ token, body });
  }
}

beforeAll(async () => {
  ent = createEnt({ clock: () => new Date(MONDAY) });
  ent.seed(TINY_SCHOOL);
  served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
  for (const account of ['adm1', 'chef', 'adm2', 'formatrice']) await work(account, CAPTURED / 4);
});
afterAll(async () => {
  await served.stop();
  ent.close();
});

/** Everything that a second effect would move. */
function state(): string {
  const desk = deskOf(ent, 'adm1', 'reader');
  return JSON.stringify([ent.heads(), ent.journal(), desk.snapshot('settings').filter((line) => 'i' in line)]);
}

/** The same push, something of which is not what it was. */
function altered(random: Random, body: Captured['body']): unknown {
  const [first, ...others] = body.mutations;
  const edits = must(first, 'a push has a change').edits.map((edit) => ({ ...edit, set: edit.set === 'moderator' ? 'writer' : 'moderator' }));
  const changes = [
    { mutations: [{ ...first, edits }, ...others] },
    { mutations: [{ ...first, id: 'root|group:profil:eleves' }, ...others] },
    { mutations: [...body.mutations].toReversed().map((mutation, i) => ({ ...mutation, ...('m' in mutation ? { m: Number(mutation.m) + (i === 0 ? -1 : 1) } : {}) })) },
  ];
  return { ...body, ...random.pick(changes) };
}

type Replay = (random: Random, heard: Captured, closed: string, stranger: string) => Promise<{ status: number; text: string }>;

/** Ways to send it again, and what each is answered. */
const WAYS: readonly (readonly [status: number, replay: Replay])[] = [
  [200, (_, { token, body }) => push(token, body)],
  [409, (random, { token, body }) => push(token, altered(random, body))],
  [401, (_, { body }, closed) => push(closed, body)],
  [401, (_, { body }, __, stranger) => push(stranger, body)],
  [401, (_, { body }) => push('x'.repeat(43), body)],
];

describe('what a console sent, heard by somebody and sent again', () => {
  it(`has no second effect, ${REPLAYS} times: whole three times, altered, by another session, by a closed one`, { timeout: 600_000 }, async () => {
    const random = createRandom(20_261_109);
    const closed = await signIn('adm1');
    await fetch(`${served.url}/session`, { method: 'DELETE', headers: { authorization: `Bearer ${closed}` } });
    // An account that sent none of it.
    const stranger = await signIn('gar');
    const before = state();
    const wrong: string[] = [];
    let answered = '';
    for (let i = 0; i < REPLAYS; i++) {
      const heard = random.pick(captured);
      const [expected, replay] = WAYS[i % WAYS.length] ?? must(WAYS[0], 'there are ways');
      const { status, text } = await replay(random, heard, closed, stranger);
      if (status !== expected) wrong.push(`way ${i % WAYS.length}: ${status} ${text.slice(0, 100)}`);
      if (expected !== 200) continue;
      for (let again = 0; again < 2; again++) if ((await push(heard.token, heard.body)).text !== text) wrong.push('answered otherwise');
      answered = text;
    }
    expect(wrong).toEqual([]);
    expect(answered).toContain('"outcomes"');
    expect(state()).toBe(before);
  });

  it('has none once its author is gone, nor once the ENT lives another life', async () => {
    const before = state();
    const { token, body } = must(captured.at(-1), 'something was sent');
    expect((await push(token, { ...body, epoch: 'another life' })).text).toContain('"resync"');
    const removed = ent.identity.remove({ id: 'adm1', name: '', role: 'administrator', title: '' }, 'formatrice');
    expect(removed).toMatchObject({ ok: true });
    const managed = state();
    expect(managed).not.toBe(before);
    expect((await push(token, body)).status).toBe(401);
    expect(state()).toBe(managed);
  });
});
