import { afterEach, describe, expect, it } from 'vitest';
import type { MemberColumns } from '../../../domain/imports/listed-member.ts';
import { cleanUp, signedIn, smallEnt, type TestConsole } from '../../support/workbench.ts';

afterEach(cleanUp);

async function give({ client }: TestConsole, content: string | Uint8Array<ArrayBuffer>, name = 'liste.csv'): Promise<string> {
  const bytes = new Blob([content]);
  const { id } = await client.importer.open({ name, size: bytes.size });
  // In two pieces, one of them inside a character as often as not.
  const half = Math.ceil(bytes.size / 2);
  await client.importer.add({ id, bytes: bytes.slice(0, half) });
  const { received } = await client.importer.add({ id, bytes: bytes.slice(half) });
  expect(received).toBe(bytes.size);
  return id;
}

const LIST = 'Club;Qui\nÉchecs;D’Angelo 0 Zoé\n';
const COLUMNS: MemberColumns = { group: 0, fullName: 1 };

describe('a file given to the console', () => {
  it('is recognised by its content and read', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const id = await give(console, 'Groupe;Nom;Prénom\nÉchecs;D’Angelo 0;Zoé\n', 'photo.png');
    expect(await console.client.importer.read({ id })).toMatchObject({
      name: 'photo.png',
      format: 'csv',
      encoding: { name: 'utf-8', from: 'validity' },
      content: {
        kind: 'members', separator: ';', columnsFrom: 'guessed', missing: [],
        members: [{ line: 2, fields: { group: 'Échecs', lastName: 'D’Angelo 0', firstName: 'Zoé' } }],
      },
    });
  });

  it('is one column of names, of which nobody is lost, with a name of its own or without', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const names = { kind: 'members', columns: { fullName: 0 }, missing: ['place'] };
    expect(await console.client.importer.read({ id: await give(console, 'D’Angelo 0 Zoé\nPersonne Inconnue\nROY Léa\nBON Ali\nLIN Noé') })).toMatchObject({
      format: 'names', content: { ...names, header: ['Nom et prénom'], members: [{ line: 1 }, { line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }] },
    });
    expect(await console.client.importer.read({ id: await give(console, 'Membres\nROY Léa\nROY Léa') })).toMatchObject({
      format: 'names', content: { ...names, header: ['Membres'], members: [{ line: 2, fields: { fullName: 'ROY Léa' } }], anomalies: [{ rule: 'duplicate-key', line: 3 }] },
    });
    expect(await console.client.importer.read({ id: await give(console, 'ROY, Léa\nBON, Ali\n') })).toMatchObject({
      format: 'names', content: { header: ['Nom', 'Prénom'], missing: ['place'], members: [{ line: 1, fields: { lastName: 'ROY', firstName: 'Léa' } }, { line: 2 }] },
    });
    expect(await console.client.importer.read({ id: await give(console, 'lea@exemple.invalid\n') })).toMatchObject({ content: { header: ['Courriel'], columns: { email: 0 } } });
  });

  it('without titles begins by somebody, unless one says otherwise', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const id = await give(console, 'ROY;Léa;6A;x1\nBON;Ali;6B;x2\nD’ANGELO;Zoé;6A;x3\n');
    const untitled = { firstLine: 'person', header: ['Nom', 'Prénom', 'Classe', 'Colonne 4'], columnsFrom: 'guessed', columns: { lastName: 0, firstName: 1, className: 2 }, missing: ['place'] };
    expect(await console.client.importer.read({ id })).toMatchObject({ content: { ...untitled, members: [{ line: 1, fields: { lastName: 'ROY' } }, { line: 2 }, { line: 3 }] } });
    expect(await console.client.importer.read({ id, firstLine: 'titles' })).toMatchObject({ content: { firstLine: 'titles', header: ['ROY', 'Léa', '6A', 'x1'], lines: [{ line: 2 }, { line: 3 }] } });
    const clubs = await console.client.importer.read({ id: await give(console, 'Club théâtre;ROY;Léa;6A\nClub théâtre;BON;Ali;6B\n') });
    expect(clubs).toMatchObject({ content: { header: ['Groupe', 'Nom', 'Prénom', 'Classe'], columns: { group: 0, lastName: 1, firstName: 2, className: 3 }, missing: [], members: [{ fields: { group: 'Club théâtre', lastName: 'ROY' } }, { line: 2 }] } });
    expect(clubs).not.toHaveProperty('content.columns.fullName');
    expect(await console.client.importer.read({ id: await give(console, LIST), firstLine: 'person' })).toMatchObject({ content: { firstLine: 'person', lines: [{ line: 1 }, { line: 2 }] } });
    expect(await console.client.importer.read({ id: await give(console, 'ROY Léa\nBON Ali\nLIN Noé') })).toMatchObject({ format: 'names', content: { firstLine: 'person' } });
  });

  it('is read again under other columns, which its account finds again, and no other', async () => {
    const ent = smallEnt();
    const console = await signedIn(ent, 'admin-1');
    const id = await give(console, LIST);
    expect(await console.client.importer.read({ id })).toMatchObject({ content: { missing: ['place', 'person'], members: [] } });
    expect(await console.client.importer.read({ id, columns: COLUMNS })).toMatchObject({ content: { columnsFrom: 'chosen', members: [{ line: 2 }] } });
    const next = await give(console, LIST);
    expect(await console.client.importer.read({ id: next })).toMatchObject({ content: { columnsFrom: 'remembered', columns: COLUMNS } });
    await console.client.session.signIn({ accountId: 'admin-2' });
    await expect(console.client.importer.read({ id: next })).rejects.toMatchObject({ code: 'NO_FILE' });
    expect(await console.client.importer.read({ id: await give(console, LIST) })).toMatchObject({ content: { columnsFrom: 'guessed' } });
  });

  it('is read in the encoding that somebody chose; one that it cannot be in is a refusal', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const id = await give(console, Uint8Array.from(Buffer.from('Groupe;Nom;Prénom\nA;Œuvray;Zoé\n'.replace('Œ', '\u0080'), 'latin1')));
    expect(await console.client.importer.read({ id })).toMatchObject({ encoding: { name: 'windows-1252' }, content: { kind: 'members' } });
    expect(await console.client.importer.read({ id, encoding: 'iso-8859-15' })).toMatchObject({ encoding: { name: 'iso-8859-15', from: 'choice' }, content: { kind: 'members' } });
    expect(await console.client.importer.read({ id, encoding: 'utf-8' })).toMatchObject({ content: { kind: 'refused', refusal: { kind: 'bad-encoding' } } });
  });

  const stated: readonly (readonly [string, string, unknown])[] = [
    ['subscriptions', '{"abonnements":{"abonnement":{"idAbonnement":"_A1","libelleRessource":"Manuel","idRessource":"ark:/1/x","finValidite":"2027-07-31T00:00:01.000+02:00","uaiEtab":"0310000a","nbLicenceGlobale":"ILLIMITE","publicCible":"ELEVE"}}}', { kind: 'delivery', delivery: { source: 'gar', subscriptions: [{ id: 'A1', title: 'Manuel', until: '2027-07-31', uais: ['0310000A'], deleted: true, globalLicences: 'unlimited', licences: {} }] }, anomalyCount: 1, anomalies: [{ rule: 'uai-key', place: 'A1', value: '0310000A' }] }],
    ['licences by public', '<abonnements xmlns="http://www.atosworldline.com/wsabonnement/v1.0/"><abonnement><idAbonnement>A2</idAbonnement><anneeFinValidite>2026-2027</anneeFinValidite><nbLicenceEleve>320</nbLicenceEleve><publicCible>ELEVE</publicCible></abonnement></abonnements>', { kind: 'delivery', delivery: { source: 'gar', subscriptions: [{ id: 'A2', toSchoolYear: '2026-2027', licences: { student: 320 } }] } }],
    ['resources', '{"listeRessources":{"ressource":[{"idRessource":"ark:/1/x","nomRessource":"Manuel","nomEditeur":"Éditions"}]}}', { kind: 'delivery', delivery: { source: 'gar', part: 'resources', resources: [{ id: 'ark:/1/x', name: 'Manuel', publisher: 'Éditions' }] } }],
    ['assignments, a CSV told by its columns', 'Ressource;Nom;Prénom;État\nManuel;D’Angelo 0;Zoé;Verrouillée\n', { kind: 'assignments', assignments: [{ line: 2, resourceName: 'Manuel', lastName: 'D’Angelo 0', firstName: 'Zoé', state: 'locked' }] }],
  ];
  it.for(stated)('of the GAR states %s', async ([, content, answer]) => {
    const console = await signedIn(smallEnt(), 'admin-1');
    expect(await console.client.importer.read({ id: await give(console, content) })).toMatchObject({ content: answer });
  });

  it('names the people of another service', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const pix = 'Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d’usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n0001;Noé;;;LEFEVRE;;M;14/03/2014;31555;;31;99100;ST;10210001110;5 B\n';
    expect(await console.client.importer.read({ id: await give(console, pix) })).toMatchObject({ format: 'pix', content: { kind: 'people', people: [{ line: 2, role: 'student', lastName: 'LEFEVRE', firstName: 'Noé', birthDate: '2014-03-14', className: '5 B' }] } });
    const sso = '<PARTENAIRE_INDEX Date="2026-09-03T08:00:00"><Professeurs><Professeur Ident="1" Nom="D’Angelo 0" Prenom="Zoé" ID_Partenaire="p0"/></Professeurs></PARTENAIRE_INDEX>';
    expect(await console.client.importer.read({ id: await give(console, sso) })).toMatchObject({ format: 'pronote-sso', content: { kind: 'people', people: [{ role: 'teacher', lastName: 'D’Angelo 0', personId: 'p0' }] } });
  });

  it('states what an upstream base holds; an encrypted one says whose it is', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const sts = '<?xml version="1.0"?><STS_EDT><PARAMETRES><UAJ CODE="0310000A"/><ANNEE_SCOLAIRE ANNEE="2026"/></PARAMETRES><DONNEES><INDIVIDUS><INDIVIDU ID="1" TYPE="epp"><NOM_USAGE>D’Angelo 0</NOM_USAGE><PRENOM>Zoé</PRENOM><FONCTION>ENS</FONCTION></INDIVIDU></INDIVIDUS></DONNEES></STS_EDT>';
    const id = await give(console, sts);
    expect(await console.client.importer.read({ id })).toMatchObject({ format: 'sts-emp', content: { kind: 'delivery', delivery: { source: 'sts', uai: '0310000A', teachers: [{ lastName: 'D’Angelo 0' }] } } });
    expect(await console.client.importer.handOver({ id, acceptDisappearances: 0 })).toEqual({ kind: 'refused', refusal: { kind: 'no-school' } });
    const container = '<EXPORT_INDEX_EDUCATION><LOGICIEL>EDT</LOGICIEL><PARTENAIRE NOM="Vendeur"/><CONTENU>abcd</CONTENU><UAI>0310000A</UAI><NOMETABLISSEMENT>Collège des Tilleuls</NOMETABLISSEMENT></EXPORT_INDEX_EDUCATION>';
    expect(await console.client.importer.read({ id: await give(console, container) })).toMatchObject({ format: 'edt-encrypted', content: { kind: 'not-for-here', partners: ['Vendeur'], school: 'Collège des Tilleuls' } });
  });

  it('is too heavy to be handed over from here: said, and nothing is lost', async () => {
    const ent = smallEnt();
    const console = await signedIn(ent, 'admin-1');
    const id = await give(console, LIST);
    ent.fail('importFile', 'too-large', 'before');
    expect(await console.client.importer.handOver({ id, acceptDisappearances: 0 })).toEqual({ kind: 'refused', refusal: { kind: 'file', refusal: { kind: 'too-heavy' } } });
  });

  it('is read together with others as a delivery of the AAF only', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const texts = ['Nom;Prénom\nA;B\n', 'Nom;Prénom\nC;D\n'];
    const parts = texts.map((text, rank) => ({ name: `${String(rank)}.csv`, size: Buffer.byteLength(text) }));
    const { id } = await console.client.importer.open({ name: '2 fichiers', size: Buffer.byteLength(texts.join('')), parts });
    await console.client.importer.add({ id, bytes: new Blob(texts) });
    expect(await console.client.importer.read({ id })).toMatchObject({ name: '2 fichiers', format: 'aaf', content: { kind: 'refused', refusal: { kind: 'not-together' } } });
  });

  it('is not handed over to an ENT that does not answer', async () => {
    const ent = smallEnt();
    const console = await signedIn(ent, 'admin-1');
    const id = await give(console, LIST);
    ent.up = false;
    await expect(console.client.importer.handOver({ id, acceptDisappearances: 0 })).rejects.toMatchObject({ code: 'ENT', data: { reason: 'unreachable' } });
  });

  const refused: readonly (readonly [string, string, unknown])[] = [
    ['with too many lines', `Nom;Prénom\n${'a;b\n'.repeat(200_001)}`, { kind: 'refused', refusal: { kind: 'too-many-elements', detail: 'rows' } }],
    ['that a quote never closes', `Nom;Prénom\n"a;b${'c'.repeat(600_000)}\n`, { kind: 'refused', refusal: { kind: 'too-long-text' } }],
    ['that is for STSweb', '<EDT_STS/>', { kind: 'not-for-here' }],
    ['that is empty', '', { kind: 'not-for-here' }],
  ];
  it.for(refused)('%s is an answer, not a failure', async ([, content, answer]) => {
    const console = await signedIn(smallEnt(), 'admin-1');
    expect(await console.client.importer.read({ id: await give(console, content) })).toMatchObject({ content: answer });
  });

  it('beyond any that is read is refused before its first byte', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const { id, isTooLarge } = await console.client.importer.open({ name: 'film.mkv', size: 5_000_000_000 });
    expect(isTooLarge).toBe(true);
    await expect(console.client.importer.add({ id, bytes: new Blob(['a']) })).rejects.toMatchObject({ code: 'NO_FILE' });
  });

  it('does not keep an edit waiting, and stops as soon as it is put down', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const id = await give(console, `Groupe;Nom;Prénom\n${'Club;D’Angelo 0;Zoé\n'.repeat(150_000)}`);
    let end: unknown;
    const reading = console.client.importer.read({ id }).then(() => (end = 'read'), (error: unknown) => (end = error));
    await new Promise((resume) => setImmediate(resume));
    await console.client.preferences.read();
    expect(end).toBeUndefined();
    await console.client.importer.close({ id });
    // Within a few turns: what is left of the file takes a hundred.
    for (let turn = 0; turn < 5 && end === undefined; turn++) await new Promise((resume) => setImmediate(resume));
    expect(end).toMatchObject({ code: 'NO_FILE' });
    await reading;
  });

  it('is for who is signed in, and one at a time', async () => {
    const console = await signedIn(smallEnt(), 'admin-1');
    const first = await give(console, LIST);
    const second = await give(console, LIST);
    await expect(console.client.importer.read({ id: first })).rejects.toMatchObject({ code: 'NO_FILE' });
    await console.client.importer.close({ id: first });
    expect(await console.client.importer.read({ id: second })).toMatchObject({ format: 'csv' });
    await console.client.session.signOut();
    await expect(console.client.importer.read({ id: second })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
