import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findUpdate } from '../../main/updates/find-update.ts';
import { obtainInstaller } from '../../main/updates/obtain-installer.ts';
import { makeFeed } from '../../scripts/pack/update-feed.ts';
import { readUpdateSettings } from '../../scripts/pack/update-settings.ts';
import { answering } from '../main/updates/feed.ts';
import { cleanUp, newFolder } from '../support/workbench.ts';

afterEach(cleanUp);

const KEYS = generateKeyPairSync('ed25519', { publicKeyEncoding: { format: 'pem', type: 'spki' }, privateKeyEncoding: { format: 'pem', type: 'pkcs8' } });
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { format: 'pem', type: 'spki' }, privateKeyEncoding: { format: 'pem', type: 'pkcs8' } });
const FEED = 'https://maj.exemple/versions.json';

function publication(names: readonly string[], privateKey = KEYS.privateKey) {
  const folder = newFolder();
  const installers = names.map((name) => join(folder, name));
  for (const path of installers) writeFileSync(path, `what installs ${path}`);
  return { version: '2.0.0', notes: 'Du neuf.', at: new Date('2026-11-09T08:00:00Z'), base: 'https://maj.exemple/', installers, privateKey };
}

test.each([
  ['Console ENT 2.0.0.exe', 'win32', 'x64', 'nsis'],
  ['Console ENT-2.0.0-arm64.dmg', 'darwin', 'arm64', 'dmg'],
  ['console-ent_2.0.0_amd64.deb', 'linux', 'x64', 'deb'],
  ['console-ent-web.zip', 'linux', 'x64', 'web'],
])('%s is found by the program that it replaces, and is what was signed', async (name, platform, arch, kind) => {
  const published = publication([name]);
  const settings = readUpdateSettings({ CONSOLE_ENT_UPDATE_FEED: FEED, CONSOLE_ENT_UPDATE_KEY: KEYS.publicKey });
  const channel = { ...settings, feed: FEED, key: settings?.key ?? '', installation: { version: '1.0.0', platform, arch, kind } };
  const found = await findUpdate(channel, answering(JSON.stringify(await makeFeed(published))));
  if (!found.ok || found.value === undefined) throw new Error('not found');
  const brought = await obtainInstaller(found.value.file, newFolder(), answering(`what installs ${published.installers[0] ?? ''}`));
  expect(brought.ok).toBe(true);
});

test('what is no installer, and a key that is not of the kind, are refused', async () => {
  await expect(makeFeed(publication(['notes.txt']))).rejects.toThrow('no installer');
  await expect(makeFeed(publication(['a.exe'], RSA.privateKey))).rejects.toThrow('Ed25519');
});

test('a program is told of its updates by an encrypted address and a key that signs, or of nothing', () => {
  expect(readUpdateSettings({})).toBeUndefined();
  for (const [feed, key] of [[FEED, undefined], ['http://maj.exemple/versions.json', KEYS.publicKey], [FEED, RSA.publicKey]]) {
    expect(() => readUpdateSettings({ CONSOLE_ENT_UPDATE_FEED: feed, CONSOLE_ENT_UPDATE_KEY: key })).toThrow(Error);
  }
});
