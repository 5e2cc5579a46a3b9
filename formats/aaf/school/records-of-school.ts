import type { AafIdentity, AafPlace, AafSchool, AafStaff, AafStructure, AafStudent } from '../../../domain/deliveries/aaf/aaf-school.ts';
import type { AafCategory, AafRecord } from '../aaf-record.ts';
import { emptyBase, type UpstreamBase } from './upstream-base.ts';

/** The records that state a school: `readSchool` reads the same school in them. What nobody states has no attribute. */
export function recordsOfSchool({ structure, students, guardians, staff }: AafSchool): UpstreamBase {
  const base = emptyBase();
  const put = (category: AafCategory, id: string, attributes: Attributes): unknown => base[category].set(id, recordOf(category, id, attributes));
  put('EtabEducNat', structure.recordId, structureOf(structure));
  for (const student of students) put('Eleve', student.key, studentOf(structure.key, student));
  for (const guardian of guardians) put('PersRelEleve', guardian.key, identityOf(guardian));
  for (const one of staff) put('PersEducNat', one.key, staffOf(structure.key, one));
  return base;
}

/** Values by attribute name; an absent one is written `undefined` or without value. */
type Attributes = Readonly<Record<string, string | readonly string[] | undefined>>;

function recordOf(category: AafCategory, id: string, attributes: Attributes): AafRecord {
  const stated = Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? [value] : (value ?? [])] as const);
  return { request: 'add', category, rawCategory: category, id, attributes: new Map(stated.filter(([, values]) => values.length > 0)) };
}

function structureOf({ key, uai, acronym, writtenName, writtenCity, academyCode, classes, groups }: AafStructure): Attributes {
  return {
    ENTStructureJointure: key,
    ENTStructureUAI: uai,
    ENTStructureNomCourant: [acronym, writtenName, writtenCity].join('$'),
    ENTServAcCodeAcademie: academyCode,
    ENTStructureClasses: classes.map(({ code, label, mefs }) => [code, label, ...mefs].join('$')),
    ENTStructureGroupes: groups.map(({ code, label, classCodes }) => [code, label, ...classCodes].join('$')),
  };
}

function identityOf({ key, lastName, firstName, civility, birthDate, email }: AafIdentity): Attributes {
  return { ENTPersonJointure: key, sn: lastName, givenName: firstName, personalTitle: civility, ENTPersonDateNaissance: birthDate, mail: email };
}

function studentOf(structure: string, student: AafStudent): Attributes {
  return {
    ...identityOf(student),
    ENTPersonStructRattach: structure,
    ENTEleveINE: student.ine,
    ENTEleveMEF: student.mef,
    ENTEleveNivFormation: student.level,
    ENTEleveClasses: student.classCodes.map((code) => `${structure}$${code}`),
    ENTEleveGroupes: student.groupCodes.map((code) => `${structure}$${code}`),
    // A legal representative: no other adult is kept.
    ENTElevePersRelEleve: student.guardianKeys.map((key) => `${key}$90$0$1$0$0`),
  };
}

function staffOf(structure: string, staff: AafStaff): Attributes {
  const here = staff.functions.map(({ code, label }) => `${structure}$${code}$${label}`);
  const elsewhere = Array.from({ length: staff.otherSchools }, (_, rank) => `${structure}-${rank}$${staff.functions[0]?.code ?? 'ENS'}$`);
  return {
    ...identityOf(staff),
    ENTPersonStructRattach: structure,
    ENTPersonFonctions: [...here, ...elsewhere],
    PersEducNatPresenceDevantEleves: staff.teaches ? 'O' : 'N',
    ENTAuxEnsClassesMatieres: staff.classTeachings.map(placeOf),
    ENTAuxEnsGroupesMatieres: staff.groupTeachings.map(placeOf),
    ENTAuxEnsMatiereEnseignEtab: staff.subjectLabels.map((label) => `${structure}$${label}`),
  };
}

function placeOf({ structure, code }: AafPlace): string {
  return `${structure}$${code}`;
}
