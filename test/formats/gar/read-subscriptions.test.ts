import { describe, expect, it } from 'vitest';
import { readGarSubscriptions, type ReadSubscription } from '../../../formats/gar/read-subscriptions.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { refusalOf } from '../csv/csv-fixture.ts';

const read = (text: string): Promise<readonly ReadSubscription[]> => readGarSubscriptions({ name: 'abonnements', bytes: Buffer.from(text) });

const MANUAL = {
  idAbonnement: 'A1', commentaireAbonnement: 'Test', idDistributeurCom: '999000001_0000000000000000', idRessource: 'ark:/1/a', typeIdRessource: 'ark',
  libelleRessource: 'Manuel', debutValidite: '2026-09-01T00:00:00', anneeFinValidite: '2026-2027', uaiEtab: ['0319999A'],
  categorieAffectation: 'transferable', typeAffectation: 'INDIV', nbLicenceEleve: '320', nbLicenceEnseignant: 'ILLIMITE', publicCible: ['ELEVE', 'ENSEIGNANT'],
};
const listOf = (abonnement: unknown): string => JSON.stringify({ abonnements: { abonnement } });

async function oneOf(change: Readonly<Record<string, unknown>>): Promise<ReadSubscription> {
  const [one] = await read(listOf({ ...MANUAL, ...change }));
  if (one === undefined) throw new Error('nothing was read');
  return one;
}

describe('subscriptions', () => {
  it('are read from JSON, with their licences by public', async () => {
    expect(await read(listOf([MANUAL]))).toEqual([{
      broken: [],
      subscription: {
        id: 'A1', comment: 'Test', distributorId: '999000001_0000000000000000', resourceId: 'ark:/1/a', label: 'Manuel', from: '2026-09-01T00:00:00',
        until: undefined, untilYear: '2026-2027', uais: ['0319999A'], schoolKind: undefined, category: 'transferable', kind: 'INDIV', overall: undefined,
        perPublic: new Map<string, number | string>([['ELEVE', 320], ['ENSEIGNANT', 'ILLIMITE']]), publics: ['ELEVE', 'ENSEIGNANT'], project: undefined, deleted: false, unknown: [],
      },
    }]);
  });

  it('are the same under their array alone, and from an object or a text where an array is expected', async () => {
    const expected = await read(listOf([{ ...MANUAL, publicCible: ['ELEVE'] }]));
    expect(await read(JSON.stringify({ abonnement: { ...MANUAL, uaiEtab: '0319999a', publicCible: 'ELEVE' } }))).toEqual(expected);
  });

  it('are the same from XML, with its namespace and any prefix', async () => {
    const fields = Object.entries(MANUAL).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `<w:${name}>${one}</w:${name}>`)).join('');
    const xml = `<?xml version="1.0"?><w:abonnements xmlns:w="http://www.atosworldline.com/wsabonnement/v1.0/"><w:abonnement>${fields}</w:abonnement></w:abonnements>`;
    expect(await read(xml)).toEqual(await read(listOf([MANUAL])));
  });

  it('that were deleted are told so', async () => {
    expect((await oneOf({ idAbonnement: '_A1' })).subscription).toMatchObject({ id: 'A1', deleted: true });
  });

  it('keep what they say that no one knows', async () => {
    const { subscription, broken } = await oneOf({ publicCible: ['ELEVE', 'ENSEIGNANT', 'PARENT'], nbLicenceGlobale: 'beaucoup' });
    expect([subscription.unknown, subscription.publics, broken]).toEqual([['PARENT', 'beaucoup'], ['ELEVE', 'ENSEIGNANT'], []]);
  });

  it.each([
    ['RG1', { nbLicenceGlobale: '10' }],
    ['RG1', { nbLicenceEleve: '', nbLicenceEnseignant: '' }],
    ['RG2', { codeNatureUAI: '340' }],
    ['RG2', { uaiEtab: [] }],
    ['RG3', { idDistributeurCom: '99900000_0000000000000000' }],
    ['RG4', { categorieAffectation: 'transférable' }],
    ['RG4', { typeAffectation: 'AUTRE' }],
    ['RG5', { publicCible: ['ELEVE'] }],
    ['RG6', { typeAffectation: 'ETABL' }],
    ['RG7', { finValidite: '2036-09-02T00:00:00' }],
    ['RG9', { anneeFinValidite: '' }],
    ['RG10', { anneeFinValidite: '2026' }],
    ['RG12', { idAbonnement: 'abonnements' }],
    ['RG12', { idAbonnement: 'A 1' }],
  ])('break %s and are read all the same: %o', async (rule, change) => {
    expect((await oneOf(change)).broken).toEqual([rule]);
  });

  it('may end on a day and a year, as answers do, up to ten years later', async () => {
    expect((await oneOf({ finValidite: '2036-09-01T00:00:00' })).broken).toEqual([]);
    expect((await oneOf({ debutValidite: 'hier', finValidite: '2036-09-01T00:00:00' })).broken).toEqual(['RG7']);
  });

  it('are not resources', async () => {
    expect(await refusalOf(read('{"listeRessources":{}}'))).toMatchObject({ kind: 'wrong-format', detail: 'listeRessources' });
  });
});

it('the reference answers are read', async (context) => {
  const answers = await Promise.all(['json', 'xml'].map((kind) => readGarSubscriptions(referenceFile(context, `gar/abonnements/abonnements_reponse.${kind}`))));
  expect(answers.map((found) => found.map(({ broken }) => broken))).toEqual([[[], []], [[], []]]);
});
