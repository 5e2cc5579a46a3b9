import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { must } from '../../../domain/kernel/assert.ts';
import { createEntClient } from '../../../main/sync/ent/ent-client.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { serveEnt, type ServedEnt } from '../../../server/http/serve-ent.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { deskOf, setRole, tinyEnt } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';
import { CANARY, OTHER_SCHOOL, OURS, sessionAt, snapshotAt, THEIRS } from './two-schools.ts';
import { OPEN_DOORS, wellFormedCall } from './well-formed-call.ts';

// One process serves every school of its database: each at its own address, and nothing of one through the other's.

let ent: Ent;
let served: ServedEnt;
let ours: string;
let theirs: string;

async function serve(): Promise<void> {
  served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
  [ours, theirs] = [`${served.url}/${OURS}`, `${served.url}/${THEIRS}`];
}

beforeEach(async () => {
  // One at hand: each call to the other school lets the first one go, and makes it again.
  ent = newEnt({ schoolsAtHand: 1 });
  ent.seed(TINY_SCHOOL);
  ent.seed(OTHER_SCHOOL);
  await serve();
});
afterEach(() => served.stop());

const otherSchool = (): SchoolEnt => must(ent.at(THEIRS), 'it was given to the ENT');

const Paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Every door of the wire, but those that anybody may open, as a well-formed call. */
async function closedDoors(): Promise<readonly (readonly [method: string, path: string])[]> {
  const { paths } = Paths.parse(await (await fetch(`${served.url}/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).filter((method) => !OPEN_DOORS.has(`${method} ${path}`)).map((method) => [method, path] as const));
}

async function knock(address: string, [method, path]: readonly [string, string], token: string): Promise<string> {
  const [to, call] = wellFormedCall(method, path, { authorization: `Bearer ${token}` });
  const answer = await fetch(`${address}${to}`, call);
  return `${method} ${path} ${String(answer.status)} ${await answer.text()}`;
}

describe('an ENT of two schools', () => {
  it('answers for each at its own address, and has no word of one through the other', async () => {
    const client = createEntClient({ url: theirs, token: () => null });
    expect(await client.about()).toMatchObject({ school: { uai: THEIRS, name: OTHER_SCHOOL.school.name } });
    for (const stream of ['directory', 'settings'] as const) {
      const [own, other] = [await snapshotAt(ours, await sessionAt(ours, 'adm1'), stream), await snapshotAt(theirs, await sessionAt(theirs, `${THEIRS}:adm1`), stream)];
      expect([own.status, other.status]).toEqual([200, 200]);
      expect(own.text).not.toContain(CANARY);
      expect(other.text).toContain(CANARY);
    }
  });

  it('refuses the token of one school at every door of the other, as one that nobody gave, and goes on taking it at home', async () => {
    const token = await sessionAt(ours, 'adm1');
    const doors = await closedDoors();
    expect(doors.length).toBeGreaterThan(20);
    for (const door of doors) {
      const answer = await knock(theirs, door, token);
      expect(answer).toBe(await knock(theirs, door, 'x'.repeat(43)));
      expect(answer).toContain(' 401 ');
    }
    expect((await snapshotAt(ours, token)).status).toBe(200);
  });

  it('opens no session of an account at the address of another school', async () => {
    const answer = await fetch(`${theirs}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ accountId: 'adm1', device: 'd' }) });
    expect(answer.status).toBe(404);
  });

  it('says in a sentence that an address names none of its schools, or one that it has not', async () => {
    const told = async (path: string, accept = 'application/json'): Promise<readonly [number, string]> => {
      const answer = await fetch(`${served.url}${path}`, { headers: { accept } });
      return [answer.status, await answer.text()];
    };
    expect(await told('/about')).toEqual([404, expect.stringContaining('"kind":"several"')]);
    expect(await told('/0310099Z/about')).toEqual([404, expect.stringContaining('"kind":"unknown"')]);
    expect(await told('/', 'text/html')).toEqual([404, expect.stringContaining('Cet ENT sert plusieurs établissements')]);
    expect(await told('/0310099Z/invitation/x', 'text/html')).toEqual([404, expect.stringContaining('n’a pas d’établissement de ce code')]);
  });

  it('tells its live consoles of their own school only', async () => {
    const heard: string[] = [];
    const stop = new AbortController();
    const listen = async (address: string, account: string): Promise<void> => {
      const token = await sessionAt(address, account);
      const client = createEntClient({ url: address, token: () => token });
      for await (const { settings } of client.live(stop.signal)) heard.push(`${address.slice(-8)} ${String(settings)}`);
    };
    const listening = [listen(ours, 'adm1'), listen(theirs, `${THEIRS}:adm1`)].map((one) => one.catch(() => undefined));
    await expect.poll(() => heard.toSorted()).toEqual([`${THEIRS} 1`, `${OURS} 1`].toSorted());
    const change = setRole('cdi|group:profil:eleves', 'none', 'visitor');
    deskOf(ent, 'adm1').sendOne(change);
    await expect.poll(() => heard).toContain(`${OURS} 2`);
    // Told after all that the commit of ours told.
    const other = deskOf(otherSchool(), `${THEIRS}:adm1`);
    other.sendOne(change);
    other.sendOne(setRole('cdi|group:profil:eleves', 'visitor', 'writer'));
    await expect.poll(() => heard).toContain(`${THEIRS} 3`);
    expect(heard.toSorted()).toEqual([`${OURS} 1`, `${OURS} 2`, `${THEIRS} 1`, `${THEIRS} 2`, `${THEIRS} 3`]);
    stop.abort();
    await Promise.all(listening);
  });

  it('takes no push of a console that another school knows, without failing', () => {
    const desk = deskOf(ent, 'adm1', 'the-console');
    desk.sendOne(setRole('cdi|group:profil:eleves', 'none', 'visitor'));
    const request = { ...desk.request([setRole('cdi|group:profil:eleves', 'none', 'writer')]), client: 'the-console' };
    expect(deskOf(otherSchool(), `${THEIRS}:adm1`).raw(request)).toEqual({ ok: false, refusal: { kind: 'unauthorized' } });
  });

  it('counts the commits of all of them for its monitor, and keeps an account of one from the other', async () => {
    expect(await (await fetch(`${served.url}/health`)).json()).toMatchObject({ state: 'ok', heads: { settings: 2, directory: 2 } });
    // Nothing was imported into it.
    expect(ent.add('0319997Y').identity.accounts()).toEqual([]);
    expect([...ent.schools()]).toEqual([OURS, THEIRS]);
    expect(ent.at('0319997Y')).toBeUndefined();
    expect(ent.at(THEIRS)?.accounts().map(({ id }) => id)).toEqual(OTHER_SCHOOL.accounts.map(({ id }) => id));
  });
});

it('an ENT of one school answers at the bare address, and at that of its school', async () => {
  await served.stop();
  ent = tinyEnt();
  await serve();
  const token = await sessionAt(served.url, 'adm1');
  expect((await snapshotAt(ours, token)).text).toBe((await snapshotAt(served.url, token)).text);
  expect((await fetch(`${theirs}/about`)).status).toBe(404);
  // A second one comes, by another process of the same data for instance: from then on an address names its school.
  ent.seed(OTHER_SCHOOL);
  expect((await fetch(`${served.url}/about`)).status).toBe(404);
  expect((await snapshotAt(ours, token)).status).toBe(200);
});
