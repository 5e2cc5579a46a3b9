import { describe, expect, it } from 'vitest';
import { readGarResources, type GarResources } from '../../../formats/gar/read-resources.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { refusalOf } from '../csv/csv-fixture.ts';

const read = (text: string | Buffer): Promise<GarResources> => readGarResources({ name: 'liste', bytes: typeof text === 'string' ? Buffer.from(text) : text });

const ACCESS = 'https://gar.invalid/domaineGar?idENT=QjA=&idEtab=OTk5OTk5MUY=&idRessource=ark%3A%2F1%2Fa';
const TERM = { uri: 'voc-022-num-018', nom: '6e' };
const MANUAL = {
  idRessource: 'ark:/1/a', idType: 'ARK', nomRessource: 'Manuel', idEditeur: '999000001_0000000000000000', nomEditeur: 'Éditeur',
  typePresentation: { code: 'MAN', nom: 'manuels numériques' }, niveauEducatif: [TERM], typePedagogique: [], urlAccesRessource: ACCESS,
};
const listOf = (ressource: unknown): string => JSON.stringify({ listeRessources: { ressource } });

describe('a list of resources', () => {
  it('is read from JSON, its access addresses untouched', async () => {
    expect(await read(listOf([MANUAL]))).toEqual({
      repeated: 0, withoutId: 0,
      resources: [{
        id: 'ark:/1/a', idType: 'ARK', name: 'Manuel', editorId: '999000001_0000000000000000', editorName: 'Éditeur',
        presentation: { code: 'MAN', label: 'manuels numériques' }, pedagogicalTypes: [], documentTypes: [], levels: [{ uri: 'voc-022-num-018', label: '6e' }],
        domains: [], accessUrl: ACCESS, description: '',
      }],
    });
  });

  it('is the same with an object where an array is expected', async () => {
    expect(await read(listOf({ ...MANUAL, niveauEducatif: TERM }))).toEqual(await read(listOf([MANUAL])));
  });

  it('is the same from XML', async () => {
    const escaped = ACCESS.replaceAll('&', '&amp;');
    const xml = `<?xml version="1.0"?><listeRessources><ressource><idRessource>ark:/1/a</idRessource><idType>ARK</idType><nomRessource>Manuel</nomRessource><idEditeur>999000001_0000000000000000</idEditeur><nomEditeur>Éditeur</nomEditeur><typePresentation><code>MAN</code><nom>manuels numériques</nom></typePresentation><niveauEducatif><uri>voc-022-num-018</uri><nom>6e</nom></niveauEducatif><urlAccesRessource>${escaped}</urlAccesRessource></ressource></listeRessources>`;
    expect(await read(xml)).toEqual(await read(listOf([MANUAL])));
  });

  it('may be empty, which is an answer', async () => {
    for (const empty of [listOf([]), listOf(null), '{"listeRessources":{}}', '<listeRessources/>']) expect((await read(empty)).resources).toEqual([]);
  });

  it('counts once a resource that comes once per licence, the one that says the most', async () => {
    const found = await read(listOf([{ ...MANUAL, description: '' }, { ...MANUAL, description: 'Complet' }, MANUAL, { ...MANUAL, typePresentation: { code: 'MUL' } }]));
    expect(found.resources.map(({ presentation, description }) => [presentation.code, description])).toEqual([['MAN', 'Complet'], ['MUL', '']]);
    expect(found.repeated).toBe(2);
  });

  it('counts a resource without identifier, which is left out', async () => {
    expect(await read(listOf([{ nomRessource: 'X' }, null, 'texte']))).toEqual({ resources: [], repeated: 0, withoutId: 1 });
  });
});

describe('what is no list', () => {
  it('is an error of the GAR, with its words', async () => {
    const json = '{"Erreur":{"Code":"Bad Request","Message":"Établissement non trouvé","Resource":"ressources/x"}}';
    const xml = '<Erreur><Code>Bad Request</Code><Message>Établissement non trouvé</Message></Erreur>';
    for (const answer of [json, xml]) expect(await refusalOf(read(answer))).toMatchObject({ kind: 'error-answer', detail: 'Établissement non trouvé' });
  });

  it.each([
    ['another JSON', '{"abonnement":[]}', 'wrong-format'],
    ['a JSON list', '[1]', 'wrong-format'],
    ['another XML', '<abonnements/>', 'wrong-format'],
    ['a page', '<html><body/></html>', 'wrong-format'],
    ['a text', 'Nom;Prénom', 'wrong-format'],
    ['an unfinished JSON', '{"listeRessources":', 'malformed'],
    ['an unfinished XML', '<listeRessources>', 'truncated'],
    ['entities', '<!DOCTYPE listeRessources [<!ENTITY a "b">]><listeRessources>&a;</listeRessources>', 'forbidden-doctype'],
  ])('is refused: %s', async (_, content, kind) => {
    expect((await refusalOf(read(content))).kind).toBe(kind);
  });

  it('of the deepest nesting is refused', async () => {
    expect((await refusalOf(read(`{"listeRessources":{"ressource":${'['.repeat(1_000_000)}`))).kind).toBe('malformed');
    expect((await read(`{"listeRessources":{"ressource":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`)).resources).toEqual([]);
  });
});

it('the reference answers are read', async (context) => {
  const [one, other] = await Promise.all(['0377777U', '0450822X'].map((uai) => readGarResources(referenceFile(context, `gar/recia-mediacentre-ws/gar_reponse_${uai}.json`))));
  expect([one?.resources.length, other?.resources.length].every((count) => count !== undefined && count > 0)).toBe(true);
  expect((await refusalOf(readGarResources(referenceFile(context, 'gar/recia-mediacentre-ws/gar_reponse_erreur.json')))).kind).toBe('error-answer');
});
