import { expect, test } from 'vitest';
import { isNewer, judgeUpdate, type Installation } from '../../../domain/updates/judge-update.ts';

const HERE: Installation = { version: '1.2.3', platform: 'win32', arch: 'x64', kind: 'nsis' };
const FILE = { platform: 'win32', arch: 'x64', kind: 'nsis', url: 'https://maj.exemple/console.exe', bytes: 10, sha512: `${'A'.repeat(86)}==` };

const manifest = (over: object = {}): string => JSON.stringify({ product: 'console-ent', version: '1.10.0', at: '2026-11-09T08:00:00.000Z', notes: 'Du neuf', files: [FILE], ...over });

test('a newer version is offered with the installer of this computer', () => {
  const files = [{ ...FILE, platform: 'linux' }, { ...FILE, arch: 'arm64' }, { ...FILE, kind: 'web' }, FILE];
  expect(judgeUpdate(manifest({ files }), HERE)).toEqual({ ok: true, value: { version: '1.10.0', at: '2026-11-09T08:00:00.000Z', notes: 'Du neuf', file: FILE } });
});

test('the folder for Node is for every computer', () => {
  const files = [FILE, { ...FILE, platform: 'any', arch: 'any', kind: 'web' }];
  expect(judgeUpdate(manifest({ files }), { ...HERE, kind: 'web' })).toMatchObject({ ok: true, value: { file: { kind: 'web' } } });
});

test('nobody goes back: the same version and the older ones offer nothing', () => {
  for (const version of ['1.2.3', '1.2.2', '1.1.99', '0.99.99']) expect(judgeUpdate(manifest({ version }), HERE)).toEqual({ ok: true, value: undefined });
});

test.each([
  ['another computer', { files: [{ ...FILE, platform: 'darwin' }] }, 'no-installer'],
  ['another product', { product: 'autre' }, 'unreadable'],
  ['a version that is none', { version: '2' }, 'unreadable'],
  ['a key that nobody knows', { signed: true }, 'unreadable'],
  ['no file', { files: [] }, 'unreadable'],
  ['an address that is no page', { files: [{ ...FILE, url: 'file:///etc/passwd' }] }, 'unreadable'],
])('%s is refused', (_, over, refusal) => {
  expect(judgeUpdate(manifest(over), HERE)).toEqual({ ok: false, refusal });
});

test('a text that is no JSON is refused', () => {
  expect(judgeUpdate('<html>', HERE)).toEqual({ ok: false, refusal: 'unreadable' });
});

test('versions are compared by number', () => {
  expect([isNewer('1.10.0', '1.9.9'), isNewer('2.0.0', '10.0.0'), isNewer('1.0.1', '1.0.1'), isNewer('1.0.0', '1.0.1')]).toEqual([true, false, false, false]);
});
