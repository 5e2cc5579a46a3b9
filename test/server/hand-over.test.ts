import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeliveryAnswer } from '../../domain/deliveries/delivery-import.ts';
import { must } from '../../domain/kernel/assert.ts';
import { LARGEST_PUSH } from '../../domain/sync/protocol.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { createEntClient, type EntClient } from '../../main/sync/ent-client.ts';
import { serveEnt, type ServedEnt } from '../../server/http/serve-ent.ts';
import { imported, SMALL } from './delivery-desk.ts';
import { newEnt } from './new-ent.ts';
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
});
