import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { createEnt, type Ent, type EntOptions } from '../../server/create-ent.ts';
import type { Transport } from '../../server/connectors/http/transport.ts';
import { createFakeEntcore, type FakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { APPLICATION } from '../support/fake-entcore/fake-school.ts';
import type { FaultKind } from '../support/fake-entcore/faults.ts';
import { transportTo } from '../support/fake-entcore/transport-to.ts';
import { cleanUp, newFolder } from '../support/workbench.ts';
import { deskOf, setValue, valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { applicationAt, grantIn, joinByGrant } from './granting.ts';
import { AT_ONCE } from './patience.ts';
import { ADMIN, platformSchool } from './platform-desk.ts';

const KEY = new Uint8Array(32).fill(7);
const HOUR = 3_600_000;
const AT = { id: 'entcore', address: 'http://127.0.0.1:1' } as const;

let fake: FakeEntcore;
let hours = 0;
const opened: Ent[] = [];

beforeEach(() => {
  fake = createFakeEntcore();
  hours = 0;
});
afterEach(() => {
  for (const ent of opened.splice(0)) ent.close();
});
afterAll(cleanUp);

function open(options: EntOptions = {}, transport: Transport = transportTo(fake)): Ent {
  const ent = createEnt({ clock: () => new Date(Date.parse(MONDAY) + hours * HOUR), platforms: { transportTo: () => transport, waiting: AT_ONCE }, ...options });
  opened.push(ent);
  return ent;
}

async function joined(options: EntOptions = {}): Promise<Ent> {
  const ent = open(options);
  ent.seed(platformSchool());
  await joinByGrant(ent, fake);
  fake.asked.splice(0);
  return ent;
}

const view = (ent: Ent) => ent.connectors.list()[0];
const pageOf = (ent: Ent, application = applicationAt(AT.address)): string => valueOf(ent.connectors.askAccess(ADMIN, { id: 'entcore', application })).page;
const renewals = (): number => fake.asked.filter((asked) => asked === 'POST /auth/oauth2/token').length;

describe('an access that somebody grants', () => {
  it('joins the school by the code that their browser brings back, and reads it without a password', async () => {
    const ent = await joined();
    expect(view(ent)).toMatchObject({ connected: true, trouble: null, capabilities: { version: '6.15.4' }, signIn: { way: 'grant', since: MONDAY, modules: ['directory', 'communication', 'appregistry', 'infra', 'diary', 'actualites'] } });
    expect(valueOf(await ent.connectors.observe('entcore')).counts.people).toBe(20);
    expect(fake.asked.filter((asked) => asked.includes('/auth/login'))).toEqual([]);
  });

  it('asks the page of the platform for no more than was ticked, and gives the browser nothing secret', () => {
    const ent = open();
    ent.seed(platformSchool());
    const page = new URL(pageOf(ent, applicationAt(AT.address, [])));
    expect(Object.fromEntries(page.searchParams)).toMatchObject({ response_type: 'code', client_id: APPLICATION.id, redirect_uri: APPLICATION.redirect, scope: 'directory communication appregistry' });
    expect(page.href).not.toContain(APPLICATION.secret);
    expect(fake.asked).toEqual([]);
  });

  it('is taken from whoever began only, once, within ten minutes, with the word that left', async () => {
    const ent = open();
    ent.seed(platformSchool());
    const take = async (returned: string, by: EntAccount = ADMIN): Promise<unknown> => ent.connectors.takeAccess(by, { id: 'entcore', returned });
    const unawaited = { ok: false, refusal: 'unawaited' };
    const returned = grantIn(fake, pageOf(ent));
    expect(await take(returned, { ...ADMIN, id: 'adm2' })).toEqual(unawaited);
    expect(await take(returned.replace(/state=./, 'state=_'))).toEqual(unawaited);
    expect(await take('pas une adresse')).toEqual(unawaited);
    expect(await take(`${APPLICATION.redirect}?state=x`)).toEqual(unawaited);
    expect(await take(returned)).toMatchObject({ ok: true });
    expect(await take(returned)).toEqual(unawaited);
    const late = grantIn(fake, pageOf(ent));
    hours = 0.2;
    expect(await take(late)).toEqual(unawaited);
    const over = grantIn(fake, pageOf(ent));
    fake.oauth.codes.clear();
    expect(await take(over)).toEqual(unawaited);
  });

  it('is awaited through a stop of the program, and by another process, closed by the key that the data do not hold', async () => {
    const file = join(newFolder(), 'ent.sqlite');
    const stop = (ent: Ent): void => {
      ent.close();
      opened.splice(opened.indexOf(ent), 1);
    };
    const begun = open({ file, encryptionKey: KEY });
    begun.seed(platformSchool());
    const returned = grantIn(fake, pageOf(begun));
    stop(begun);
    const after = open({ file, encryptionKey: KEY });
    expect(await after.connectors.takeAccess({ ...ADMIN, id: 'adm2' }, { id: 'entcore', returned })).toEqual({ ok: false, refusal: 'unawaited' });
    expect(await after.connectors.takeAccess(ADMIN, { id: 'entcore', returned })).toMatchObject({ ok: true });
    const late = grantIn(fake, pageOf(after));
    stop(after);
    hours = 0.2;
    const later = open({ file, encryptionKey: KEY });
    expect(await later.connectors.takeAccess(ADMIN, { id: 'entcore', returned: late })).toEqual({ ok: false, refusal: 'unawaited' });
  });

  it('is not awaited by a program whose key is another one: data in clear are opened by none', async () => {
    const file = join(newFolder(), 'ent.sqlite');
    const begun = open({ file });
    begun.seed(platformSchool());
    const returned = grantIn(fake, pageOf(begun));
    expect(readFileSync(file, 'latin1') + JSON.stringify(begun.connectors.list())).not.toContain(APPLICATION.secret);
    begun.close();
    opened.splice(0);
    expect(await open({ file }).connectors.takeAccess(ADMIN, { id: 'entcore', returned })).toEqual({ ok: false, refusal: 'unawaited' });
  });

  it('is not there when the person, the platform or its operator says no, and says which', async () => {
    const ent = open();
    ent.seed(platformSchool());
    const stateOf = (page: string): string => new URL(page).searchParams.get('state') ?? '';
    const take = async (returned: string): Promise<unknown> => ent.connectors.takeAccess(ADMIN, { id: 'entcore', returned });
    const told = async (error: string): Promise<unknown> => take(`${APPLICATION.redirect}?error=${error}&state=${stateOf(pageOf(ent))}`);
    expect(await told('access_denied')).toEqual({ ok: false, refusal: 'denied' });
    expect(await told('invalid_scope')).toEqual({ ok: false, refusal: 'scope' });
    expect(await told('unauthorized_client')).toEqual({ ok: false, refusal: 'clientRefused' });
    expect(await take(grantIn(fake, pageOf(ent, { ...applicationAt(AT.address), secret: 'autre' })))).toEqual({ ok: false, refusal: 'clientRefused' });
    fake.faults.push({ kind: '509', path: '/auth/oauth2/token', times: 1 });
    expect(await take(grantIn(fake, pageOf(ent)))).toEqual({ ok: false, refusal: 'quota' });
    Object.assign(fake.world.clients[0] ?? {}, { scope: 'directory communication' });
    expect(await take(grantIn(fake, pageOf(ent)))).toEqual({ ok: false, refusal: 'scope' });
    expect(view(ent)).toMatchObject({ connected: false, signIn: null });
    expect(ent.connectors.askAccess(ADMIN, { id: 'entcore', application: applicationAt('http://ent.exemple.fr') })).toEqual({ ok: false, refusal: 'address' });
  });

  it('leaves by hand what a module outside its scope holds, and never asks that module', async () => {
    const ent = open();
    ent.seed(platformSchool());
    Object.assign(fake.world.clients[0] ?? {}, { scope: 'directory communication appregistry diary' });
    await joinByGrant(ent, fake, ['diary', 'actualites']);
    expect(view(ent)).toMatchObject({ signIn: { modules: ['directory', 'communication', 'appregistry', 'diary'], asked: ['directory', 'communication', 'appregistry', 'diary', 'actualites'] } });
    expect(view(ent)?.findings.find(({ unit }) => unit === 'rubriqueAccess')).toMatchObject({ reads: false, writes: false, cause: 'scope' });
    expect(view(ent)?.capabilities.units).toMatchObject({ rubriqueAccess: { write: 'sheet' }, inspection: { write: 'lossy' }, membership: { write: 'exact' } });
    expect(fake.asked.filter((asked) => asked.includes('/actualites/') || asked.includes('/infra/'))).toEqual([]);
  });

  it('takes the place of a password, and the contrary', async () => {
    const ent = await joined();
    valueOf(await ent.connectors.connect(ADMIN, { ...AT, login: 'connecteur.console', password: 'mot-de-passe-fictif' }));
    expect(view(ent)?.signIn).toMatchObject({ way: 'password' });
    expect(ent.connectors.askAccess(ADMIN, { id: 'entcore' })).toEqual({ ok: false, refusal: 'absent' });
    await joinByGrant(ent, fake);
    expect(view(ent)?.signIn).toMatchObject({ way: 'grant' });
  });
});

describe('renewing it', () => {
  it('is done before it ends and when the platform forgot it, once; a test asks for a new one (E27)', async () => {
    const ent = await joined();
    valueOf(await ent.connectors.observe('entcore'));
    expect(renewals()).toBe(0);
    hours = 0.95;
    valueOf(await ent.connectors.observe('entcore'));
    expect(renewals()).toBe(1);
    fake.oauth.accesses.clear();
    hours = 1.4;
    valueOf(await ent.connectors.observe('entcore'));
    expect(renewals()).toBe(2);
    valueOf(await ent.connectors.probe('entcore'));
    expect(renewals()).toBe(3);
  });

  it('that is refused says so, keeps the draft, the modes and what was agreed on, and is not asked again by program', async () => {
    const ent = await joined();
    valueOf(await ent.connectors.setMode(ADMIN, { id: 'entcore', unit: 'membership', mode: 'propose' }));
    valueOf(await ent.connectors.match(ADMIN, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    valueOf(await ent.connectors.observe('entcore'));
    deskOf(ent, 'adm1').sendOne(setValue('schoolGroup', 'libre:club', 'name', 'La gazette', 'Équipe 0'));
    fake.oauth.refreshes.clear();
    hours = 2;
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'grantOver' });
    fake.asked.splice(0);
    await ent.keepAccesses();
    await ent.readPlatforms();
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'grantOver' });
    expect(fake.asked).toEqual([]);
    expect(view(ent)).toMatchObject({ connected: true, trouble: 'grantOver', modes: { membership: 'propose' } });
    const { page } = valueOf(ent.connectors.askAccess(ADMIN, { id: 'entcore' }));
    valueOf(await ent.connectors.takeAccess(ADMIN, { id: 'entcore', returned: grantIn(fake, page) }));
    expect(view(ent)).toMatchObject({ trouble: null, modes: { membership: 'propose' }, signIn: { since: new Date(Date.parse(MONDAY) + 2 * HOUR).toISOString() } });
    expect(valueOf(await ent.connectors.observe('entcore')).gaps).toContainEqual({ unit: { kind: 'group', id: 'libre:club' }, standing: 'here', here: 'La gazette', there: 'Équipe 0' });
    expect(ent.journal().at(-1)?.body).toContain('"renew"');
  });

  it('that fails in passing is done later with what is kept', async () => {
    const ent = await joined();
    hours = 2;
    for (const [kind, refusal] of [['509', 'quota'], ['503', 'busy'], ['500', 'server'], ['html', 'shape'], ['429', 'busy']] as const) {
      fake.faults.splice(0, 1, { kind, path: '/auth/oauth2/token', times: 1 });
      expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal });
      hours += 0.2;
    }
    fake.faults.splice(0);
    expect(await ent.connectors.observe('entcore')).toMatchObject({ ok: true });
  });

  it('that had no answer is not asked for again while it may still arrive', async () => {
    const ent = await joined();
    hours = 2;
    fake.faults.push({ kind: 'lostUndone', path: '/auth/oauth2/token', times: 1 });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'timeout' });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'busy' });
    expect(renewals()).toBe(1);
    hours = 2.1;
    expect(await ent.connectors.observe('entcore')).toMatchObject({ ok: true });
  });

  it('loses nothing when the program stops: before it left, or once the next one is kept; between the two, it is granted again', async () => {
    for (const moment of ['before', 'answered', 'kept'] as const) {
      fake = createFakeEntcore();
      hours = 0;
      const file = join(newFolder(), 'ent.sqlite');
      const first = await joined({ file, encryptionKey: KEY });
      first.close();
      opened.splice(opened.indexOf(first), 1);
      hours = 2;
      const dying = open({ file, encryptionKey: KEY }, dies(transportTo(fake), moment));
      await expect(dying.connectors.observe('entcore')).rejects.toThrow('killed');
      dying.close();
      opened.splice(opened.indexOf(dying), 1);
      hours = 2.1;
      const after = open({ file, encryptionKey: KEY });
      const read = await after.connectors.observe('entcore');
      expect([moment, read.ok ? 'read' : read.refusal]).toEqual([moment, moment === 'answered' ? 'grantOver' : 'read']);
      expect(view(after)).toMatchObject({ connected: true, signIn: { way: 'grant' } });
    }
  });
});

/** A program that stops: before the renewal leaves, once it was answered, or at the first thing that is asked with the new access. */
function dies(transport: Transport, moment: 'before' | 'answered' | 'kept'): Transport {
  let isRenewed = false;
  return async (request) => {
    const isRenewal = request.path === '/auth/oauth2/token';
    if (moment === 'kept' && isRenewed) throw new Error('killed');
    if (moment === 'before' && isRenewal) throw new Error('killed');
    const answer = await transport(request);
    isRenewed ||= isRenewal;
    if (moment === 'answered' && isRenewal) throw new Error('killed');
    return answer;
  };
}

describe('its secrets', () => {
  const Fault = fc.constantFrom<FaultKind>('html', '401', '403', '500', '509', 'login', 'mfa', 'terms', 'truncated', 'unknown', 'lost', 'lostUndone', 'errorAfter');

  it('leave the server in no answer, no refusal, no line of the journal and no file, whatever the platform does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ kind: Fault, path: fc.constantFrom('/auth/oauth2/token', '/auth/oauth2/userinfo', '/directory/', '/') }), { maxLength: 4 }), fc.array(fc.nat({ max: 3 }), { maxLength: 5 }), async (faults, acts) => {
        fake = createFakeEntcore();
        hours = 0;
        const file = join(newFolder(), 'ent.sqlite');
        const ent = await joined({ file });
        fake.faults.push(...faults.map((fault) => ({ ...fault, times: 1 })));
        const told: unknown[] = [];
        for (const act of acts) {
          hours += 0.8;
          const page = act === 3 ? ent.connectors.askAccess(ADMIN, { id: 'entcore' }) : undefined;
          told.push(page, await [() => ent.connectors.observe('entcore'), () => ent.connectors.probe('entcore'), () => ent.connectors.dryRun('entcore'), async () => (page?.ok === true ? ent.connectors.takeAccess(ADMIN, { id: 'entcore', returned: grantIn(fake, page.value.page) }) : undefined)][act]?.());
        }
        told.push(ent.connectors.list(), ent.journal(), deskOf(ent, 'adm1').snapshot('settings'));
        ent.close();
        opened.splice(opened.indexOf(ent), 1);
        const everything = JSON.stringify(told) + readFileSync(file, 'latin1');
        expect(everything).toContain('"connected":true');
        for (const secret of [...fake.oauth.secrets, APPLICATION.secret]) expect(everything).not.toContain(secret);
      }),
      { numRuns: 15 },
    );
  });
});
