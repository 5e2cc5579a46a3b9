import { generateKeyPairSync, randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { Update } from '../../../domain/updates/judge-update.ts';
import { findUpdate } from '../../../main/updates/find-update.ts';
import { obtainInstaller } from '../../../main/updates/obtain-installer.ts';
import { cleanUp, newFolder } from '../../support/workbench.ts';
import { answering, channelOf, feedOf, INSTALLER, manifestOf } from './feed.ts';

afterEach(cleanUp);

const ask = (feed: string) => findUpdate(channelOf(), answering(feed));

async function found(): Promise<Update> {
  const answer = await ask(feedOf(manifestOf()));
  return must(answer.ok ? answer.value : undefined, 'the feed offers a version');
}

test('a signed feed offers its version', async () => {
  expect(await found()).toMatchObject({ version: '1.1.0', notes: 'Du neuf.' });
});

// rel:X19 at the figure of `npm test`; UPDATE_MUTATIONS asks for more.
test('of hundreds of feeds that nobody signed, none is believed', async () => {
  const [manifest, stranger] = [manifestOf(), generateKeyPairSync('ed25519').privateKey];
  const feed = feedOf(manifest);
  const { signature } = Object.fromEntries(Object.entries<unknown>(Object(JSON.parse(feed))));
  const other = Buffer.from(manifestOf({ version: '9.9.9' })).toString('base64');
  const hostile: readonly (() => string)[] = [
    () => flipped(feed),
    () => JSON.stringify({ manifest: other }),
    () => JSON.stringify({ manifest: other, signature }),
    () => JSON.stringify({ manifest: other, signature: Buffer.alloc(64, randomInt(256)).toString('base64') }),
    () => feedOf(manifestOf({ version: `9.9.${randomInt(100)}` }), stranger),
    () => feed.slice(0, randomInt(feed.length)),
  ];
  const tries = Number(process.env['UPDATE_MUTATIONS'] ?? 600);
  for (let i = 0; i < tries; i += 1) {
    const text = must(hostile[i % hostile.length], 'a mutation')();
    expect(await ask(text), text).toMatchObject({ ok: false });
  }
});

/** The same text with one bit of what is signed, or of its signature, turned over. */
function flipped(feed: string): string {
  const parts = Object.entries(Object(JSON.parse(feed))).map(([name, value]) => [name, Buffer.from(String(value), 'base64')] as const);
  const [, bytes] = must(parts[randomInt(parts.length)], 'a part');
  const at = randomInt(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
  return JSON.stringify(Object.fromEntries(parts.map(([name, part]) => [name, part.toString('base64')])));
}

test('an older version that was signed once is not gone back to', async () => {
  for (const version of ['1.0.0', '0.9.9']) expect(await ask(feedOf(manifestOf({ version })))).toEqual({ ok: true, value: undefined });
});

test('a feed that does not answer, or answers too much, says nothing', async () => {
  expect(await findUpdate(channelOf(), answering('', 500))).toEqual({ ok: false, refusal: 'unreachable' });
  expect(await findUpdate(channelOf(), () => Promise.reject(new Error('no network')))).toEqual({ ok: false, refusal: 'unreachable' });
  expect(await findUpdate(channelOf(), answering('x'.repeat(300_000)))).toEqual({ ok: false, refusal: 'unreachable' });
  expect(await ask('<html>')).toEqual({ ok: false, refusal: 'not-a-feed' });
});

test('a key that is not of the kind that signs opens nothing', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(await findUpdate(channelOf(publicKey), answering(feedOf(manifestOf())))).toMatchObject({ ok: false, refusal: 'not-signed' });
  expect(privateKey.type).toBe('private');
});

test('an installer gets its name once it is what was signed, and is not brought twice', async () => {
  const folder = newFolder();
  const { file } = await found();
  const path = join(folder, 'console.deb');
  expect(await obtainInstaller(file, folder, answering(INSTALLER))).toEqual({ ok: true, value: path });
  expect(readFileSync(path).equals(INSTALLER)).toBe(true);
  expect(await obtainInstaller(file, folder, () => Promise.reject(new Error('not asked')))).toEqual({ ok: true, value: path });
  writeFileSync(path, 'altered since');
  expect(await obtainInstaller(file, folder, answering(INSTALLER))).toEqual({ ok: true, value: path });
  expect(readFileSync(path).equals(INSTALLER)).toBe(true);
});

test.each([
  ['swapped', Buffer.from('INSTALLER of version 1.1.0'), 'not-as-signed'],
  ['cut', INSTALLER.subarray(0, -1), 'not-as-signed'],
  ['longer', Buffer.concat([INSTALLER, Buffer.from('!')]), 'unreachable'],
])('an installer that is %s leaves nothing behind', async (_, body, refusal) => {
  const folder = newFolder();
  const { file } = await found();
  expect(await obtainInstaller(file, folder, answering(new Uint8Array(body)))).toEqual({ ok: false, refusal });
  expect(readdirSync(folder)).toEqual([]);
});

test('an installer is asked for in clear from this computer alone, and never lands elsewhere', async () => {
  const folder = newFolder();
  const { file } = await found();
  expect(await obtainInstaller({ ...file, url: 'http://maj.exemple/console.deb' }, folder, answering(INSTALLER))).toEqual({ ok: false, refusal: 'unreachable' });
  expect(await obtainInstaller({ ...file, url: 'https://maj.exemple/..%2f..%2fconsole.deb' }, folder, answering(INSTALLER))).toMatchObject({ ok: true });
  expect(existsSync(join(folder, '..', 'console.deb'))).toBe(false);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a folder that cannot be written says so', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  const { file } = await found();
  expect(await obtainInstaller(file, join(folder, 'file'), answering(INSTALLER))).toEqual({ ok: false, refusal: 'not-kept' });
});
