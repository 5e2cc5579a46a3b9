import { afterEach, describe, expect, test } from 'vitest';
import type { MadeFile, OpenedExchange } from '../../../contract/console/exchange.contract.ts';
import type { ExchangeContent } from '../../../domain/exchange/exchange-content.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { SYNC_PROTOCOL } from '../../../domain/sync/protocol.ts';
import { newExchangeKey, readExchangeKey } from '../../../main/exchange/exchange-key.ts';
import { openSealed, sealFile } from '../../../main/exchange/sealed-file.ts';
import { openStationSeal, type StationSeal } from '../../../main/exchange/station-seal.ts';
import { wrapKey } from '../../../main/keys/passphrase-wrap.ts';
import { cleanUp, giveRight, NO_EFFECT, NOW, openConsole, signedIn, smallEnt, smallSeed, STUDENTS, type TestConsole } from '../../support/workbench.ts';
import { startInMemoryEnt } from '../../support/in-memory-ent.ts';

afterEach(cleanUp);

const ENTRY = giveRight('cdi', STUDENTS, 'none', 'writer');

/** Puts an entry in the draft, then in a file. */
async function make({ client }: TestConsole): Promise<MadeFile> {
  await client.draft.record(ENTRY);
  return must(await client.exchange.make({ ids: [ENTRY.id], message: 'Pour le CDI.' }), 'no file');
}

async function open({ client }: TestConsole, bytes: Blob, key: string): Promise<OpenedExchange> {
  const { id } = await client.importer.open({ name: 'x.entx', size: bytes.size });
  await client.importer.add({ id, bytes });
  expect(await client.importer.read({ id })).toMatchObject({ format: 'entx', content: { kind: 'exchange' } });
  return client.exchange.open({ id, key });
}

describe('a draft given to another console, without any network', () => {
  test('arrives whole, signed, for one to decide; the key may be typed in any way', async () => {
    const ent = smallEnt();
    const [anne, bilal] = [await signedIn(ent, 'admin-1'), await signedIn(ent, 'admin-2')];
    const { bytes, key, fingerprint } = await make(anne);
    ent.up = false;
    const opened = await open(bilal, bytes, ` ${key.replaceAll('-', ' ').toUpperCase()} `);
    const { id: _, state: __, ...given } = ENTRY;
    expect(opened).toMatchObject({
      kind: 'opened', trust: 'new', isMine: false, fingerprint,
      content: { school: { uai: '0310000A' }, author: { accountId: 'admin-1', name: 'Anne Roux' }, madeAt: NOW, message: 'Pour le CDI.', entries: [given] },
    });
    // It stays in the draft of who gave it, and joins no other by itself.
    expect((await anne.client.school.load()).draft).toHaveLength(1);
    expect((await bilal.client.school.load()).draft).toHaveLength(0);
  });

  test('is from a known computer once its fingerprint was compared, for that author and that account only, after a restart too', async () => {
    const ent = smallEnt();
    const [anne, bilal] = [await signedIn(ent, 'admin-1'), await signedIn(ent, 'admin-2')];
    const { bytes, key, fingerprint } = await make(anne);
    await bilal.client.exchange.trust({ fingerprint, accountId: 'admin-1' });
    expect(await open(bilal, bytes, key)).toMatchObject({ trust: 'known' });
    await bilal.client.exchange.trust({ fingerprint: 'ANOTHER', accountId: 'head' });
    await bilal.stop();
    const again = await openConsole({ dataFolder: bilal.folder, connectEnt: (address) => ent.connect(address) });
    expect(await open(again, bytes, key)).toMatchObject({ trust: 'known' });
    await again.client.session.signIn({ accountId: 'head' });
    expect(await open(again, bytes, key)).toMatchObject({ trust: 'new' });
  });

  test('is signed by the same computer after a restart, which then knows its own files', async () => {
    const ent = smallEnt();
    const anne = await signedIn(ent, 'admin-1');
    const { bytes, key } = await make(anne);
    await anne.stop();
    const again = await openConsole({ dataFolder: anne.folder, connectEnt: (address) => ent.connect(address) });
    expect(await open(again, bytes, key)).toMatchObject({ isMine: true });
  });

  test('is not opened in another school', async () => {
    const seed = smallSeed();
    const other = await signedIn(startInMemoryEnt({ ...seed, school: { ...seed.school, uai: '0310001B' } }), 'admin-1');
    const { bytes, key } = await make(await signedIn(smallEnt(), 'admin-1'));
    expect(await open(other, bytes, key)).toEqual({ kind: 'other-school', school: { uai: '0310000A', name: 'Collège des Tilleuls' } });
  });

  test('is not made of what has left the draft meanwhile', async () => {
    const anne = await signedIn(smallEnt(), 'admin-1');
    await anne.client.draft.record(ENTRY);
    await anne.client.sync.send({ ids: [ENTRY.id], ...NO_EFFECT });
    expect(await anne.client.exchange.make({ ids: [ENTRY.id], message: '' })).toBeNull();
  });
});

const seal = (): StationSeal => openStationSeal({ read: () => undefined, keep: () => undefined });

const CONTENT: ExchangeContent = {
  protocol: SYNC_PROTOCOL, school: { uai: '0310000A', name: 'Collège' }, author: { accountId: 'admin-1', name: 'Anne', role: 'administrator' },
  madeAt: NOW, message: '', entries: [{ intention: ENTRY.intention, atomic: false, changes: ENTRY.changes, createdAt: NOW }],
};

const refusalOf = async (bytes: Uint8Array, key: string): Promise<unknown> => {
  const opened = await openSealed(bytes, key);
  return opened.ok ? 'opened' : opened.refusal;
};

describe('a file that is not as it was made', () => {
  test('names nobody in clear', async () => {
    const text = (await sealFile(CONTENT, 'k', seal())).toString();
    for (const word of ['Anne', 'Collège', '0310000A', 'cdi']) expect(text).not.toContain(word);
  });

  test('stays closed to another key, and to anybody who changed a letter of it', async () => {
    const key = newExchangeKey();
    const bytes = await sealFile(CONTENT, key, seal());
    expect(await refusalOf(bytes, newExchangeKey())).toBe('wrong-key');
    const at = bytes.indexOf('"data":"') + 40;
    bytes[at] = bytes[at] === 65 ? 66 : 65;
    expect(await refusalOf(bytes, key)).toBe('wrong-key');
  });

  test('is damaged when it is cut, too long or something else', async () => {
    const bytes = await sealFile(CONTENT, 'k', seal());
    expect(await refusalOf(bytes.subarray(0, bytes.length / 2), 'k')).toBe('damaged');
    expect(await refusalOf(Buffer.from('Nom;Prénom\n'), 'k')).toBe('damaged');
    expect(await refusalOf(Buffer.concat([bytes, Buffer.alloc(32 * 1024 * 1024, 32)]), 'k')).toBe('damaged');
    expect(await refusalOf(await around({ any: 'thing' }), 'k')).toBe('damaged');
  });

  test('is forged when its signature is of another text', async () => {
    const text = JSON.stringify(CONTENT);
    const signed = seal().sign(text);
    expect(await refusalOf(await around(signed), 'k')).toBe('opened');
    expect(await refusalOf(await around({ ...signed, text: text.replace('"writer"', '"manager"') }), 'k')).toBe('forged');
  });

  test('of a console of another version, or with a change that nothing knows, adds nothing', async () => {
    expect(await refusalOf(await around(seal().sign(JSON.stringify({ ...CONTENT, protocol: SYNC_PROTOCOL + 1 }))), 'k')).toBe('other-version');
    expect(await refusalOf(await around(seal().sign('[]')), 'k')).toBe('other-version');
    expect(await refusalOf(await around(seal().sign(JSON.stringify({ ...CONTENT, entries: [{ ...CONTENT.entries[0], changes: [{ entity: 'x', id: 'y', edits: [] }] }] }))), 'k')).toBe('damaged');
  });
});

/** A file that holds anything, closed with « k ». */
async function around(held: unknown): Promise<Buffer> {
  const wrapped = await wrapKey(Buffer.from(JSON.stringify(held)), 'k');
  return Buffer.from(`CONSOLE ENT .entx 1\n${JSON.stringify(wrapped)}\n`);
}

test('a key is 100 bits, and is read as it is heard', () => {
  expect(newExchangeKey()).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/);
  expect(newExchangeKey()).not.toBe(newExchangeKey());
  expect(readExchangeKey('OiL00 abcde')).toBe('01100-abcde');
  expect(readExchangeKey('—')).toBe('');
});
