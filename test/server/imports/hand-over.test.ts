import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeliveryAnswer } from '../../../domain/deliveries/delivery-import.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { LARGEST_PUSH } from '../../../domain/sync/protocol.ts';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { createEntClient, type EntClient } from '../../../main/sync/ent/ent-client.ts';
import { serveEnt, type ServedEnt } from '../../../server/http/serve-ent.ts';
import { deliveryOf, recordOf } from './delta-desk.ts';
import { firstOf, folderOf, imported, SMALL } from './delivery-desk.ts';
import { exported } from '../gar/export-gar-desk.ts';
import { SCHOOL } from './first-degree-school.ts';
import { textOfKind } from '../gar/gar-archive.ts';
import { newEnt } from '../new-ent.ts';
import { heldBy, servicesOf, stsFile, type Held } from './upstream-files.ts';

describe('a file that a console hands over to its ENT', () => {
  const ent = newEnt();
  let served: ServedEnt;
  let held: Held;
  const client = async (accountId: string): Promise<EntClient> => {
    let token: string | null = null;
    const made = createEntClient({ url: served.url, token: () => token });
    token = (await made.signIn(accountId, 'essai')).token;
    return made;
  };
  const administrator = (): string => must(ent.accounts().find(({ role }) => role === 'administrator'), 'there is one').id;
  const bytesOf = (input: FileInput): Uint8Array => (typeof input === 'string' ? new Uint8Array() : input.bytes);
  const hand = async (input: FileInput, accountId = administrator(), acceptDisappearances = 0): Promise<DeliveryAnswer> =>
    (await client(accountId)).importFile({ name: 'sts_emp.xml', bytes: bytesOf(input), parts: undefined, acceptDisappearances }, AbortSignal.timeout(60_000));

  beforeAll(async () => {
    await imported(ent, SMALL);
    held = heldBy(ent);
    served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
  });
  afterAll(async () => {
    await served.stop();
    ent.close();
  });

  it('is applied, and the report comes back; the journal says who gave it', async () => {
    const teacher = must(held.people.find(({ profile, groupIds }) => profile === 'teacher' && !groupIds.includes('ens:6A')), 'somebody does not teach 6A');
    const answer = await hand(stsFile(held, { services: [...servicesOf(held), { teacherId: teacher.id, groupId: 'c:6A' }] }));
    expect(answer).toMatchObject({ kind: 'applied', report: { source: 'sts', changed: 1, joined: 1 } });
    expect(heldBy(ent).people.find(({ id }) => id === teacher.id)?.groupIds).toContain('ens:6A');
    expect(ent.journal().at(-1)?.body).toContain(administrator());
    expect(ent.journal().at(-1)?.body).toContain('"message":"Import STSweb"');
  });

  it('is refused to anybody else, and changes nothing', async () => {
    const before = [heldBy(ent), ent.heads()];
    for (const { id } of ent.accounts().filter(({ role }) => role !== 'administrator')) {
      expect(await hand(stsFile(held), id)).toEqual({ kind: 'refused', refusal: { kind: 'not-allowed' } });
    }
    expect([heldBy(ent), ent.heads()]).toEqual(before);
    const unsigned = createEntClient({ url: served.url, token: () => null });
    await expect(unsigned.importFile({ name: 'x', bytes: new Uint8Array(), parts: undefined, acceptDisappearances: 0 }, AbortSignal.timeout(60_000))).rejects.toMatchObject({ failure: 'session-expired' });
  });

  it('stops and asks, then goes on with what was agreed to', async () => {
    const [first] = servicesOf(held);
    const much = stsFile(held, { services: held.groups.filter(({ kind }) => kind === 'class').map(({ id }) => ({ teacherId: must(first, 'there are services').teacherId, groupId: id })) });
    const asked = await hand(much);
    expect(asked).toMatchObject({ kind: 'refused', refusal: { kind: 'too-many-disappearances' } });
    const count = asked.kind === 'refused' && asked.refusal.kind === 'too-many-disappearances' ? asked.refusal.disappearances : 0;
    expect(await hand(much, administrator(), count)).toMatchObject({ kind: 'applied', report: { left: count } });
  });

  it('answers why it is refused: another school, a file that is not one', async () => {
    expect(await hand(stsFile(held, { uai: '0990001N' }))).toMatchObject({ kind: 'refused', refusal: { kind: 'other-school' } });
    expect(await hand({ name: 'x', bytes: Buffer.from('<EDT_STS/>') })).toMatchObject({ kind: 'refused', refusal: { kind: 'no-delivery', format: 'emp-sts' } });
  });

  it('is not sent when it weighs more than a push', async () => {
    await expect(hand({ name: 'x.xml', bytes: randomBytes(LARGEST_PUSH) })).rejects.toMatchObject({ failure: 'too-large' });
  });

  it('is bounded: neither a body without end nor one that inflates without end is taken', async () => {
    const { token } = await (await client(administrator())).signIn(administrator(), 'essai');
    const post = async (content: string): Promise<Response> =>
      fetch(`${served.url}/import`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'x', content, acceptDisappearances: 0 }) });
    expect((await post('A'.repeat(LARGEST_PUSH))).status).toBe(413);
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024));
    expect(DeliveryAnswer.parse(await (await post(bomb.toString('base64'))).json())).toEqual({ kind: 'refused', refusal: { kind: 'file', refusal: { kind: 'too-large' } } });
    expect(DeliveryAnswer.parse(await (await post('bm90IGd6aXA=')).json())).toMatchObject({ refusal: { refusal: { kind: 'unreadable' } } });
    expect((await post('not base64 !')).status).toBe(400);
  });

  describe('of the AAF', () => {
    const give = async (files: readonly Given[], acceptDisappearances = 0): Promise<DeliveryAnswer> => {
      const parts = files.length > 1 ? files.map(({ name, bytes }) => ({ name, size: bytes.length })) : undefined;
      return (await client(administrator())).importFile({ name: files[0]?.name ?? '', bytes: Buffer.concat(files.map(({ bytes }) => bytes)), parts, acceptDisappearances }, AbortSignal.timeout(60_000));
    };
    const night = (...records: readonly AafRecord[]): readonly Given[] => filesOf(deliveryOf({ 20260916: records }));
    const pupil = firstOf(SMALL, 'Eleve');

    it('feeds the school under the name of who gave it, and who comes is in the next archive for the GAR', async () => {
      const guardian = recordOf('add', 'PersRelEleve', '8800002', { ENTPersonJointure: ['8800002'], sn: ['NOCTURNE'], givenName: ['Céleste'] });
      const born = { ...pupil, id: '8800001', attributes: new Map([...pupil.attributes, ['ENTPersonJointure', ['8800001']], ['sn', ['NOCTURNE']], ['givenName', ['Aube']], ['ENTElevePersRelEleve', ['8800002$10$0$1$0$0']]]) };
      // The AAF takes back what the file of STSweb brought above.
      expect(await give(night(born, guardian), 1000)).toMatchObject({ kind: 'fed', report: { kind: 'delta', people: { created: 2, gone: 0 }, files: 2 } });
      expect(ent.school()).toMatchObject({ fictitious: true });
      const told = ent.journal().map(({ body }) => body).findLast((body) => body.includes('"imported"'));
      expect(told).toContain(administrator());
      expect(told).toContain('"message":"Import AAF"');
      const { files } = await exported(ent);
      expect(textOfKind(files, 'Eleve')).toMatch(/NOCTURNE[^]*Aube/);
    });

    it('stops and asks, then goes on with what was agreed to', async () => {
      const leavers = must(SMALL.files.find(({ category }) => category === 'Eleve'), 'pupils').records.slice(0, 4).map(({ id }) => recordOf('delete', 'Eleve', id));
      const asked = await give(night(...leavers));
      expect(asked).toMatchObject({ kind: 'not-fed', refusal: { kind: 'too-many-disappearances' } });
      const count = asked.kind === 'not-fed' && asked.refusal.kind === 'too-many-disappearances' ? asked.refusal.disappearances : 0;
      expect(await give(night(...leavers), count)).toMatchObject({ kind: 'fed', report: { people: { gone: count } } });
    });

    it('is refused with its reason: a lone file, files that make no delivery, another school', async () => {
      const full = filesOf(await folderOf(SMALL));
      expect(await give(full.filter(({ name }) => name.includes('_Eleve_0000')))).toEqual({ kind: 'not-fed', refusal: { kind: 'file', refusal: { kind: 'lone-file' } } });
      const lists = ['a.csv', 'b.csv'].map((name) => ({ name, bytes: Buffer.from('Nom;Prénom\nA;B\n') }));
      expect(await give(lists)).toEqual({ kind: 'refused', refusal: { kind: 'file', refusal: { kind: 'not-together' } } });
      const other = filesOf(deliveryOf({ 20260902: SCHOOL }, { kind: 'Complet', degree: '1D' }));
      expect(await give(other)).toMatchObject({ kind: 'not-fed', refusal: { kind: 'choose-school', wanted: '0319999A', schools: [{ uai: '0990010Y' }] } });
    });
  });
});

type Given = Exclude<FileInput, string>;

function filesOf(folder: string): readonly Given[] {
  return readdirSync(folder).toSorted().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
