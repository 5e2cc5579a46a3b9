import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEntClient, type EntClient } from '../../../main/sync/ent/ent-client.ts';
import type { PushAnswer } from '../../../domain/sync/protocol.ts';
import { makeDelivery, writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { serveEnt } from '../../../server/http/serve-ent.ts';
import { startSimulatedEnt, type SimulatedEnt } from '../../../server/training/simulated-ent.ts';
import { temporaryFolder } from '../../formats/aaf/aaf-fixture.ts';
import { tinyEnt } from '../ent-desk.ts';

const SMALL = makeDelivery({ students: 24, siblingPairs: 2 });

let folder: string;
let ent: SimulatedEnt;
let waited = Promise.withResolvers<string>();
let answerNow = Promise.withResolvers<void>();

/** A slow line, as slow as the test says. */
const late = (): Promise<void> => {
  waited.resolve('waited');
  return answerNow.promise;
};

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function start(port?: number): Promise<SimulatedEnt> {
  const delivery = async (_school: string, into: string): Promise<string> => {
    await writeDelivery(SMALL, into);
    return into;
  };
  return startSimulatedEnt({ dataFolder: folder, port: port ?? (await freePort()), delivery, late, log: () => undefined });
}

beforeEach(async () => {
  folder = await temporaryFolder();
  waited = Promise.withResolvers();
  answerNow = Promise.withResolvers();
  ent = await start();
});

afterEach(() => ent.stop());

/** A console of an account, signed in. */
async function consoleOf(rank = 0): Promise<{ readonly client: EntClient; readonly epoch: string; readonly push: (set: string, was?: string) => Promise<PushAnswer> }> {
  let token: string | null = null;
  const client = createEntClient({ url: ent.url, token: () => token });
  const administrators = (await client.accounts()).filter(({ role }) => role === 'administrator');
  ({ token } = await client.signIn(administrators[rank]?.id ?? '', 'test'));
  const { epoch } = await client.about();
  const id = crypto.randomUUID();
  let m = 0;
  const push = (set: string, was = 'visitor'): Promise<PushAnswer> => {
    const gesture = crypto.randomUUID();
    m += 1;
    return client.push(
      {
        protocol: 2, schema: 2, client: id, epoch,
        gestures: [{ id: gesture, intention: { kind: 'access.setMany', role: 'writer', cells: 1, rubriques: 1 }, atomic: false, authoredAt: new Date().toISOString() }],
        mutations: [{ m, gesture, entity: 'access', id: 'projets|group:profil:eleves', edits: [{ field: 'role', was, set }] }],
      },
      AbortSignal.timeout(10_000),
    );
  };
  return { client, epoch, push };
}

const outcomes = (answer: PushAnswer): readonly unknown[] => ('outcomes' in answer ? answer.outcomes.map(({ status, refusal }) => refusal ?? status) : [answer.kind]);

describe('the schools of the sandbox', () => {
  it('none is served before one is chosen, and a copy that nobody handed over is not', async () => {
    expect(ent.state()).toEqual({ school: null, place: 'formation', begun: [], line: 'open', refusesNext: null });
    await expect(createEntClient({ url: ent.url, token: () => null }).about()).rejects.toMatchObject({ failure: 'unreachable' });
    await expect(ent.choose('copy')).resolves.toBeUndefined();
    expect(ent.state().school).toBeNull();
  });

  it('each stays as it was left, over a restart too', async () => {
    await ent.choose('college');
    expect(outcomes(await (await consoleOf()).push('writer'))).toEqual(['applied']);
    const { epoch } = await consoleOf();
    await ent.choose('lycee');
    expect((await consoleOf()).epoch).not.toBe(epoch);
    await ent.stop();
    ent = await start();
    expect(ent.state()).toMatchObject({ school: 'lycee', begun: ['college', 'lycee'] });
    await ent.choose('college');
    expect(outcomes(await (await consoleOf()).push('writer', 'writer'))).toEqual(['same']);
  });

  it('one that is put back is made again and known otherwise; the others are left', async () => {
    await ent.choose('lycee');
    await ent.choose('college');
    const { epoch, push } = await consoleOf();
    await push('writer');
    await ent.reset();
    expect(ent.state()).toMatchObject({ school: 'college', place: 'formation-college-1' });
    const again = await consoleOf();
    expect(again.epoch).not.toBe(epoch);
    expect(outcomes(await again.push('writer'))).toEqual(['applied']);
    expect(existsSync(join(folder, 'lycee/ent.sqlite'))).toBe(true);
  });
});

describe('what goes wrong on demand', () => {
  beforeEach(() => ent.choose('college'));

  it('the next push is refused, by the ENT itself, and the one after it is not', async () => {
    const { push } = await consoleOf();
    ent.refuseNext('role-forbids');
    ent.otherEdit([], false);
    expect(ent.state().refusesNext).toBe('role-forbids');
    expect(outcomes(await push('writer'))).toEqual([{ kind: 'role-forbids', role: 'administrator', entity: 'access' }]);
    expect(ent.state().refusesNext).toBeNull();
    expect(outcomes(await push('writer'))).toEqual(['applied']);
  });

  it('another administrator contests what is touched, or changes something else', async () => {
    const { push } = await consoleOf();
    const touched = [{ entity: 'access', id: 'projets|group:profil:eleves', field: 'role', was: 'visitor', set: 'writer' }];
    expect(ent.otherEdit(touched, false)).toMatchObject({ did: 'elsewhere' });
    expect(ent.otherEdit(touched, true)).toMatchObject({ did: 'same-value', rubrique: 'Projets' });
    expect(ent.otherEdit([], true)).toMatchObject({ did: 'nothing' });
    expect(outcomes(await push('writer'))).toEqual(['conflict']);
  });

  it('a line that is cut has nobody behind it; one that is silent never answers, one that is slow answers late; all come back', async () => {
    const about = (): Promise<unknown> => fetch(`${ent.url}/about`, { signal: AbortSignal.timeout(500) });
    await ent.setLine('cut');
    await expect(about()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await ent.setLine('silent');
    await expect(about()).rejects.toMatchObject({ name: 'TimeoutError' });
    await ent.setLine('slow');
    const slow = fetch(`${ent.url}/about`);
    await expect(Promise.race([slow, waited.promise])).resolves.toBe('waited');
    answerNow.resolve();
    await expect(slow).resolves.toMatchObject({ status: 200 });
    await ent.setLine('open');
    // What `fetch` kept of the line before is found to be closed at its first use.
    await vi.waitFor(() => expect(about()).resolves.toMatchObject({ status: 200 }));
  });
});

it('an ordinary ENT has no way in to any of it', async () => {
  const ordinary = await serveEnt(tinyEnt(), { host: '127.0.0.1', port: 0 }, () => undefined);
  const document: unknown = await (await fetch(`${ordinary.url}/openapi.json`)).json();
  expect(JSON.stringify(document)).not.toMatch(/training|sandbox|formation|refuseNext/i);
  for (const path of ['/training', '/sandbox/state', '/sandbox/choose', '/training/line', '/refuse-next']) {
    for (const method of ['GET', 'POST']) expect((await fetch(`${ordinary.url}${path}`, { method })).status).toBe(404);
  }
  await ordinary.stop();
});
