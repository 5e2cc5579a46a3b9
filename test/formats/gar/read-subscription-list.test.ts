import { describe, expect, it } from 'vitest';
import { readSubscriptionList } from '../../../formats/gar/read-subscription-list.ts';
import { recognise } from '../../../formats/recognise/recognise.ts';
import { csvFile, refusalOf } from '../csv/csv-fixture.ts';

const HEADER = 'Ressource;Éditeur;Début;Fin;Licences élèves;Licences enseignants;État';

describe('the subscriptions that a school writes down', () => {
  it('are found by the names of columns, days in French, licences in figures or without limit', async () => {
    const { subscriptions, anomalies } = await readSubscriptionList(csvFile(`${HEADER}\nAtlas en ligne;Éditions;01/09/2026;31/07/2027;1 200;illimité;\nDictionnaire;;;2026-2027;—;;Retirée\n`));
    expect(anomalies).toEqual([]);
    expect(subscriptions).toEqual([
      { id: '', resourceId: '', title: 'Atlas en ligne', publisher: 'Éditions', from: '2026-09-01', until: '2027-07-31', untilYear: undefined, uai: undefined, overall: undefined, perPublic: new Map<string, number | string>([['ELEVE', 1200], ['ENSEIGNANT', 'ILLIMITE']]), deleted: false },
      { id: '', resourceId: '', title: 'Dictionnaire', publisher: '', from: undefined, until: undefined, untilYear: '2026-2027', uai: undefined, overall: undefined, perPublic: new Map(), deleted: true },
    ]);
  });

  it('are found under the names of the web service too, and tell what is no number and no title', async () => {
    const { subscriptions, anomalies } = await readSubscriptionList(csvFile('idAbonnement,idRessource,libelleRessource,finValidite,nbLicenceGlobale,uaiEtab\nA1,ark:/1/x,Pix,2027-07-31,ILLIMITE,0990001n\nA2,ark:/1/y,,,beaucoup,\n'));
    expect(subscriptions[0]).toMatchObject({ id: 'A1', resourceId: 'ark:/1/x', until: '2027-07-31', overall: 'ILLIMITE', uai: '0990001N' });
    expect(anomalies.map(({ kind, line, value }) => [kind, line, value])).toEqual([['missing-value', 3, undefined], ['unknown-value', 3, 'beaucoup']]);
  });

  it('are told from a list of assignments and from a list of members', async () => {
    const formatOf = async (text: string): Promise<string> => (await recognise(csvFile(text))).format;
    expect(await formatOf(`${HEADER}\nAtlas;;;;30;;\n`)).toBe('gar-subscription-list');
    expect(await formatOf('Ressource;Nom;Prénom;État\nManuel;ROY;Zoé;\n')).toBe('csv');
    expect(await refusalOf(readSubscriptionList(csvFile('Ressource;Nom\nA;B\n')))).toMatchObject({ kind: 'wrong-format' });
  });
});
