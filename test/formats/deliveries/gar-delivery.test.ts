import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import type { ReadDelivery } from '../../../formats/deliveries/stated-delivery.ts';
import { readDelivery } from '../../../formats/deliveries/read-delivery.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { refusalOf } from '../csv/csv-fixture.ts';

async function read(content: unknown): Promise<ReadDelivery & { readonly format: string }> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const reading = await readDelivery({ name: 'gar', bytes: Buffer.from(text) });
  if (reading.kind !== 'delivery') throw new Error(reading.format);
  return reading;
}

const ATLAS = {
  idAbonnement: 'A1', idDistributeurCom: '999000001_0000000000000000', idRessource: 'ark:/1/a', libelleRessource: 'Atlas', debutValidite: '2026-09-01T00:00:00',
  finValidite: '2027-08-15T00:00:01.000+02:00', anneeFinValidite: '2026-2027', uaiEtab: '0319999a', categorieAffectation: 'transferable', typeAffectation: 'INDIV',
  nbLicenceEleve: '320', nbLicenceProfDoc: 'ILLIMITE', publicCible: ['ELEVE', 'DOCUMENTALISTE'],
};
const subscriptions = (...abonnement: readonly unknown[]): unknown => ({ abonnements: { abonnement } });

describe('the subscriptions of the GAR, as a delivery', () => {
  it('are what the GAR states, in the words of the console: the school, days, kind, publics, licences', async () => {
    const { format, delivery, anomalies } = await read(subscriptions(ATLAS));
    expect([format, anomalies]).toEqual(['gar-subscriptions', { list: [], count: 0 }]);
    expect(delivery).toEqual({ source: 'gar', subscriptions: [{
      id: 'A1', title: 'Atlas', resourceId: 'ark:/1/a', distributor: '999000001_0000000000000000', from: '2026-09-01', until: '2027-08-15', toSchoolYear: '2026-2027',
      uais: ['0319999A'], kind: 'individual', publics: ['student', 'librarian'], licences: { student: 320, librarian: 'unlimited' }, deleted: false, broken: [],
    }] } satisfies Delivery);
  });

  it('count their licences together for a whole school', async () => {
    const { delivery } = await read(subscriptions({ ...ATLAS, typeAffectation: 'ETABL', nbLicenceEleve: '', nbLicenceProfDoc: '', nbLicenceGlobale: 'ILLIMITE' }));
    expect(delivery.subscriptions).toMatchObject([{ kind: 'school', licences: {}, globalLicences: 'unlimited' }]);
  });

  it('say nothing that they do not state, and tell what nobody can read', async () => {
    const { delivery, anomalies } = await read(subscriptions({ idAbonnement: '_A1', debutValidite: 'hier', finValidite: '31/02/2027', anneeFinValidite: '2027', typeAffectation: 'AUTRE', publicCible: 'PARENT', nbLicenceEleve: 'beaucoup' }));
    expect(delivery.subscriptions).toEqual([{ id: 'A1', title: '', resourceId: '', distributor: '', uais: [], publics: [], licences: {}, deleted: true, broken: ['RG1', 'RG2', 'RG3', 'RG4', 'RG7', 'RG10'] }]);
    expect(anomalies.list).toEqual([
      { rule: 'unknown-value', place: 'A1', value: 'PARENT' }, { rule: 'unknown-value', place: 'A1', value: 'beaucoup' },
      { rule: 'date', place: 'A1/debutValidite', value: 'hier' }, { rule: 'date', place: 'A1/finValidite', value: '31/02/2027' },
    ]);
  });

  it('are refused when they are cut short, when the GAR answered by an error, and when one is a request of a distributor', async () => {
    expect(await refusalOf(read('<abonnements><abonnement>'))).toMatchObject({ kind: 'truncated' });
    expect(await refusalOf(read('{"abonnements":{"abonnement":['))).toMatchObject({ kind: 'malformed' });
    expect(await refusalOf(read('<abonnement><idAbonnement>A1</idAbonnement></abonnement>'))).toMatchObject({ kind: 'wrong-format' });
    await expect(read({ Erreur: { Message: 'Établissement non trouvé' } })).rejects.toThrow('gar-error');
  });

  it('are read from the reference answers', async (context) => {
    const answers = await Promise.all(['json', 'xml'].map((kind) => readDelivery(referenceFile(context, `gar/abonnements/abonnements_reponse.${kind}`))));
    expect(answers).toMatchObject([{ kind: 'delivery', anomalies: { count: 0 } }, { kind: 'delivery', anomalies: { count: 0 } }]);
  });
});

describe('the resources of one person, as a delivery', () => {
  const resource = (more: object = {}): object => ({ idRessource: 'ark:/1/a', nomRessource: 'Atlas', nomEditeur: 'Éditions', typePresentation: { code: 'MAN' }, ...more });
  const at = (uai: string): object => ({ urlAccesRessource: `https://gar.invalid/domaineGar?idENT=QjA=&idEtab=${Buffer.from(uai).toString('base64')}&idRessource=ark%3A%2F1%2Fa` });
  const list = (...ressource: readonly object[]): Promise<ReadDelivery & { readonly format: string }> => read({ listeRessources: { ressource } });

  it('say what each is; their addresses, in base64, say the school', async () => {
    const { format, delivery, anomalies } = await list(resource(at('0319999A')), resource({ idRessource: 'ark:/2/b', typePresentation: { code: 'DIC' } }));
    expect([format, anomalies.count]).toEqual(['gar-resources', 0]);
    expect(delivery).toEqual({ source: 'gar', part: 'resources', uai: '0319999A', resources: [
      { id: 'ark:/1/a', name: 'Atlas', publisher: 'Éditions', isTextbook: true }, { id: 'ark:/2/b', name: 'Atlas', publisher: 'Éditions', isTextbook: false },
    ] });
  });

  it('say no school when their addresses name two, or something else', async () => {
    expect((await list(resource(at('0319999A')), resource({ idRessource: 'ark:/2/b', ...at('0990001N') }))).delivery.uai).toBeUndefined();
    expect((await list(resource(at('ailleurs')))).delivery.uai).toBeUndefined();
  });

  it('without an identifier are told', async () => {
    expect(await list(resource({ idRessource: '' }))).toMatchObject({ delivery: { resources: [] }, anomalies: { count: 1, list: [{ rule: 'missing-key', count: 1 }] } });
  });

  it('may be none, which is a sound answer', async () => {
    expect((await read('<listeRessources/>')).delivery.resources).toEqual([]);
  });
});
