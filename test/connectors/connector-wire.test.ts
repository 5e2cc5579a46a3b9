import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { startFakeEntcore, type RunningFake } from '../support/fake-entcore/start-fake.ts';
import { cleanUp, newFolder } from '../support/workbench.ts';
import { startEnt, type RunningEnt } from '../../server/start-ent.ts';
import { sessionAt } from '../server/http/two-schools.ts';
import { TINY_SCHOOL } from '../server/tiny-school.ts';

let ent: RunningEnt;
let fake: RunningFake;
const logged: string[] = [];

beforeAll(async () => {
  ent = await startEnt({ dataFolder: newFolder(), seed: TINY_SCHOOL, log: (line) => void logged.push(line) });
  fake = await startFakeEntcore();
});
afterAll(async () => {
  await fake.stop();
  await ent.stop();
  await cleanUp();
});

async function ask(account: string | undefined, method: string, path: string, body?: object): Promise<{ readonly status: number; readonly text: string }> {
  const headers = account === undefined ? {} : { authorization: `Bearer ${await sessionAt(ent.url, account)}` };
  const answer = await fetch(`${ent.url}${path}`, { method, ...(body === undefined ? { headers } : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  return { status: answer.status, text: await answer.text() };
}

function outcome({ status, text }: Awaited<ReturnType<typeof ask>>): readonly [number, string | undefined] {
  return [status, /"code":"(\w+)"/.exec(text)?.[1]];
}

/** The name of a work that nobody began. */
const WORK = '00000000-0000-4000-8000-000000000000';

const CALLS: readonly (readonly [string, string, object?])[] = [
  ['GET', '/connectors'],
  ['PUT', '/connectors/entcore', { address: 'http://127.0.0.1:9', ...MACHINE }],
  ['POST', '/connectors/entcore/access', {}],
  ['PUT', '/connectors/entcore/access', { returned: 'https://ent.exemple.invalid/retour?code=a&state=b' }],
  ['DELETE', '/connectors/entcore'],
  ['POST', '/connectors/entcore/probe', {}],
  ['POST', '/connectors/entcore/observation', {}],
  ['PUT', '/connectors/entcore/match', { kind: 'group', local: 'a', remote: 'b' }],
  ['PUT', '/connectors/entcore/settlement', { units: [{ kind: 'group', id: 'a' }], side: 'here' }],
  ['POST', '/connectors/entcore/dry-run', {}],
  ['POST', '/connectors/entcore/restriction', {}],
  ['POST', '/connectors/entcore/sending', { changes: [{ id: 'a', accepted: null }] }],
  ['POST', '/connectors/entcore/taking', { units: [{ kind: 'group', id: 'a' }] }],
  ['GET', '/connectors/sheet/sheet'],
  ['PUT', '/connectors/sheet/sheet/ticks', { lines: ['a'], done: true }],
  ['POST', '/connectors/sheet/reading', { reading: { exportedOn: '2026-11-09', isWhole: true, places: [] } }],
  ['PUT', '/connectors/entcore/mode', { unit: 'group', mode: 'apply' }],
  ['PUT', '/connectors/entcore/timing', { timing: { readAt: ['06:00'], windows: [] } }],
  ['GET', '/connectors/entcore/steps'],
  ['GET', `/connectors/works/${WORK}`],
];

describe('connectors, on the wire', () => {
  it('say which accesses could not be closed to whoever is signed in', async () => {
    expect([outcome(await ask(undefined, 'GET', '/platforms/still-open')), await ask('chef', 'GET', '/platforms/still-open')]).toMatchObject([[401, expect.anything()], { status: 200, text: '[]' }]);
  });

  it('are for the administrators of the school', async () => {
    for (const call of CALLS) {
      expect((await ask(undefined, ...call)).status).toBe(401);
      for (const account of ['chef', 'adjoint', 'gar', 'formatrice']) expect(outcome(await ask(account, ...call))).toEqual([409, 'REFUSED']);
    }
  });

  it('answer what stops them in a declared error', async () => {
    const answered = await ask('adm1', 'POST', '/connectors/entcore/probe', {});
    expect(outcome(answered)).toEqual([409, 'CONNECTOR']);
    expect(answered.text).toContain('"trouble":"absent"');
    expect((await ask('adm1', 'GET', `/connectors/works/${WORK}`)).text).toContain('"trouble":"interrupted"');
    expect((await ask('adm1', 'PUT', '/connectors/autre', { address: fake.url, ...MACHINE })).status).toBe(400);
  });

  it('never give the account back, in an answer nor in a log', async () => {
    const connected = await ask('adm1', 'PUT', '/connectors/entcore', { address: fake.url, ...MACHINE });
    expect(connected.status).toBe(200);
    const told = [connected.text, (await ask('adm1', 'GET', '/connectors')).text, (await ask('adm1', 'POST', '/connectors/entcore/observation', {})).text, ...logged].join('\n');
    expect(told).toContain('"uai":"0319999A"');
    expect(told).not.toContain(MACHINE.password);
    expect(told).not.toContain(MACHINE.login);
    expect(told).not.toContain('CODE-SECRET');
    expect((await ask('adm1', 'DELETE', '/connectors/entcore')).status).toBe(200);
  });
});
