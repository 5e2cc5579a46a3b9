import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import type { AafCategory } from '../../../formats/aaf/aaf-record.ts';
import { ROOT } from './launch.ts';

/** The school of the demonstration. */
const UAI = '0319999A';

/** The first civil year of the school year: a file of another one is refused. */
function schoolYear(now = new Date()): number {
  return now.getMonth() >= 7 ? now.getFullYear() : now.getFullYear() - 1;
}

/** The staff of the demonstration, as its delivery states them, and somebody whom the ENT does not know. */
function staff(): readonly string[] {
  const folder = join(ROOT, 'resources/demo/aaf');
  const file = readdirSync(folder).find((name) => name.includes('PersEducNat')) ?? '';
  const text = new TextDecoder('iso-8859-15').decode(readFileSync(join(folder, file)));
  const value = (record: string, name: string): string => new RegExp(`name="${name}"><value>([^<]*)`).exec(record)?.[1] ?? '';
  const known = text.split('<addRequest').slice(1).map((record) => [value(record, 'sn'), value(record, 'givenName'), value(record, 'ENTPersonDateNaissance')] as const);
  return [...known, ['NOUVELLE', 'Venue', '01/02/1990'] as const].map(
    ([lastName, firstName, birthDate], i) => `<INDIVIDU ID="${i + 1}" TYPE="epp"><NOM_USAGE>${lastName}</NOM_USAGE><PRENOM>${firstName}</PRENOM><DATE_NAISSANCE>${birthDate}</DATE_NAISSANCE><FONCTION>ENS</FONCTION></INDIVIDU>`,
  );
}

const CLASSES = ['6', '5', '4', '3'].flatMap((level) => ['A', 'B', 'C'].map((letter) => `<DIVISION CODE="${level}${letter}"><LIBELLE_LONG>${level}EME ${letter}</LIBELLE_LONG><SERVICES><SERVICE CODE_MATIERE="061300" CODE_MOD_COURS="CG"><ENSEIGNANTS><ENSEIGNANT ID="1" TYPE="epp"/></ENSEIGNANTS></SERVICE></SERVICES></DIVISION>`));

/** An `sts_emp` that knows everybody and gives every class to one teacher: applied, it would take its classes back from every other. */
export function stsOfOneTeacher(uai = UAI): string {
  return `<?xml version="1.0" encoding="UTF-8"?><STS_EDT><PARAMETRES><UAJ CODE="${uai}"/><ANNEE_SCOLAIRE ANNEE="${schoolYear()}"/></PARAMETRES><DONNEES><INDIVIDUS>${staff().join('')}</INDIVIDUS><STRUCTURE><DIVISIONS>${CLASSES.join('')}</DIVISIONS></STRUCTURE></DONNEES></STS_EDT>`;
}

/**
 * A timetable of two teachers who are known and one who is not: the ENT keeps its report, and changes no class. The second has
 * the lesson of 6e A in the place of the first one, whose name is written over.
 */
export const EDT_FILE = `<?xml version="1.0" encoding="UTF-8"?><ExportEmploiDuTemps Version="1" UAI="${UAI}"><GrilleHoraire NombrePlacesParJour="1" DureePlace="60"><JoursOuvres><Jour>1</Jour></JoursOuvres><PlacesParJour><Place Numero="0" LibelleHeureDebut="08:00:00" LibelleHeureFin="09:00:00"/></PlacesParJour></GrilleHoraire><Matieres><Matiere Ident="1" Libelle="MATHEMATIQUES"/></Matieres><Professeurs><Professeur Ident="1" Nom="LEFÈVRE" Prenom="Anaïs" DateNaissance="1987-04-16"/><Professeur Ident="2" Nom="NOUVELLE" Prenom="Venue"/><Professeur Ident="3" Nom="MARTÍNEZ" Prenom="Laëtitia" DateNaissance="1978-03-08"/></Professeurs><Classes><Classe Ident="1" Nom="6A"/></Classes><Cours><Cours Jour="1" NumeroPlaceDebut="0" NombrePlaces="1"><Matiere Ident="1"/><Professeur Ident="3" Semaines="2"/><Classe Ident="1" Semaines="2"/></Cours></Cours></ExportEmploiDuTemps>`;

/** The two files of a night of changes of the AAF: a pupil who comes in 6e A, and the adult who answers for her. */
export function nightOfChanges(): readonly { readonly name: string; readonly content: Uint8Array }[] {
  const identity = (id: string, firstName: string) => ({ ENTPersonJointure: [id], sn: ['NOCTURNE'], givenName: [firstName] });
  return [
    aafNight('Eleve', '8800001', { ...identity('8800001', 'Aube'), ENTPersonDateNaissance: ['01/02/2015'], ENTPersonStructRattach: ['3199'], ENTEleveClasses: ['3199$6A'], ENTElevePersRelEleve: ['8800002$10$0$1$0$0'] }),
    aafNight('PersRelEleve', '8800002', identity('8800002', 'Céleste')),
  ];
}

function aafNight(category: AafCategory, id: string, attributes: Readonly<Record<string, readonly string[]>>): { readonly name: string; readonly content: Uint8Array } {
  const records = [{ request: 'add', category, rawCategory: category, id, attributes: new Map(Object.entries(attributes)) }] as const;
  return { name: `ENT2D_Delta_20260916_${category}_0000.xml`, content: writeAaf({ category, encoding: 'UTF-8', header: { codeAcademieExport: '16', degre: '2D' }, records }) };
}
