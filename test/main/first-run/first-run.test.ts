import { createRouterClient } from '@orpc/server';
import { afterEach, expect, test } from 'vitest';
import { createConsole } from '../../../main/console/create-console.ts';
import type { CertificateLook } from '../../../main/first-run/look-at-certificate.ts';
import { NOWHERE } from '../../../main/first-run/nowhere.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import { cleanUp, giveRight, newFolder, portsOf, smallEnt, STUDENTS } from '../../support/workbench.ts';

afterEach(cleanUp);

const ENT = 'https://ent.example.fr';
const TRUSTED: CertificateLook = { kind: 'trusted', name: 'ent.example.fr', issuer: 'Autorité', until: '2027-01-01T00:00:00.000Z' };

/** A console on a folder, which its host gave no ENT unless `entUrl` says one; each call of `again` is a kill -9 and a start. */
function station({ entUrl = NOWHERE.entUrl, certificate = TRUSTED, isTraining = false }: { readonly entUrl?: string; readonly certificate?: CertificateLook; readonly isTraining?: boolean } = {}) {
  const ent = smallEnt();
  const folder = newFolder();
  const asked: string[] = [];
  let stop: (() => Promise<void>) | undefined;
  const again = async () => {
    await stop?.();
    const opened = await createConsole(portsOf({
      dataFolder: folder, entUrl, isTraining,
      lookAtCertificate: () => Promise.resolve(certificate),
      connectEnt: (address) => {
        const one = ent.connect(address);
        const note = <T>(call: () => Promise<T>) => () => { asked.push(address.url); return call(); };
        return { ...one, about: address.url.includes('other') ? () => Promise.reject(new EntTrouble('garbage')) : note(one.about), accounts: note(one.accounts) };
      },
    }));
    if (!opened.ok) throw new Error(opened.refusal.kind);
    stop = opened.value.stop;
    return () => createRouterClient(opened.value.routerForPage());
  };
  return { again, asked, ent, end: () => stop?.() };
}

test('a console without a school goes through six steps, and comes back to each one after a stop', async () => {
  const { again, asked, end } = station();
  let page = await again();
  const step = async () => (await page().session.status()).firstRun;
  const stopped = async () => { page = await again(); return step(); };
  expect(await stopped()).toBe('welcome');
  expect(await page().session.status()).toMatchObject({ signedIn: null, accounts: [], schoolName: null, entUrl: '' });
  // Nobody is asked anything as long as there is no school.
  expect(asked).toEqual([]);
  await page().firstRun.go({ step: 'school' });
  expect(await stopped()).toBe('school');
  expect(await page().firstRun.look({ address: 'ent.example.fr/', uai: '0310000a' })).toEqual({
    kind: 'found', entUrl: ENT, school: { name: 'Collège des Tilleuls', uai: '0310000A', city: null }, certificate: TRUSTED,
  });
  // Looking keeps nothing.
  expect(await stopped()).toBe('school');
  await page().firstRun.choose({ entUrl: ENT });
  expect(await stopped()).toBe('identity');
  expect(await page().session.status()).toMatchObject({ entUrl: ENT, schoolName: 'Collège des Tilleuls', accounts: [{ id: 'admin-1' }, { id: 'admin-2' }, { id: 'head' }] });
  await page().session.signIn({ accountId: 'admin-1' });
  expect(await stopped()).toBe('station');
  await page().firstRun.go({ step: 'download' });
  expect(await stopped()).toBe('download');
  await page().sync.refresh();
  await page().firstRun.go({ step: 'report' });
  expect(await stopped()).toBe('report');
  await page().firstRun.go({ step: 'over' });
  expect(await stopped()).toBeNull();
  expect(await page().session.status()).toMatchObject({ signedIn: { id: 'admin-1' }, entUrl: ENT });
  await end();
});

test('leaving the school that was chosen leads to the address again, and its files stay', async () => {
  const { again, end } = station();
  const page = await again();
  await page().firstRun.choose({ entUrl: ENT });
  await page().firstRun.go({ step: 'school' });
  expect(await page().session.status()).toMatchObject({ firstRun: 'school', entUrl: '' });
  expect(await page().schools.list()).toMatchObject([{ id: ENT }]);
  await end();
});

test('a console whose host gave a school opens on its sign-in, and takes another one on request', async () => {
  const { again, end } = station({ entUrl: 'http://127.0.0.1:1' });
  let page = await again();
  expect(await page().session.status()).toMatchObject({ firstRun: null, entUrl: 'http://127.0.0.1:1' });
  await page().firstRun.go({ step: 'school' });
  expect(await page().session.status()).toMatchObject({ firstRun: 'school' });
  await page().firstRun.go({ step: 'welcome' });
  expect(await page().session.status()).toMatchObject({ firstRun: null });
  await page().firstRun.choose({ entUrl: ENT });
  page = await again();
  // As long as the first run of the other school is not over, one comes back to it.
  expect(await page().session.status()).toMatchObject({ firstRun: 'identity', entUrl: ENT });
  await page().session.signIn({ accountId: 'admin-1' });
  await page().sync.refresh();
  await page().draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await page().firstRun.go({ step: 'over' });
  page = await again();
  expect(await page().session.status()).toMatchObject({ firstRun: null, entUrl: 'http://127.0.0.1:1' });
  await end();
});

test.each([
  ['0310000A', '', 'uai-alone'],
  ['pas une adresse', '', 'not-an-address'],
  ['ftp://ent.example.fr', '', 'not-an-address'],
  ['https://nom:secret@ent.example.fr', '', 'not-an-address'],
  ['http://ent.example.fr', '', 'unsafe'],
  ['https://other.example.fr', '', 'not-an-ent'],
  [ENT, '0319999A', 'other-school'],
])('« %s » with « %s » is refused: %s', async (address, uai, trouble) => {
  const { again, end } = station();
  const page = await again();
  expect(await page().firstRun.look({ address, uai })).toMatchObject({ kind: 'refused', trouble });
  expect(await page().schools.list()).toEqual([]);
  await end();
});

test('« Formation » reaches no address at all', async () => {
  const { again, asked, end } = station({ isTraining: true });
  const page = await again();
  expect(await page().firstRun.look({ address: ENT, uai: '' })).toMatchObject({ kind: 'refused', trouble: 'unreachable' });
  expect(asked).toEqual([]);
  await end();
});

test('an ENT whose certificate this computer does not believe is asked nothing, and never chosen', async () => {
  const { again, asked, end } = station({ certificate: { kind: 'refused', trouble: 'certificate-expired' } });
  const page = await again();
  expect(await page().firstRun.choose({ entUrl: ENT })).toMatchObject({ kind: 'refused', trouble: 'certificate-expired' });
  expect(asked).toEqual([]);
  expect(await page().session.status()).toMatchObject({ firstRun: 'welcome' });
  await end();
});
