import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { readImportOptions } from '../../scripts/ent/ent-options.ts';
import { runImport } from '../../scripts/ent/run/run-import.ts';
import { createEnt } from '../../server/create-ent.ts';
import { zipOf } from '../formats/zip/zip-fixture.ts';
import { folderOf, imported, SMALL } from '../server/imports/delivery-desk.ts';
import { deliveryOf, recordOf } from '../server/imports/delta-desk.ts';
import { garFile } from '../server/imports/gar-file.ts';
import { heldBy, servicesOf, stsFile, type Held, type StsChanges } from '../server/imports/upstream-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
let held: Held;
let count = 0;

function write(input: FileInput | string): string {
  count += 1;
  const path = join(folder, `fichier-${String(count)}`);
  writeFileSync(path, typeof input === 'string' ? input : input.bytes);
  return path;
}

/** The school of the data folder is of this year: so are the files. */
const year = (): string => String(new Date().getMonth() < 7 ? new Date().getFullYear() - 1 : new Date().getFullYear());
const sts = (changes: StsChanges = {}): string => write(stsFile(held, { year: year(), ...changes }));
const run = async (file: string, acceptDisappearances = 0): Promise<readonly [code: number, text: string]> => {
  const { code, lines } = await runImport({ dataFolder: folder, file, acceptDisappearances });
  return [code, lines.join('\n')];
};

const ATLAS = { id: 'A1', title: 'Atlas\u202E', students: 320 };

describe('npm run ent -- import', () => {
  beforeAll(async () => {
    const ent = createEnt({ file: join(folder, 'ent.sqlite') });
    await imported(ent, SMALL);
    held = heldBy(ent);
    ent.close();
  });

  it('applies a file, and prints what it read, what it changed, and nothing wrong', async () => {
    const teacher = must(held.people.find(({ profile, groupIds }) => profile === 'teacher' && !groupIds.includes('ens:6A')), 'somebody does not teach 6A');
    const file = sts({ services: [...servicesOf(held), { teacherId: teacher.id, groupId: 'c:6A' }] });
    const [code, text] = await run(file);
    expect(code).toBe(0);
    expect(text).toMatch(/Import STSweb \(sts_emp\) \(encodage iso-8859-15\)\.\n {2}Lu.*enseignants, dont \d+ reconnus.*\n {2}Changé.*1\u00A0personne \(1\u00A0entrée[^\n]*\)\.\n {2}Aucune anomalie\./);
    expect((await run(file))[1]).toContain('aucun changement');
  });

  it('prints anomalies with who, where and how, five names at most, and no control character', async () => {
    const strangers = Array.from({ length: 7 }, (_, i) => `<INDIVIDU ID="${9000 + i}" TYPE="epp"><NOM_USAGE>NEUF${String(i)}&#x9b;&#x202e;</NOM_USAGE><PRENOM>Tout</PRENOM><DATE_NAISSANCE>1999-13-01</DATE_NAISSANCE><FONCTION>ENS</FONCTION></INDIVIDU>`);
    const [code, text] = await run(sts({ more: strangers.join('') }));
    expect(code).toBe(0);
    expect(text).toMatch(/7 × Enseignants inconnus de l’ENT\u00A0: NEUF0.*NEUF4[^5]*…\n {8}à corriger dans STSweb\. Donnez-leur un service/);
    expect(text).toMatch(/7\u00A0anomalies de lecture.*\n {4}Ligne \d+, INDIVIDU\/DATE_NAISSANCE.*1999-13-01/);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it('brings in the subscriptions of the GAR, says each, and asks before it withdraws one', async () => {
    const [code, text] = await run(write(garFile('0319999A', [ATLAS, { id: 'D1', title: 'Dictionnaire', students: 30 }])));
    expect(code).toBe(0);
    expect(text).toMatch(/Import Abonnements du GAR \(encodage utf-8\)\.\n {2}Lu.: 2.abonnements, dont 0 connu de l’ENT\.\n {2}Changé.: 2.abonnements ajoutés\.\n {4}Atlas[^:]*: Nouveau\. Licences.: élèves 320\. Échéance.: 31.juil\..2027\n/);
    expect((await run(write(garFile('0319999A', [ATLAS]))))).toEqual([3, expect.stringMatching(/retirerait 1.abonnement du GAR sur \d+\.[\s\S]*--accept-disappearances 1/)]);
    expect((await run(write(garFile('0319999A', [{ ...ATLAS, students: 300 }])), 1))[1]).toMatch(/Atlas[^:]*: Licences par public.: élèves 320 → élèves 300\n {4}Dictionnaire.: Retiré.: le GAR ne le donne plus\n/);
  });

  it('stops with code 3 when too much would be taken back, until somebody agrees', async () => {
    const [first] = servicesOf(held);
    const services = held.groups.filter(({ kind }) => kind === 'class').map(({ id }) => ({ teacherId: must(first, 'there are services').teacherId, groupId: id }));
    const [code, text] = await run(sts({ services }));
    expect([code, text]).toEqual([3, expect.stringMatching(/retirerait \d+\u00A0liens[\s\S]*Rien n’a été importé[\s\S]*--accept-disappearances \d+/)]);
    expect((await run(sts({ services }), Number(/disappearances (\d+)/.exec(text)?.[1])))[0]).toBe(0);
  });

  it.each([
    ['of another school', () => sts({ uai: '0990001N' }), /établissement 0990001N[\s\S]*0319999A[\s\S]*Rien n’a été importé/],
    ['of another year', () => sts({ year: '2019' }), /2019-2020[\s\S]*Rien n’a été importé/],
    ['that goes the other way', () => write('<EDT_STS/>'), /autre sens[\s\S]*sts_emp/],
    ['that a partner alone opens', () => write('<EXPORT_INDEX_EDUCATION><CLES><PARTENAIRE NOM="Essai">x</PARTENAIRE></CLES></EXPORT_INDEX_EDUCATION>'), /chiffré[\s\S]*Il est pour Essai\./],
    ['that erases groups in Siècle', () => write('<IMPORT_ELEVES VERSION="1.4"/>'), /efface/],
    ['that is cut short', () => write('<STS_EDT><PARAMETRES>'), /incomplet/],
    ['that is not there', () => join(folder, 'absent'), /ne peut pas être lu/],
    ['of a delivery of the AAF', () => write('<ficAlimMENESR/>'), /dossier qui les contient/],
    ['of the whole catalogue of the GAR', () => write('<listeRessourcesDiffusables/>'), /^Catalogue du GAR.*rien que l’ENT garde/],
    ['of the GAR for another school', () => write(garFile('0990001N', [ATLAS])), /établissement 0990001N[\s\S]*0319999A/],
    ['of the GAR without a subscription', () => write(garFile('0319999A', [])), /ni abonnement ni ressource/],
    ['that holds nothing for the ENT', () => write('<BEE_COMMUNS/>'), /autre export.*rien que l’ENT garde/],
    ['of nomenclatures without a name', () => write('<BEE_NOMENCLATURES/>'), /Rien n’a été importé/],
    ['that is nothing', () => write('\u0001\u0002'), /aucun format connu/],
  ])('says in one sentence what is wrong with a file %s, and what is safe', async (_, file, sentence) => {
    const [code, text] = await run(file());
    expect([code, text]).toEqual([1, expect.stringMatching(sentence)]);
    expect(text).toMatch(/Rien n’a été/);
  });

  it('says all that nomenclatures bring', async () => {
    const mef = '<MEF CODE_MEF="10110001110"><LIBELLE_EDITION>5ème</LIBELLE_EDITION><DATE_FERMETURE>31/08/2019</DATE_FERMETURE></MEF>';
    const subjects = '<MATIERE CODE_MATIERE="020700"><LIBELLE_LONG>FRANCAIS</LIBELLE_LONG></MATIERE><MATIERE CODE_MATIERE="020E00"/>';
    const [code, text] = await run(write(`<BEE_NOMENCLATURES><DONNEES><MEFS>${mef}</MEFS><MATIERES>${subjects}</MATIERES></DONNEES></BEE_NOMENCLATURES>`));
    expect(code).toBe(0);
    expect(text).toMatch(/Lu.: 1.MEF, dont 1 fermé.; 2.matières, avec leurs libellés \(.*matières, 1 sur \d+.; niveaux de classes, 1 sur \d.*garde les siens/);
    expect(text).toContain('aucun changement');
  });

  it('imports the folder of a delivery of the AAF too', async () => {
    const [code, text] = await run(await folderOf(SMALL), 10_000);
    expect([code, text]).toEqual([0, expect.stringContaining('Import AAF')]);
    expect((await run(mkdtempSync(join(folder, 'vide-'))))[0]).toBe(1);
  });

  it('imports a packed delivery of the AAF, and the one file of a night of changes, and leaves no folder behind', async () => {
    const full = await folderOf(SMALL);
    const packed = zipOf(readdirSync(full).map((name) => ({ name: `livraison/${name}`, content: readFileSync(join(full, name)) })));
    const [zip, made] = [join(folder, 'livraison.zip'), (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('livraison-'))];
    writeFileSync(zip, packed);
    const before = made().length;
    expect(await run(zip, 10_000)).toEqual([0, expect.stringContaining('Import AAF')]);
    const night = deliveryOf({ 20261110: [recordOf('modify', 'Eleve', 'inconnu', { givenName: ['Lou'] })] });
    const [name = ''] = readdirSync(night);
    expect(await run(join(night, name), 10_000)).toEqual([0, expect.stringMatching(/Import AAF[\s\S]*fiche inconnue, sans effet/)]);
    expect(made()).toHaveLength(before);
    expect(await run(zip.replace('livraison', 'rien'))).toEqual([1, expect.stringContaining('ne peut pas être lu')]);
  });

  it('makes no ENT where there is none, and leaves alone one that runs', async () => {
    const empty = mkdtempSync(join(folder, 'rien-'));
    const none = await runImport({ dataFolder: empty, file: sts() });
    expect([none.code, none.lines.join('\n')]).toEqual([1, expect.stringContaining('--data')]);
    const running = createEnt({ file: join(folder, 'ent.sqlite') });
    expect(await run(sts())).toEqual([1, expect.stringContaining('déjà lancée')]);
    running.close();
  });
});

describe('what « import » is asked', () => {
  const read = (...argv: readonly string[]): unknown => readImportOptions(argv, { XDG_DATA_HOME: '/donnees' });

  it('takes a file among the options, wherever it is', () => {
    const options = { dataFolder: '/d', file: '/f.xml', acceptDisappearances: 12 };
    expect(read('import', '/f.xml', '--data', '/d', '--accept-disappearances', '12')).toEqual({ kind: 'read', options });
    expect(read('import', '--data', '/d', '--accept-disappearances', '12', '/f.xml')).toEqual({ kind: 'read', options });
    expect(read('import', '/f.xml')).toMatchObject({ options: { dataFolder: '/donnees/console-ent/ent' } });
  });

  it('says what is missing or wrong', () => {
    expect(JSON.stringify(read('import'))).toMatch(/wrong.*attend un fichier/);
    expect(read('import', '/f', '/g')).toMatchObject({ kind: 'wrong' });
    expect(read('import', '/f', '--accept-disappearances', 'x')).toMatchObject({ kind: 'wrong' });
    expect(read('import', '--help')).toEqual({ kind: 'help' });
    expect(read('--data', '/d')).toBeUndefined();
  });
});
