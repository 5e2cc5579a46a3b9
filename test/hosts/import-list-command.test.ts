import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import type { Person } from '../../domain/directory/person.ts';
import { readImportOptions, type ImportOptions } from '../../scripts/ent/ent-options.ts';
import { runImport } from '../../scripts/ent/run/run-import.ts';
import { createEnt } from '../../server/create-ent.ts';
import { imported, SMALL } from '../server/imports/delivery-desk.ts';
import { deskOf } from '../server/ent-desk.ts';
import { heldBy, type Held } from '../server/imports/upstream-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-list-'));
let held: Held;
let count = 0;

function write(...lines: readonly string[]): string {
  count += 1;
  const path = join(folder, `liste-${String(count)}.csv`);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const run = async (file: string, asked: Partial<ImportOptions> = {}): Promise<readonly [code: number, text: string]> => {
  const { code, lines } = await runImport({ dataFolder: folder, file, ...asked });
  // Whatever spaces French typography takes, an expectation is read with plain ones.
  return [code, lines.join('\n').replaceAll(/[\u00A0\u202F]/g, ' ')];
};

/** Some students, the first ones of the directory who have no namesake. */
function students(n: number): readonly Person[] {
  const names = Map.groupBy(held.people, ({ lastName, firstName }) => `${lastName} ${firstName}`);
  return held.people.filter(({ profile, lastName, firstName }) => profile === 'student' && names.get(`${lastName} ${firstName}`)?.length === 1).slice(0, n);
}

/** What the ENT of the folder has of one kind of setting, and the last line of its journal. */
function stored(entity: string): { readonly rows: readonly unknown[]; readonly last: unknown; readonly lines: number } {
  const ent = createEnt({ file: join(folder, 'ent.sqlite') });
  const rows = deskOf(ent, 'formatrice').snapshot('settings').flatMap((line) => ('e' in line && line.e === entity && 'd' in line ? [{ id: line.i, ...line.d }] : []));
  const journal = ent.journal();
  ent.close();
  return { rows, last: JSON.parse(must(journal.at(-1), 'an ENT has a journal').body), lines: journal.length };
}

describe('npm run ent -- import, of a list of settings', () => {
  beforeAll(async () => {
    const ent = createEnt({ file: join(folder, 'ent.sqlite') });
    await imported(ent, SMALL);
    held = heldBy(ent);
    ent.close();
  });

  it('says what a list of members would add and which lines are left aside, changes nothing, and asks', async () => {
    const [one, two] = students(2);
    const before = stored('membership').lines;
    const file = write('Groupe;Nom;Prénom', `Club astronomie;${one?.lastName};${one?.firstName}`, `Club astronomie;${two?.lastName};${two?.firstName}`, 'Club astronomie;Inconnue;Zoé', `Super Administrateur;${one?.lastName};${one?.firstName}`);
    const [code, text] = await run(file);
    expect(code).toBe(3);
    expect(text).toMatch(/^Liste \(CSV\) \(encodage utf-8\)\.\n {2}Lu : 4 lignes, séparateur « ; »\. Colonnes Groupe = « Groupe », Nom = « Nom », Prénom = « Prénom »\.\n/);
    expect(text).toMatch(/✓ Reconnues : 2 ; ✕ Inconnues : 1 ; ⊘ Refusées : 1\./);
    expect(text).toMatch(/(?:2|Deux) membres seront ajoutés à un groupe, dont (?:un|1) groupe à créer \(« Club astronomie »\)/);
    expect(text).toMatch(/Ligne 4 : Inconnue Zoé → Club astronomie \(personne inconnue de l’annuaire\)\n {4}Ligne 5 : .* → Super Administrateur \(groupe d’habilitation/);
    expect(text).toMatch(/Rien n’a été changé\. Relisez ce qui précède, puis relancez avec --apply pour l’appliquer\.$/);
    expect(stored('schoolGroup').lines).toBe(before);
  });

  it('applies it as one gesture of nobody’s account once it is agreed to, and finds nothing to do the second time', async () => {
    const [one, two] = students(2);
    const file = write('Groupe;Nom;Prénom', `Club échecs;${one?.lastName};${one?.firstName}`, `Club échecs;${two?.lastName};${two?.firstName}`);
    const [code, text] = await run(file, { isAgreed: true });
    expect([code, text]).toEqual([0, expect.stringMatching(/C’est fait, en une seule fois[^\n]*$/)]);
    expect(text).not.toContain('--apply');
    const group = must(stored('schoolGroup').rows.find((row) => JSON.stringify(row).includes('Club échecs')), 'the group was made');
    expect(group).toMatchObject({ name: 'Club échecs', state: 'active' });
    const { last } = stored('membership');
    expect(last).toMatchObject({ actor: { accountId: 'ent', name: 'Import Liste (CSV)', role: null }, client: null, m: null, status: 'imported', intention: { kind: 'import.members', members: 2, groups: 1, created: 1 } });
    expect((await run(file))).toEqual([0, expect.stringMatching(/Rien à ajouter : 2 personnes sont déjà membres\./)]);
  });

  it('puts people in the group or the line that is named where the list does not say it', async () => {
    const [one] = students(1);
    const file = write(`${one?.firstName} ${one?.lastName}`, 'Nadia Nulle-Part');
    expect(await run(file)).toEqual([1, expect.stringMatching(/Aucune colonne ne dit dans quel groupe[\s\S]*Rien n’a été changé\. Relancez avec --group <nom> ou --line <nom>\./)]);
    expect(await run(file, { isAgreed: true, place: { kind: 'group', name: 'Chorale' } })).toEqual([0, expect.stringMatching(/Liste de noms[\s\S]*Un membre sera ajouté à un groupe[\s\S]*Nadia Nulle-Part → Chorale/)]);
    expect(await run(file, { place: { kind: 'line', name: 'Ligne qui n’est pas' } })).toEqual([0, expect.stringMatching(/l’ENT n’a pas cette ligne/)]);
  });

  it('says in one sentence that nothing tells who is meant', async () => {
    expect(await run(write('Groupe;Quantité', 'Club;12'))).toEqual([1, expect.stringMatching(/Aucune colonne ne dit de qui il s’agit[\s\S]*Rien n’a été changé[\s\S]*écran Importer/)]);
  });

  it('compares what the GAR console assigned with the plan, and takes it into the plan once that is agreed to', async () => {
    const [one] = students(1);
    const file = write('Identifiant abonnement;Nom;Prénom;État', `DEMO-TECHNO;${one?.lastName};${one?.firstName};affectée`, 'DEMO-TECHNO;Inconnue;Zoé;affectée', 'AUTRE;Inconnue;Zoé;affectée');
    const [code, text] = await run(file);
    expect(code).toBe(3);
    expect(text).toMatch(/^Affectations de la console GAR \(encodage utf-8\)\.\n.*Hors du plan : 1 ; ✕ Personne inconnue : 1 ; ✕ Ressource inconnue : 1\./);
    expect(text).toMatch(/Une personne s’ajoute au plan, comme dans la console GAR[\s\S]*relancez avec --apply/);
    expect(await run(file, { isAgreed: true })).toEqual([0, expect.not.stringContaining('--apply')]);
    const row = stored('garAssignment').rows.find((kept) => JSON.stringify(kept).includes(`DEMO-TECHNO|person:${String(one?.id)}`));
    expect(row).toMatchObject({ state: 'assigned', done: { by: 'Import Affectations de la console GAR', state: 'assigned' } });
    expect(await run(file)).toEqual([0, expect.stringContaining('Le plan dit déjà ce que montre ce fichier')]);
  });

  it('obeys the rules that every administrator meets, and says which stops it', async () => {
    const ent = createEnt({ file: join(folder, 'ent.sqlite') });
    const managers = deskOf(ent, 'formatrice').snapshot('settings').flatMap((line) => ('e' in line && line.e === 'assignmentManager' ? [line.i] : []));
    const result = ent.importList({ isAgreed: true, name: 'Essai', gestureId: crypto.randomUUID(), read: () => ({ intended: { atomic: true, intention: { kind: 'gar.staff', charge: 'assignmentManager', person: managers[0] ?? '', manages: false }, changes: managers.map((id) => ({ entity: 'assignmentManager' as const, id, edits: [{ field: 'manages', was: true, set: false }] })) } }) });
    ent.close();
    expect(result.ok).toBe(true);
    const [, two] = students(2);
    const before = stored('garAssignment').lines;
    expect(await run(write('Identifiant abonnement;Nom;Prénom', `DEMO-TECHNO;${two?.lastName};${two?.firstName}`), { isAgreed: true })).toEqual([1, expect.stringMatching(/responsable d’affectation[\s\S]*Rien n’a été changé\./)]);
    expect(stored('garAssignment').lines).toBe(before);
  });

  it('compares the pupils of Pix Orga and the identifiers of Pronote with the directory, and changes nothing', async () => {
    const [one] = students(1);
    const className = held.groups.find(({ id, kind }) => kind === 'class' && one?.groupIds.includes(id))?.code;
    const before = stored('membership').lines;
    const pix = write('Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d\'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*', `1;${one?.firstName};;;${one?.lastName};;F;${one?.birthDate?.split('-').toReversed().join('/')};31555;;31;100;ST;10210001110;${className}`, '2;Zoé;;;Inconnue;;F;01/02/2014;31555;;31;100;ST;10210001110;6A');
    expect(await run(pix)).toEqual([0, expect.stringMatching(/^Élèves pour Pix Orga[\s\S]*Reconnues : 1 ; ✕ Inconnues : 1\.[\s\S]*Inconnue Zoé[\s\S]*Dans l’annuaire, pas dans le fichier : 23\.[\s\S]*Compte rendu seulement/)]);
    const sso = write(`<?xml version="1.0"?><PARTENAIRE_INDEX xmlns="http://www.index-education.com/rapprochementssoV2.0" Date="2026-09-03T08:00:00"><Eleves><Eleve Ident="7" Nom="${one?.lastName}" Prenom="${one?.firstName}" DateNaissance="${one?.birthDate}" ID_Partenaire="${one?.id}"/></Eleves></PARTENAIRE_INDEX>`);
    expect(await run(sso)).toEqual([0, expect.stringMatching(/^Identifiants de l’ENT pour Pronote[\s\S]*Reconnues : 1\.[\s\S]*Compte rendu seulement/)]);
    expect(stored('membership').lines).toBe(before);
  });
});

describe('what « import » of a list is asked', () => {
  const read = (...argv: readonly string[]): unknown => readImportOptions(argv, { XDG_DATA_HOME: '/donnees' });

  it('takes an agreement and one place', () => {
    expect(read('import', '/f.csv', '--apply', '--group', 'Club')).toMatchObject({ options: { file: '/f.csv', isAgreed: true, place: { kind: 'group', name: 'Club' } } });
    expect(read('import', '--line', 'Chef', '/f.csv')).toMatchObject({ options: { file: '/f.csv', place: { kind: 'line', name: 'Chef' } } });
    expect(read('import', '/f.csv', '--line', 'a', '--group', 'b')).toMatchObject({ kind: 'wrong' });
  });
});
