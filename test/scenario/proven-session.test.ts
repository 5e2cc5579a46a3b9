import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import { machineTimers, type Timers } from '../../main/sync/timers.ts';
import { cleanUp, giveRight, NO_EFFECT, openConsole, type TestConsole } from '../support/workbench.ts';
import { enrolAt, identify, openBrowser, type Person } from '../server/identity/browser.ts';
import { firstAdministrator, PASSWORD, startRealEnt, type RealEnt } from '../server/identity/real-ent.ts';

/** The rights that the small school has already. */
const SEEN: Readonly<Record<string, RubriqueRole>> = { 'root profil:tous': 'visitor', 'cdi profil:enseignants': 'writer' };

let real: RealEnt;
let person: Person;

beforeEach(async () => {
  real = await startRealEnt();
  person = await firstAdministrator(real);
});
afterEach(async () => {
  await cleanUp();
  await real.ent.stop();
});

const open = (over: Parameters<typeof openConsole>[0] = {}): Promise<TestConsole> => openConsole({ entUrl: real.ent.url, clock: () => new Date(), ...over });

/** The address that the console gives to the browser. */
async function addressOf({ client }: TestConsole): Promise<string> {
  const { signIn } = await client.session.prove();
  if (signIn?.kind !== 'waiting') throw new Error('the console does not wait for a browser');
  return signIn.url;
}

/** Goes through the browser as the person does, to the page that says to come back. */
async function enter(console: TestConsole, who = person, name = 'Camille Durand'): Promise<Response> {
  real.clock.ahead += 30_000;
  const back = await identify(openBrowser(), await addressOf(console), who, Date.now() + real.clock.ahead);
  const page = await fetch(back instanceof URL ? back : '');
  await vi.waitFor(async () => expect(await console.client.session.status()).toMatchObject({ signIn: null, signedIn: { name } }), { timeout: 5000 });
  return page;
}

const connectionOf = async ({ client }: TestConsole): Promise<string> => (await client.school.load()).status.connection;

describe('a console of somebody who proved who they are', () => {
  it('opens by the browser, and no page ever holds a token', async () => {
    const console = await open();
    expect(await console.client.session.status()).toMatchObject({ signedIn: null, accounts: [], proves: true, signIn: null });
    const page = await enter(console);
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(await page.text()).toContain('revenir à la console');
    const status = await console.client.session.status();
    expect(status).toMatchObject({ signedIn: { name: 'Camille Durand' }, signIn: null });
    expect(JSON.stringify(status)).not.toMatch(/token|eyJ/);
    await console.client.sync.refresh();
    expect((await console.client.school.load()).school?.name).toBe('Collège Jean-Macé (fictif)');
  });

  it('keeps its session by itself, and writes no token in clear', async () => {
    const console = await open();
    await enter(console);
    real.clock.ahead += 3_600_001;
    await console.client.sync.refresh();
    expect(await connectionOf(console)).toBe('online');
    real.clock.ahead += 3_600_001;
    await console.client.sync.refresh();
    expect(await connectionOf(console)).toBe('online');
    await console.stop();
    const bytes = readdirSync(console.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('');
    expect(bytes).not.toMatch(/eyJ|refresh/);
  });

  // By what is waited for, and not by a clock, which a machine busy elsewhere outruns: no wait of a second or more ever ends
  // (reliability-security.md X7).
  it('says within a second that its session was closed elsewhere, and keeps what it holds', async () => {
    const brief: Timers = { after: (milliseconds, call) => (milliseconds < 1000 ? machineTimers.after(milliseconds, call) : () => undefined) };
    const [console, other] = [await open({ timers: brief }), await open()];
    await enter(console);
    await enter(other);
    await console.client.sync.refresh();
    // Whatever else the channel had to say is said.
    await new Promise((soon) => setTimeout(soon, 300));
    const target = must((await console.client.access.sessions()).find(({ current }) => current), 'its own session');
    expect(await other.client.access.closeSession({ id: target.id })).toEqual({ closed: true });
    await vi.waitFor(async () => expect(await connectionOf(console)).toBe('session-expired'), { timeout: 30_000, interval: 20 });
    expect((await console.client.school.load()).school).not.toBeNull();
    await enter(console);
    await console.client.sync.refresh();
    expect(await connectionOf(console)).toBe('online');
  });

  it('keeps a send that raises rights in bulk in the draft until its author proves who they are', async () => {
    const console = await open();
    await enter(console);
    await console.client.sync.refresh();
    const groups = ['profil:direction', 'profil:enseignants', 'profil:eleves', 'profil:tous', 'c:6A', 'ens:6A', 'libre:club'];
    const raises = ['root', 'cdi', 'club'].flatMap((place) => groups.map((id) => giveRight(place, { kind: 'group', id }, SEEN[`${place} ${id}`] ?? 'none', 'moderator')));
    for (const entry of raises) await console.client.draft.record(entry);
    const ids = raises.map(({ id }) => id);
    real.clock.ahead += 5 * 60_000 + 1000;
    await expect(console.client.sync.send({ ids, ...NO_EFFECT })).rejects.toMatchObject({ code: 'STEP_UP' });
    await expect(console.client.access.exportPeople({ list: 'held-data', lines: 3 })).rejects.toMatchObject({ code: 'STEP_UP' });
    // Figures of groups name nobody: a planned report is told to the journal with nobody to prove who they are.
    await console.client.access.exportPeople({ list: 'figures', lines: 3, purpose: 'Rapport du lundi' });
    expect((await console.client.school.load()).draft).toHaveLength(raises.length);
    // The provider tells the time by the machine's clock: a proof of now is fresh once the ENT does too.
    real.clock.ahead -= 5 * 60_000 + 1000;
    await enter(console);
    const { sent } = await console.client.sync.send({ ids, ...NO_EFFECT });
    expect(new Set(sent.map(({ outcome }) => outcome?.status))).toEqual(new Set(['applied']));
  });

  it('asks for a proof before the small send that, with those of the hour before, raises rights in bulk', async () => {
    const console = await open();
    await enter(console);
    await console.client.sync.refresh();
    const groups = ['profil:direction', 'profil:enseignants', 'profil:eleves', 'profil:tous', 'c:6A', 'ens:6A', 'libre:club'];
    const raises = ['root', 'cdi', 'club'].flatMap((place) => groups.map((id) => giveRight(place, { kind: 'group', id }, SEEN[`${place} ${id}`] ?? 'none', 'moderator')));
    for (const entry of raises) await console.client.draft.record(entry);
    const [first, second] = [raises.slice(0, 12), raises.slice(12)].map((entries) => entries.map(({ id }) => id));
    real.clock.ahead += 5 * 60_000 + 1000;
    expect((await console.client.sync.send({ ids: first ?? [], ...NO_EFFECT })).sent).toHaveLength(12);
    await expect(console.client.sync.send({ ids: second ?? [], ...NO_EFFECT })).rejects.toMatchObject({ code: 'STEP_UP' });
    expect((await console.client.school.load()).draft).toHaveLength(raises.length - 12);
  });

  it('has an administrator named by two, each from a console of their own', async () => {
    const [mine, theirs] = [await open(), await open()];
    await enter(mine);
    const bring = { title: '', role: 'administrator', replaces: null } as const;
    const other = await enrolAt((await mine.client.access.invite({ ...bring, name: 'Inès Petit' })).url, { login: 'ines.petit', password: PASSWORD });
    await enter(theirs, other, 'Inès Petit');
    await mine.client.access.wantTwoPersons({ act: 'grant', wanted: true });
    const { url, waits } = await mine.client.access.invite({ ...bring, name: 'Noé Blanc' });
    expect(waits).toBe(true);
    const id = must((await mine.client.access.list()).invitations.find(({ name }) => name === 'Noé Blanc'), 'it was just given').id;
    await expect(mine.client.access.approve({ id })).rejects.toMatchObject({ code: 'ACCESS', data: { kind: 'same-person' } });
    const opens = async (): Promise<boolean> => (await (await fetch(url)).text()).includes('name="secret"');
    expect(await opens()).toBe(false);
    await theirs.client.access.approve({ id });
    expect(await opens()).toBe(true);
  });

  it('leaves when asked, and its refresh token opens nothing more', async () => {
    const console = await open();
    await enter(console);
    await console.client.session.signOut();
    expect(await console.client.session.status()).toMatchObject({ signedIn: null, proves: true });
  });
});

describe('the listener of a sign-in', () => {
  it('takes the answer that it waits for only, once, and closes', async () => {
    const console = await open();
    real.clock.ahead += 30_000;
    const url = await addressOf(console);
    const redirect = must(new URL(url).searchParams.get('redirect_uri') ?? undefined, 'a redirection');
    expect(redirect).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/retour$/);
    expect((await fetch(`${redirect}?code=x&state=faux`)).status).toBe(404);
    expect((await fetch(redirect.replace('/retour', '/'))).status).toBe(404);
    expect((await fetch(`${redirect}?code=x&state=faux`, { method: 'POST' })).status).toBe(404);
    await console.client.session.cancel();
    await vi.waitFor(() => expect(fetch(redirect)).rejects.toThrow('fetch failed'));
    await vi.waitFor(async () => expect(await console.client.session.status()).toMatchObject({ signIn: null, signedIn: null }));
  });

  it('says that the browser was refused, and opens nothing', async () => {
    const console = await open();
    const url = await addressOf(console);
    const asked = new URL(url).searchParams;
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code: 'forged', state: asked.get('state') ?? '', iss: `${real.ent.url}/oidc` }).toString();
    await fetch(back);
    await vi.waitFor(async () => expect(await console.client.session.status()).toMatchObject({ signedIn: null, signIn: { kind: 'failed', reason: 'refused' } }));
  });

  it('believes no answer of another provider', async () => {
    const console = await open();
    real.clock.ahead += 30_000;
    const back = await identify(openBrowser(), await addressOf(console), person, Date.now() + real.clock.ahead);
    const mixed = new URL(back instanceof URL ? back : '');
    mixed.searchParams.set('iss', 'https://ailleurs.example');
    await fetch(mixed);
    await vi.waitFor(async () => expect(await console.client.session.status()).toMatchObject({ signedIn: null, signIn: { kind: 'failed' } }));
  });
});
