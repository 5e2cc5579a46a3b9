import type { AafRecord, AafCategory } from '../../formats/aaf/aaf-record.ts';
import { classesOf, groupsOf, type DemoPlan } from './demo-plan.ts';
import type { DemoGuardian, DemoStudent } from './make-families.ts';
import type { DemoStaff } from './make-staff.ts';

type Attributes = Readonly<Record<string, string | readonly string[]>>;

function record(category: AafCategory, id: string, attributes: Attributes): AafRecord {
  const entries = Object.entries(attributes).map(([name, value]): readonly [string, readonly string[]] => [
    name,
    typeof value === 'string' ? [value].filter((text) => text !== '') : value,
  ]);
  return { request: 'add', category, rawCategory: category, id, attributes: new Map(entries) };
}

/** The school itself, its classes and its teaching groups. */
export function schoolRecord(plan: DemoPlan): AafRecord {
  const groups = groupsOf(plan).map((group) => [group.code, group.label, ...group.classCodes].join('$'));
  return record('EtabEducNat', plan.structure, {
    ENTStructureJointure: plan.structure,
    ENTStructureUAI: plan.uai,
    ENTEtablissementUAI: plan.uai,
    ENTStructureSIREN: '',
    ENTStructureNomCourant: plan.structureName,
    ENTStructureTypeStruct: plan.structureType[0],
    ENTStructureCodeTypeStruct: plan.structureType[1],
    ENTEtablissementMinistereTutelle: 'MINISTERE DE L\'EDUCATION NATIONALE',
    ENTEtablissementCodeMinistereTutelle: '06',
    ENTEtablissementContrat: 'PU',
    street: '1 PLACE JEAN-MACÉ',
    postalCode: '31999',
    l: 'VILLE-FICTIVE',
    telephoneNumber: '+33 5 36 49 00 01',
    facsimileTelephoneNumber: '',
    ENTStructureMailSI: `${plan.uai.toLowerCase()}@exemple.example`,
    ENTServAcAcademie: 'TOULOUSE',
    ENTServAcCodeAcademie: '016',
    ENTStructureClasses: classesOf(plan).map((one) => `${one.code}$${one.label}$${one.level.mef}`),
    // One whole value is repeated, as happens upstream (formats §1.3).
    ENTStructureGroupes: [...groups, ...groups.slice(0, 1)],
  });
}

/** The subjects taught. */
export function subjectRecords(plan: DemoPlan): readonly AafRecord[] {
  return plan.subjects.map((subject) =>
    record('MatiereEducNat', subject.code, { ENTMatJointure: subject.code, ENTLibelleMatiere: subject.label, ENTMatiereRattach: '' }),
  );
}

/** The MEFs of the levels. */
export function mefRecords(plan: DemoPlan): readonly AafRecord[] {
  return plan.levels.map((level) =>
    record('MefEducNat', level.mef, {
      ENTMefJointure: level.mef,
      ENTLibelleMef: level.mefLabel,
      ENTMEFRattach: level.mef,
      ENTMEFSTAT11: '',
    }),
  );
}

/** One pupil. */
export function studentRecord(plan: DemoPlan, student: DemoStudent): AafRecord {
  const { level } = student.class;
  return record('Eleve', student.id, {
    ENTPersonJointure: student.id,
    ENTEleveINE: student.ine,
    ENTEleveStructRattachId: String(Number(student.id) - 1_000_000),
    ENTPersonDateNaissance: student.birthDate,
    ENTPersonNomPatro: student.sn,
    sn: student.sn,
    givenName: student.givenName,
    ENTPersonAutresPrenoms: student.givenName,
    personalTitle: student.title,
    ENTElevePersRelEleve: student.relations,
    ENTEleveBoursier: 'N',
    ENTEleveTransport: 'N',
    ENTEleveRegime: 'DEMI-PENSIONNAIRE DANS L\'ETABLISSEMENT',
    ENTPersonAdresse: student.address,
    ENTPersonCodePostal: '31999',
    ENTPersonVille: 'VILLE-FICTIVE',
    ENTPersonPays: 'FRANCE',
    mail: '',
    ENTEleveStatutEleve: 'SCOLAIRE',
    ENTEleveMEF: level.mef,
    ENTEleveLibelleMEF: level.mefLabel,
    ENTPersonStructRattach: plan.structure,
    ENTEleveClasses: `${plan.structure}$${student.class.code}`,
    ENTEleveGroupes: student.groups.map((group) => `${plan.structure}$${group}`),
    ENTEleveDateEntreeClasses: `${plan.structure}$${plan.date}$${student.class.code}`,
  });
}

/** One relative. */
export function guardianRecord(guardian: DemoGuardian): AafRecord {
  return record('PersRelEleve', guardian.id, {
    ENTPersonJointure: guardian.id,
    ENTPersonDateNaissance: '',
    ENTPersonNomPatro: guardian.sn,
    sn: guardian.sn,
    givenName: guardian.givenName,
    personalTitle: guardian.title,
    homePhone: '',
    telephoneNumber: '',
    mobile: guardian.mobile,
    mail: guardian.mail,
    ENTPersonAdresse: guardian.address,
    ENTPersonCodePostal: '31999',
    ENTPersonVille: 'VILLE-FICTIVE',
    ENTPersonPays: 'FRANCE',
    ENTPersonAdresseDiffusion: 'O',
  });
}

/** One member of staff. */
export function staffRecord(staff: DemoStaff): AafRecord {
  return record('PersEducNat', staff.id, {
    ENTPersonJointure: staff.id,
    ENTPersonDateNaissance: staff.birthDate,
    ENTPersonNomPatro: staff.sn,
    sn: staff.sn,
    givenName: staff.givenName,
    ENTPersonAutresPrenoms: staff.givenName,
    personalTitle: staff.title,
    mail: `agent${staff.id}@exemple.example`,
    ENTPersonStructRattach: staff.structure,
    ENTPersonFonctions: staff.functions,
    ENTAuxEnsDisciplinesPoste: staff.discipline,
    ENTAuxEnsMatiereEnseignEtab: staff.subjects,
    ENTAuxEnsClassesMatieres: staff.classTeachings,
    ENTAuxEnsGroupesMatieres: staff.groupTeachings,
    ENTAuxEnsClassesPrincipal: staff.headTeacherOf,
    PersEducNatPresenceDevantEleves: staff.isTeaching ? 'O' : 'N',
    ENTPersonCategorieEnseignant: staff.isTeaching ? 'O' : 'N',
  });
}
