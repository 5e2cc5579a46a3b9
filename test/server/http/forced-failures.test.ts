import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ent } from '../../../server/create-ent.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import { failureLine } from '../../../server/http/failure-line.ts';
import { serveEnt, type ServedEnt } from '../../../server/http/serve-ent.ts';
import { deskOf, setRole, tinyEnt } from '../ent-desk.ts';
import { wellFormedCall } from './well-formed-call.ts';

// A bug of an ENT, under each of its doors (reliability-security.md §3.3: X17, X20): what anybody hears of it, and what is written.

/** What a bug may say: somebody, what they typed, where and in which words the data are asked. */
const SAID = 'D’Angelo\r\n2026-11-09 forged line\u001b[2J\u009b2J\u2028    at fake (node_modules/x.ts:1) select * from journal SQLITE_BUSY';

let isBroken = false;

/** The same ENT, until it is broken: then all that it is asked fails. */
function breakable<T extends object>(whole: T): T {
  return new Proxy(whole, {
    get: (target, key): unknown => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'object' && value !== null) return breakable(value);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]): unknown => {
        // The school is found before anything can fail of it.
        if (isBroken && key !== 'schools' && key !== 'at') throw new Error(SAID);
        return Reflect.apply(value, target, given);
      };
    },
  });
}

let ent: Ent;
let served: ServedEnt;
const logged: string[] = [];

beforeAll(async () => {
  ent = tinyEnt();
  served = await serveEnt(breakable(ent), { host: '127.0.0.1', port: 0 }, (line) => logged.push(line));
});
beforeEach(() => {
  isBroken = false;
  logged.length = 0;
});
afterAll(async () => {
  isBroken = false;
  await served.stop();
  ent.close();
});

const Routes = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

it('tells nothing of it at any door, and writes one line that a caller cannot write', { timeout: 60_000 }, async () => {
  const session = ent.sessions.open('adm1', 'd');
  const headers = { authorization: `Bearer ${session.ok ? session.value.token : ''}`, 'content-type': 'application/json' };
  const { paths } = Routes.parse(await (await fetch(`${served.url}/openapi.json`)).json());
  const doors = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method, path] as const));
  const pages = [['get', '/invitation/x'], ['get', '/oidc/interaction/x'], ['get', '/oidc/.well-known/openid-configuration'], ['get', '/oidc/auth']] as const;
  isBroken = true;
  const failed: string[] = [];
  for (const [method, path] of [...doors, ...pages]) {
    const [address, call] = wellFormedCall(method, path, headers);
    const answer = await fetch(`${served.url}${address}`, call);
    const text = await answer.text();
    expect([method, path, /D’Angelo|forged|node_modules|\.ts:\d|select|SQLITE|\bat /.exec(text)?.[0]]).toEqual([method, path, undefined]);
    if (answer.status >= 500) failed.push(path);
  }
  // Else nothing was forced.
  expect(failed.length).toBeGreaterThan(20);
  expect(failed).toEqual(expect.arrayContaining(['/sync/push', '/accesses', '/session']));
  expect(logged.length).toBeGreaterThanOrEqual(20);
  for (const line of logged) {
    expect(line).not.toMatch(/D’Angelo|forged|select|SQLITE|[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(line).toMatch(/^Error \| at .*forced-failures\.test\.ts/);
  }
});

it('is one line, whatever its frames and its code', () => {
  expect(failureLine('D’Angelo\n')).toBe('failure: not an error');
  const refused = Object.assign(new Error(SAID), { code: 'SQLITE_FULL\u001b[2J', stack: undefined });
  expect(failureLine(refused)).toBe('Error (SQLITE_FULL\\u001b[2J)');
  expect(failureLine(new DatabaseError({ kind: 'unreachable', detail: 'connect\nECONNREFUSED' }))).toMatch(/^DatabaseError|^database: unreachable \(connect\\u000aECONNREFUSED\) \| at /);
});

it('leaves alone what goes well', async () => {
  expect(deskOf(ent, 'adm1').sendOne(setRole('cdi|group:profil:eleves', 'none', 'visitor')).status).toBe('applied');
  expect((await fetch(`${served.url}/about`)).status).toBe(200);
  expect(logged).toEqual([]);
});
