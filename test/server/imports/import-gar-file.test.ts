import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryReport } from '../../../domain/deliveries/delivery-report.ts';
import { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { makeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { imported, SMALL } from './delivery-desk.ts';
import { deskOf, valueOf } from '../ent-desk.ts';
import { garFile, type GarLine } from './gar-file.ts';
import { newEnt } from '../new-ent.ts';
import { MONDAY } from '../tiny-school.ts';

/** A school that is not the one of the demonstration: nobody made subscriptions for it. */
const UAI = '0310002C';
const SCHOOL = makeDelivery({ students: 24, siblingPairs: 2, uai: UAI });

describe('a file of the subscriptions of the GAR, applied by the ENT', () => {
  let ent: Ent;
  let now = MONDAY;
  let fails = false;

  beforeEach(async () => {
    now = MONDAY;
    fails = false;
    const beforeCommit = (): void => {
      if (fails) throw new Error('the disk is full');
    };
    ent = newEnt({ clock: () => new Date(now), faults: { beforeCommit } });
    await imported(ent, SCHOOL, { fictitious: true });
  });

  const file = (...lines: readonly GarLine[]): FileInput => garFile(UAI, lines);
  const apply = async (input: FileInput, acceptDisappearances = 0): Promise<DeliveryReport> => valueOf(await ent.importDelivery({ input, acceptDisappearances }));
  const settingsOf = (): unknown => deskOf(ent, 'formatrice').snapshot('settings').filter((line) => 'e' in line && line.e !== 'upstreamReport');
  const rowOf = (entity: string, id: string): unknown => {
    const line = deskOf(ent, 'formatrice').snapshot('settings').find((one) => 'e' in one && one.e === entity && one.i === id);
    return line !== undefined && 'd' in line ? line.d : undefined;
  };
  const journal = (): readonly Pick<JournalEntry, 'actor' | 'status' | 'counts' | 'edits'>[] => ent.journal().map(({ body }) => JournalEntry.omit({ k: true, at: true }).parse(JSON.parse(body)));

  const ATLAS: GarLine = { id: 'A1', title: 'Atlas', students: 320 };
  const DICO: GarLine = { id: 'D1', title: 'Dictionnaire', students: 300 };

  it('brings them in, as the GAR states them and when the ENT first heard of them', async () => {
    const report = await apply(file(ATLAS, DICO));
    expect(report).toMatchObject({ source: 'gar', format: 'gar-subscriptions', changed: 0, anomalyCounts: { }, gar: { stated: 2, known: 0, added: 2, changed: 0, withdrawn: 0 } });
    expect(rowOf('garSubscription', 'A1')).toEqual({
      title: 'Atlas', resourceId: 'ark:/99999/A1', distributor: '999000001_0000000000000000', from: '2026-09-01', to: '2027-07-31', kind: 'individual',
      publics: ['student'], licences: { student: 320 }, firstSeenAt: MONDAY,
    });
    expect(rowOf('upstreamReport', 'gar')).toMatchObject({ at: MONDAY, counts: { subscribed: 2, subscriptionsChanged: 0, unsubscribed: 0 }, anomalies: [] });
    expect(journal().at(-1)).toMatchObject({ actor: { name: 'Import GAR' }, status: 'imported', counts: { subscribed: 2 }, edits: [] });
  });

  it('brings in the list that a school wrote down, and finds nothing to change in it the second time', async () => {
    const list: FileInput = { name: 'abonnements.csv', bytes: Buffer.from('Ressource;Éditeur;Fin;Licences élèves;Licences enseignants\nAtlas;Éditions;31/07/2027;320;illimité\n') };
    expect(await apply(list)).toMatchObject({ source: 'gar', format: 'gar-subscription-list', anomalyCounts: {}, gar: { stated: 1, added: 1 } });
    expect(rowOf('garSubscription', 'liste:atlas')).toMatchObject({ title: 'Atlas', publisher: 'Éditions', to: '2027-07-31', publics: ['student', 'teacher'], licences: { student: 320, teacher: 'unlimited' }, firstSeenAt: MONDAY });
    expect(await apply(list)).toMatchObject({ gar: { known: 1, added: 0, changed: 0, changes: [] } });
  });

  it('does so once: the same file again changes nothing', async () => {
    await apply(file(ATLAS, DICO));
    const [before, lines] = [settingsOf(), journal().length];
    now = '2026-11-10T08:00:00.000Z';
    expect(await apply(file(ATLAS, DICO))).toMatchObject({ gar: { stated: 2, known: 2, added: 0, changed: 0, changes: [] } });
    expect(settingsOf()).toEqual(before);
    expect(journal()).toHaveLength(lines + 1);
  });

  it('changes what the file changes and nothing else, with a line of the journal for each', async () => {
    await apply(file(ATLAS, DICO));
    const atlas = rowOf('garSubscription', 'A1');
    now = '2026-11-10T08:00:00.000Z';
    const report = await apply(file(ATLAS, { ...DICO, students: 280 }, { id: 'N1', title: 'Neuf', students: 10 }));
    expect(report.gar).toMatchObject({ added: 1, changed: 1, withdrawn: 0, changes: [
      { id: 'D1', title: 'Dictionnaire', deed: 'changed', edits: [{ field: 'licences', before: { student: 300 }, after: { student: 280 } }] }, { id: 'N1', deed: 'added' },
    ] });
    expect(rowOf('garSubscription', 'A1')).toEqual(atlas);
    expect(rowOf('garSubscription', 'D1')).toMatchObject({ licences: { student: 280 }, firstSeenAt: MONDAY });
    expect(rowOf('garSubscription', 'N1')).toMatchObject({ firstSeenAt: now });
    expect(journal().filter(({ edits }) => edits.length > 0).at(-1)).toMatchObject({ actor: { name: 'Import GAR' }, status: 'imported', counts: null, edits: [{ entity: 'garSubscription', id: 'D1', field: 'licences', before: { student: 300 }, after: { student: 280 } }] });
  });

  it('asks before it withdraws one, and brings it back as it was', async () => {
    await apply(file(ATLAS, DICO));
    const before = [settingsOf(), ent.journal().length];
    const refused = await ent.importDelivery({ input: file(ATLAS) });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'too-many-disappearances', links: 0, linksBefore: 0, replacements: 0, subscriptions: 1, subscriptionsBefore: 2, disappearances: 1 } });
    expect([settingsOf(), ent.journal().length]).toEqual(before);
    expect((await apply(file(ATLAS), 1)).gar).toMatchObject({ withdrawn: 1 });
    expect(rowOf('garSubscription', 'D1')).toMatchObject({ state: 'withdrawn', title: 'Dictionnaire' });
    expect((await apply(file(ATLAS, DICO))).gar).toMatchObject({ returned: 1, added: 0 });
    expect(rowOf('garSubscription', 'D1')).toMatchObject({ state: 'active', title: 'Dictionnaire', firstSeenAt: MONDAY });
  });

  it('keeps the plan of one that it withdraws, and tells it; it tells too those of which the file says nothing', async () => {
    const demo = newEnt({ clock: () => new Date(now) });
    await imported(demo, SMALL);
    const plan = (): unknown => deskOf(demo, 'formatrice').snapshot('settings').filter((line) => 'e' in line && line.e === 'garAssignment');
    const before = plan();
    const report = valueOf(await demo.importDelivery({ input: garFile('0319999A', [ATLAS, { ...DICO, id: '_DEMO-PIX' }]), acceptDisappearances: 1 }));
    expect(report.gar).toMatchObject({ added: 1, withdrawn: 1, changes: [{ deed: 'added' }, { id: 'DEMO-PIX', deed: 'withdrawn', planned: 2 }] });
    expect(report.anomalyCounts).toEqual({ 'subscription-not-stated': 4, 'withdrawn-with-plan': 1 });
    expect(plan()).toEqual(before);
  });

  it('takes from a list of resources what it says of them', async () => {
    await apply(file(ATLAS));
    const list = { listeRessources: { ressource: [{ idRessource: 'ark:/99999/A1', nomRessource: 'Atlas', nomEditeur: 'Éditions du Préau', typePresentation: { code: 'MAN' } }, { idRessource: 'ark:/99999/X', nomRessource: 'Inconnue' }] } };
    const report = await apply({ name: 'ressources.json', bytes: Buffer.from(JSON.stringify(list)) });
    expect(report).toMatchObject({ format: 'gar-resources', anomalyCounts: { 'resource-without-subscription': 1 }, gar: { of: 'resources', stated: 2, known: 1, changed: 1 } });
    expect(rowOf('garSubscription', 'A1')).toMatchObject({ publisher: 'Éditions du Préau', nature: 'textbook', licences: { student: 320 } });
    expect(rowOf('upstreamReport', 'gar-resources')).toMatchObject({ anomalies: [{ kind: 'resource-without-subscription', examples: ['Inconnue'] }] });
    expect((await apply(file(ATLAS))).gar).toMatchObject({ changed: 0 });
  });

  it.each<readonly [string, () => FileInput, object]>([
    ['of another school', () => garFile('0990001N', [ATLAS]), { kind: 'other-school', stated: '0990001N', expected: UAI }],
    ['that is empty of subscriptions', () => file(), { kind: 'nothing-known', source: 'gar' }],
    ['that is cut short', () => ({ name: 'gar.xml', bytes: Buffer.from('<abonnements><abonnement>') }), { kind: 'file', refusal: { kind: 'truncated' } }],
    ['that is no JSON', () => ({ name: 'gar.json', bytes: Buffer.from('{"abonnements":{"abonnement":[}') }), { kind: 'file', refusal: { kind: 'malformed' } }],
    ['that is an error of the GAR', () => ({ name: 'gar.json', bytes: Buffer.from('{"Erreur":{"Message":"Non"}}') }), { kind: 'no-delivery', format: 'gar-error' }],
  ])('leaves the school as it was: one %s', async (_, input, refusal) => {
    await apply(file(ATLAS));
    const before = [settingsOf(), ent.heads(), ent.journal()];
    expect(await ent.importDelivery({ input: input() })).toMatchObject({ ok: false, refusal });
    expect([settingsOf(), ent.heads(), ent.journal()]).toEqual(before);
  });

  it('leaves the school as it was when the disk fails in the middle', async () => {
    await apply(file(ATLAS));
    const before = [settingsOf(), ent.heads(), ent.journal()];
    fails = true;
    await expect(ent.importDelivery({ input: file(ATLAS, DICO) })).rejects.toThrow('the disk');
    expect([settingsOf(), ent.heads(), ent.journal()]).toEqual(before);
  });
});
