import type { z } from 'zod';
import { Group } from '../../../domain/directory/group.ts';
import { Person } from '../../../domain/directory/person.ts';
import { encodeLatin9 } from '../../../formats/file/encoding.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { escapeXml } from '../../../formats/xml/escape-xml.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { siecleXml } from '../../formats/support/siecle-fixture.ts';
import { deskOf } from '../ent-desk.ts';

/** What an ENT has of its directory. */
export interface Held {
  readonly uai: string;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
}

/** Reads the directory as consoles receive it. */
export function heldBy(ent: Ent): Held {
  const lines = deskOf(ent, 'formatrice').snapshot('directory').flatMap((line) => ('e' in line && 'd' in line ? [line] : []));
  const of = <T>(entity: string, shape: z.ZodType<T>): readonly T[] => lines.filter(({ e }) => e === entity).map(({ i, d }) => shape.parse({ ...d, id: i }));
  return { uai: ent.school()?.uai ?? '', people: of('person', Person), groups: of('group', Group) };
}

/** A service of a file: the teacher's identifier in the ENT, and a class or a teaching group of the ENT. */
export interface FileService {
  readonly teacherId: string;
  readonly groupId: string;
}

/** What an `sts_emp` may have otherwise. */
export interface StsChanges {
  readonly uai?: string;
  readonly year?: string;
  readonly services?: readonly FileService[];
  readonly more?: string;
}

const isTaught = ({ kind }: Group): boolean => kind === 'class' || kind === 'teaching';

/** The services that an ENT has: who teaches each class and each group. */
export function servicesOf({ people, groups }: Held): readonly FileService[] {
  const placeOf = (group: Group): string => (group.kind === 'class' ? `ens:${group.id.slice(2)}` : group.id);
  const staff = people.filter(({ profile }) => profile === 'teacher' || profile === 'librarian');
  return groups.filter(isTaught).flatMap((group) => staff.filter(({ groupIds }) => groupIds.includes(placeOf(group))).map(({ id }) => ({ teacherId: id, groupId: group.id })));
}

/** An `sts_emp` that says what the ENT has, but for what a test changes. */
export function stsFile(held: Held, { uai = held.uai, year = '2026', services = servicesOf(held), more = '' }: StsChanges = {}): FileInput {
  const numbers = new Map(held.people.map(({ id }, i) => [id, i + 1]));
  const teachers = held.people.filter(({ id, profile }) => profile === 'teacher' || services.some(({ teacherId }) => teacherId === id));
  const people = teachers.map(({ id, lastName, firstName, birthDate }) =>
    `<INDIVIDU ID="${numbers.get(id)}" TYPE="epp"><NOM_USAGE>${escapeXml(lastName)}</NOM_USAGE><PRENOM>${escapeXml(firstName)}</PRENOM><DATE_NAISSANCE>${birthDate}</DATE_NAISSANCE></INDIVIDU>`);
  const structures = (kind: Group['kind'], name: string): string =>
    held.groups.filter((group) => group.kind === kind).map(({ id, code, name: label }) => {
      const given = services.filter(({ groupId }) => groupId === id).map(({ teacherId }) => `<ENSEIGNANT ID="${numbers.get(teacherId)}" TYPE="epp"/>`);
      const service = given.length === 0 ? '' : `<SERVICE CODE_MATIERE="020700" CODE_MOD_COURS="CG"><ENSEIGNANTS>${given.join('')}</ENSEIGNANTS></SERVICE>`;
      return `<${name} CODE="${escapeXml(code ?? '')}"><LIBELLE_LONG>${escapeXml(label)}</LIBELLE_LONG><SERVICES>${service}</SERVICES></${name}>`;
    }).join('');
  const xml = `<?xml version="1.0" encoding="ISO-8859-15"?>
<STS_EDT><PARAMETRES><UAJ CODE="${uai}"/><ANNEE_SCOLAIRE ANNEE="${year}"/></PARAMETRES>
<NOMENCLATURES><MATIERES><MATIERE CODE="020700"><LIBELLE_LONG>FRANCAIS</LIBELLE_LONG></MATIERE></MATIERES></NOMENCLATURES>
<DONNEES><INDIVIDUS>${people.join('')}${more}</INDIVIDUS><STRUCTURE><DIVISIONS>${structures('class', 'DIVISION')}</DIVISIONS><GROUPES>${structures('teaching', 'GROUPE')}</GROUPES></STRUCTURE></DONNEES></STS_EDT>`;
  return { name: 'sts_emp.xml', bytes: encodeLatin9(xml) };
}

/** An ExportEmploiDuTemps in which one teacher stands for another one in a class, in some grid weeks. */
export function edtFile(held: Held, { absentId, substituteId, classId, weeks }: { readonly absentId: string; readonly substituteId: string; readonly classId: string; readonly weeks: readonly number[] }): FileInput {
  const mask = (numbers: readonly number[]): string => String(numbers.reduce((bits, week) => bits | (1n << BigInt(week)), 0n));
  const person = (id: string, ident: number): string => {
    const one = held.people.find((known) => known.id === id);
    return `<Professeur Ident="${ident}" Nom="${escapeXml(one?.lastName ?? id)}" Prenom="${escapeXml(one?.firstName ?? '')}" DateNaissance="${one?.birthDate ?? ''}"/>`;
  };
  const name = held.groups.find(({ id }) => id === classId)?.name ?? classId;
  const lesson = (teachers: string): string => `<Cours Jour="1" NumeroPlaceDebut="0" NombrePlaces="1"><Matiere Ident="1"/>${teachers}<Classe Ident="3" Semaines="${mask([1, ...weeks])}"/></Cours>`;
  const replaced = weeks.length === 0 ? '' : ` SemainesAnnulation="${mask(weeks)}"`;
  const substitute = weeks.length === 0 ? '' : `<Professeur Ident="9" Semaines="${mask(weeks)}"/>`;
  return {
    name: 'edt.xml',
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><ExportEmploiDuTemps xmlns="http://www.index-education.com/exportemploidutemps" Version="1.2" UAI="${held.uai}">
<AnneeScolaire DateDebut="2026-09-01" DateFin="2027-07-03" DatePremierJourSemaine1="2026-08-31"/>
<GrilleHoraire NombrePlacesParJour="1" DureePlace="60"><JoursOuvres><Jour>1</Jour></JoursOuvres><PlacesParJour><Place Numero="0" LibelleHeureDebut="08:00:00" LibelleHeureFin="09:00:00"/></PlacesParJour></GrilleHoraire>
<Matieres><Matiere Ident="1" Code="F" Libelle="FRANÇAIS"/></Matieres><Professeurs>${person(absentId, 2)}${person(substituteId, 9)}</Professeurs>
<Classes><Classe Ident="3" Nom="${escapeXml(name)}"/></Classes><Groupes/><Salles/><Eleves/><Cours>${lesson(`<Professeur Ident="2" Semaines="${mask([1, ...weeks])}"${replaced}/>${substitute}`)}</Cours></ExportEmploiDuTemps>`),
  };
}

/** An ElevesSansAdresses that says what the ENT has, but for what a test changes of the class of a pupil. */
export function siecleFile(held: Held, classOf: Readonly<Record<string, string>> = {}, ine?: (id: string) => string): FileInput {
  const students = held.people.filter(({ profile }) => profile === 'student');
  const groupsOf = ({ id, groupIds }: Person): string => {
    const groups = held.groups.filter((group) => isTaught(group) && groupIds.includes(group.id));
    return groups
      .map(({ kind, code }) => ({ type: kind === 'class' ? 'D' : 'G', code: kind === 'class' ? (classOf[id] ?? code) : code }))
      .map(({ type, code }) => `<STRUCTURE><CODE_STRUCTURE>${escapeXml(code ?? '')}</CODE_STRUCTURE><TYPE_STRUCTURE>${type}</TYPE_STRUCTURE></STRUCTURE>`)
      .join('');
  };
  const eleves = students.map(({ id, lastName, firstName, birthDate = '' }, i) => {
    const national = ine === undefined ? '' : `<ID_NATIONAL>${ine(id)}</ID_NATIONAL>`;
    return `<ELEVE ELEVE_ID="${i + 1}">${national}<NOM_DE_FAMILLE>${escapeXml(lastName)}</NOM_DE_FAMILLE><PRENOM>${escapeXml(firstName)}</PRENOM><DATE_NAISS>${birthDate.split('-').toReversed().join('/')}</DATE_NAISS></ELEVE>`;
  });
  const structures = students.map((student, i) => `<STRUCTURES_ELEVE ELEVE_ID="${i + 1}">${groupsOf(student)}</STRUCTURES_ELEVE>`);
  const xml = `<?xml version="1.0" encoding="ISO-8859-15"?><BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>${held.uai}</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>05/11/2026</DATE_EXPORT></PARAMETRES>
<DONNEES><ELEVES>${eleves.join('')}</ELEVES><STRUCTURES>${structures.join('')}</STRUCTURES></DONNEES></BEE_ELEVES>`;
  return { name: 'eleves.xml', bytes: encodeLatin9(xml) };
}

/** Somebody whom Siècle has several times: a record per child, all of one mobile. */
interface RepeatedGuardian {
  readonly lastName: string;
  readonly firstName: string;
  readonly ids: readonly string[];
}

/** A ResponsablesAvecAdresses that holds these adults only. */
export function guardiansFile(held: Held, adults: readonly RepeatedGuardian[]): FileInput {
  const records = adults.flatMap(({ lastName, firstName, ids }) => ids.map((id) => ({ id, lastName, firstName })));
  const people = records.map(({ id, lastName, firstName }) => `<PERSONNE PERSONNE_ID="${id}"><NOM_DE_FAMILLE>${lastName}</NOM_DE_FAMILLE><PRENOM>${firstName}</PRENOM><TEL_PORTABLE>0639980001</TEL_PORTABLE></PERSONNE>`);
  const links = records.map(({ id }) => `<RESPONSABLE_ELEVE><ELEVE_ID>8${id}</ELEVE_ID><PERSONNE_ID>${id}</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE></RESPONSABLE_ELEVE>`);
  const parameters = `<UAJ>${held.uai}</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>05/11/2026</DATE_EXPORT>`;
  return { name: 'responsables.xml', bytes: encodeLatin9(siecleXml('BEE_RESPONSABLES', `<PERSONNES>${people.join('')}</PERSONNES><RESPONSABLES>${links.join('')}</RESPONSABLES>`, parameters)) };
}
