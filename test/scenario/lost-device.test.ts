import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import { must } from '../../domain/kernel/assert.ts';
import { heldPerson, type HeldPerson } from '../../domain/station/held-data.ts';
import { changeDelivery, withAttribute, type DemoDelivery } from '../../scripts/demo/make-delivery.ts';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import { serveEnt, type ServedEnt } from '../../server/http/serve-ent.ts';
import { runLostDevice } from '../../scripts/ent/run/run-lost-device.ts';
import { folderOf, SMALL } from '../server/imports/delivery-desk.ts';
import { valueOf } from '../server/ent-desk.ts';
import { cleanUp, newFolder, openConsole, type TestConsole } from '../support/workbench.ts';

let ent: Ent;
let served: ServedEnt;
let now = '2026-11-09T08:00:00.000Z';

afterEach(async () => {
  await cleanUp();
  await served.stop();
  ent.close();
});

async function feed(delivery: DemoDelivery): Promise<void> {
  valueOf(await ent.importAaf({ folder: await folderOf(delivery), fictitious: true, acceptDisappearances: 1000 }));
}

async function startSchool(file = ':memory:'): Promise<void> {
  now = '2026-11-09T08:00:00.000Z';
  ent = createEnt({ file, clock: () => new Date(now) });
  await feed(SMALL);
  served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
}

async function enter(role: string): Promise<TestConsole> {
  const account = must(ent.accounts().find((one) => one.role === role), role);
  const console = await openConsole({ entUrl: served.url, clock: () => new Date(now) });
  await console.client.session.signIn({ accountId: account.id });
  await console.client.sync.refresh();
  return console;
}

/** What the console really bears, as its own page reads it. */
async function borne({ client }: TestConsole): Promise<readonly HeldPerson[]> {
  return sorted(unpackSchool(await client.school.load()).people.map(heldPerson));
}

function sorted(people: readonly HeldPerson[]): readonly HeldPerson[] {
  return people.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

/** Of the only console of an account. */
function told(role: string): readonly HeldPerson[] {
  const { name } = must(ent.accounts().find((one) => one.role === role), role);
  const { id } = must(ent.consoles().find((known) => known.name === name), `a console of ${name}`);
  return sorted(must(ent.heldBy(id), 'its list'));
}

/** A delivery of another week: some people gone, some who have one field more or less, some renamed. */
function turned(delivery: DemoDelivery, seed: number): DemoDelivery {
  let rank = seed * 7;
  return changeDelivery(delivery, (record) => {
    if (record.category !== 'Eleve' && record.category !== 'PersEducNat') return record;
    rank = (rank * 31 + 17) % 101;
    if (rank < 15) return undefined;
    if (rank < 40) return withAttribute(record, 'mail', rank % 2 === 0 ? [] : [`x${String(rank)}@exemple.example`]);
    if (rank < 55) return withAttribute(record, 'sn', [`NOM ${String(rank)}`]);
    return rank < 65 ? withAttribute(record, 'ENTPersonDateNaissance', []) : record;
  });
}

describe('the list of a lost device', () => {
  it.each(['administrator', 'trainer'])('is what the device of a %s bears, whatever came to the school since', async (role) => {
    await startSchool();
    const lost = await enter(role);
    await feed(turned(SMALL, 1));
    await lost.client.sync.refresh();
    await feed(turned(SMALL, 2));
    await lost.client.sync.refresh();
    // A second time: what was received is confirmed by the cursor that comes back.
    await lost.client.sync.refresh();
    await lost.client.sync.setOffline({ offline: true });
    const really = await borne(lost);
    for (const seed of [3, 4, 5]) await feed(turned(SMALL, seed));
    await feed(SMALL);
    expect(told(role)).toEqual(really);
    expect(really.length).toBeGreaterThan(20);
    expect(really.flatMap(({ fields }) => fields)).toContain('email');
  });

  it('counts as received what was sent and never confirmed', async () => {
    await startSchool();
    const [account] = ent.accounts();
    // The answer leaves, and nobody ever says that it came.
    const answer = valueOf(ent.snapshot(must(account, 'an account'), { client: 'cut-off', identities: [], stream: 'directory', protocol: 2 }));
    const people = [...answer].join('').match(/"e":"person"/g);
    expect(ent.heldBy('cut-off')).toHaveLength(must(people ?? undefined, 'people').length);
  });

  it('counts who left more than three months ago, and no longer names them', async () => {
    await startSchool();
    const lost = await enter('administrator');
    await lost.client.sync.setOffline({ offline: true });
    const before = await borne(lost);
    await feed(turned(SMALL, 1));
    expect(told('administrator')).toEqual(before);
    now = '2027-02-09T08:00:00.000Z';
    const after = told('administrator');
    expect(after).toHaveLength(before.length);
    expect(before.filter(({ lastName }) => lastName === '')).toEqual([]);
    expect(after.filter(({ lastName }) => lastName === '').length).toBeGreaterThan(0);
  });

  it('keeps no version that no console may bear, and forgets a console after 400 days', async () => {
    await startSchool();
    const lost = await enter('administrator');
    await lost.client.sync.setOffline({ offline: true });
    await feed(turned(SMALL, 1));
    now = '2028-01-09T08:00:00.000Z';
    const other = await enter('trainer');
    ent.forgetOld();
    expect(ent.consoles()).toHaveLength(1);
    await other.client.sync.refresh();
    expect(told('trainer')).toEqual(await borne(other));
  });

  it('is printed by a command, on an ENT that is not running', async () => {
    const dataFolder = newFolder();
    await startSchool(join(dataFolder, 'ent.sqlite'));
    await enter('administrator');
    const [known] = ent.consoles();
    const { id } = must(known, 'a console');
    ent.close();
    const data = { dataFolder, clock: () => new Date(now) };
    expect((await runLostDevice(data)).lines).toEqual([expect.stringContaining(id)]);
    const printed = await runLostDevice({ ...data, console: id });
    expect(printed).toMatchObject({ code: 0, lines: [expect.stringMatching(/personnes au plus sur le poste/)] });
    expect(printed.lines.join('').split('\n').length).toBeGreaterThan(30);
    expect(await runLostDevice({ ...data, console: 'nobody' })).toMatchObject({ code: 1 });
  });

  it('is told to the journal, with how many people it names', async () => {
    await startSchool();
    await enter('administrator');
    const { length } = told('administrator');
    expect(ent.journal().at(-1)?.body).toContain(`"list":"lost-device","lines":${String(length)}`);
  });
});
