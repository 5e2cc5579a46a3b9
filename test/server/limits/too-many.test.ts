import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntSession } from '../../../contract/ent/ent.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { RATES, type LimitedAct, type Rates } from '../../../server/limits/rates.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { cleanUp, newFolder } from '../../support/workbench.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

/** Three of each for an account, five for all of them, and nothing comes back during a test. */
const FEW = { account: { burst: 3, perSecond: 0.001 }, school: { burst: 5, perSecond: 0.001 } };
const FEW_OF_EACH: Rates = { push: FEW, pull: FEW, snapshot: FEW, import: FEW, export: FEW, verify: FEW, connector: FEW };

let ent: RunningEnt;

beforeAll(async () => {
  ent = await startEnt({ dataFolder: newFolder(), seed: TINY_SCHOOL, rates: FEW_OF_EACH });
});

afterAll(async () => {
  await ent.stop();
  await cleanUp();
});

async function signIn(accountId: string): Promise<Record<string, string>> {
  const answer = await fetch(`${ent.url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ accountId, device: 'd' }) });
  return { authorization: `Bearer ${EntSession.parse(await answer.json()).token}`, 'content-type': 'application/json' };
}

type Call = readonly [method: string, path: string, body?: object];

const CALLS: Readonly<Record<LimitedAct, Call>> = {
  push: ['POST', '/sync/push', { protocol: 2, schema: 2, client: 'c', epoch: 'e', gestures: [], mutations: [] }],
  pull: ['GET', '/sync/pull?protocol=2&client=c&cursor=a&directoryCursor=b&acked=0'],
  snapshot: ['POST', '/sync/snapshot', { protocol: 2, client: 'c', stream: 'settings', identities: [] }],
  import: ['POST', '/import', { name: 'a', content: '', acceptDisappearances: 0 }],
  export: ['POST', '/exports', { list: 'journal', lines: 1 }],
  verify: ['GET', '/journal/integrity'],
  connector: ['POST', '/connectors/entcore/observation', {}],
};

async function ask(headers: Record<string, string>, [method, path, body]: Call): Promise<{ status: number; retryAfter: string | null; body: unknown }> {
  const answer = await fetch(ent.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify({ ...body, client: `${headers['authorization']?.slice(-20)}` }) }) });
  const text = await answer.text();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: answer.status === 429 ? JSON.parse(text) : undefined };
}

describe('an ENT that is asked too much', () => {
  it('counts every act that has a limit', () => {
    expect(Object.keys(RATES).toSorted()).toEqual(Object.keys(CALLS).toSorted());
  });

  it.each(Object.entries(CALLS))('answers the declared 429 and Retry-After, to the account and then to the school (%s)', async (_, call) => {
    const [first, second] = [await signIn('adm1'), await signIn('adm2')];
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await ask(first, call)).status);
    expect(statuses.slice(0, 3)).not.toContain(429);
    expect(statuses[3]).toBe(429);
    // The fourth cost the school nothing: two are left to somebody else.
    for (let i = 0; i < 2; i++) expect((await ask(second, call)).status).not.toBe(429);
    const refused = await ask(second, call);
    expect(refused).toMatchObject({ status: 429, body: { defined: true, code: 'TOO_MANY', status: 429 } });
    expect(must(refused.retryAfter, 'the answer says when to come back')).toMatch(/^\d+$/);
    expect(refused.body).toMatchObject({ data: { seconds: Number(refused.retryAfter) } });
  });

  it('still lets anybody sign in, see where it is and sign out', async () => {
    const headers = await signIn('adm1');
    expect((await fetch(`${ent.url}/about`)).status).toBe(200);
    expect((await fetch(`${ent.url}/session`, { method: 'DELETE', headers: { authorization: headers['authorization'] ?? '' } })).status).toBe(200);
  });
});
