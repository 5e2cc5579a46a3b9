import { each, type GarElement } from './gar-element.ts';
import type { GarIdentity, GarSchool, GarStudent, GarTeacher } from './gar-school.ts';

/** The five files of a delivery, as their names call them. */
export type GarFileKind = 'Etab' | 'Eleve' | 'Enseignant' | 'Groupe' | 'RespAff';

/** Records of each file of one school, in the order that its schema imposes (formats.md §2.1). */
export const GAR_RECORDS: Readonly<Record<GarFileKind, (school: GarSchool) => Iterable<GarElement>>> = {
  Etab: schoolRecords,
  Eleve: studentRecords,
  Enseignant: teacherRecords,
  Groupe: groupRecords,
  RespAff: managerRecords,
};

function* schoolRecords({ degree, uai, name, seat, mefs, subjects }: GarSchool): Generator<GarElement> {
  const headed = degree === '2D' && seat !== undefined ? [seat] : [];
  yield ['GAREtab', [structure(uai), ['GARStructureNomCourant', name.slice(0, 500)], ...each('GAREtablissementStructRattachFctl', headed)]];
  for (const { code, label } of mefs) yield ['GARMEF', [structure(uai), ['GARMEFCode', code], ['GARMEFLibelle', label]]];
  for (const { code, label } of subjects) yield ['GARMatiere', [structure(uai), ['GARMatiereCode', code], ['GARMatiereLibelle', label]]];
}

function* studentRecords(school: GarSchool): Generator<GarElement> {
  const { uai, students } = school;
  for (const student of students) yield ['GAREleve', person(student, 'National_elv', uai)];
  yield* levelRecords(school, students);
  for (const { id, subjects } of students) {
    for (const code of subjects) yield ['GAREleveEnseignement', [...membership(uai, id), ['GARMatiereCode', code]]];
  }
}

function* teacherRecords(school: GarSchool): Generator<GarElement> {
  for (const teacher of school.teachers) yield ['GAREnseignant', person(teacher, teacher.profile, school.uai)];
  yield* levelRecords(school, school.teachers);
}

function* levelRecords({ degree, uai }: GarSchool, people: readonly (GarStudent | GarTeacher)[]): Generator<GarElement> {
  const [record, field] = degree === '2D' ? ['GARPersonMEF', 'GARMEFCode'] : ['GARPersonMEFSTAT4', 'GARMEFSTAT4Code'];
  for (const { id, levels } of people) {
    for (const code of levels) yield [record, [...membership(uai, id), [field, code]]];
  }
}

function* groupRecords(school: GarSchool): Generator<GarElement> {
  const { uai, groups, students, teachers } = school;
  for (const { code, label, status, divisions } of groups) {
    const origin = each('GARGroupeDivAppartenance', divisions);
    yield ['GARGroupe', [['GARGroupeCode', code], structure(uai), ['GARGroupeLibelle', label], ['GARGroupeStatut', status], ...origin]];
  }
  for (const one of [...students, ...teachers]) {
    for (const code of one.groups) yield ['GARPersonGroupe', [...membership(uai, one.id), ['GARGroupeCode', code]]];
  }
  yield* teachingRecords(school, 'GROUPE');
  yield* teachingRecords(school, 'DIVISION');
}

function* teachingRecords({ uai, groups, teachers }: GarSchool, status: 'DIVISION' | 'GROUPE'): Generator<GarElement> {
  const record = status === 'GROUPE' ? 'GAREnsGroupeMatiere' : 'GAREnsClasseMatiere';
  const codes = new Set(groups.flatMap((group) => (group.status === status ? [group.code] : [])));
  for (const { id, teachings } of teachers) {
    const taught = Map.groupBy(teachings.filter(({ group }) => codes.has(group)), ({ group }) => group);
    for (const [code, here] of taught) {
      const subjects = [...new Set(here.map(({ subject }) => subject))];
      yield [record, [...membership(uai, id), ['GARGroupeCode', code], ...each('GARMatiereCode', subjects)]];
    }
  }
}

function* managerRecords({ uai, managers }: GarSchool): Generator<GarElement> {
  for (const { id, lastName, firstName, emails } of managers) {
    const names: readonly GarElement[] = [['GARPersonNom', lastName], ['GARPersonPrenom', firstName]];
    yield ['GARRespAff', [['GARPersonIdentifiant', id], ...names, ...each('GARPersonMail', emails), ['GARRespAffEtab', uai]]];
  }
}

/** The usual first name stands for all of them, which the console does not keep (schema: « à défaut le prénom usuel seul »). */
function person({ id, lastName, firstName }: GarIdentity, profile: string, uai: string): readonly GarElement[] {
  return [
    ['GARPersonIdentifiant', id],
    ['GARPersonProfils', [structure(uai), ['GARPersonProfil', profile]]],
    ['GARPersonNom', lastName],
    ['GARPersonPrenom', firstName],
    ['GARPersonAutresPrenoms', firstName],
    ['GARPersonEtab', uai],
  ];
}

function membership(uai: string, id: string): readonly GarElement[] {
  return [structure(uai), ['GARPersonIdentifiant', id]];
}

function structure(uai: string): GarElement {
  return ['GARStructureUAI', uai];
}
