import type { AafCategory, AafRecord } from '../../formats/aaf/aaf-record.ts';
import { classesOf, type DemoPlan } from './demo-plan.ts';
import type { DemoGuardian, DemoStudent } from './make-families.ts';
import type { DemoStaff } from './make-staff.ts';

type Attributes = Readonly<Record<string, readonly string[]>>;

function record(category: AafCategory, id: string, attributes: Attributes): AafRecord {
  return { request: 'add', category, rawCategory: category, id, attributes: new Map(Object.entries({ ENTPersonJointure: [id], ...attributes })) };
}

/** A class as people of the first degree name it: no structure lists it (formats.md §1.4). */
function classPlace(plan: DemoPlan, code: string): string {
  const rank = classesOf(plan).findIndex((one) => one.code === code);
  const label = classesOf(plan)[rank]?.label ?? code;
  return `${plan.structure}$11$ORDINAIRE$${String(73_001 + rank)}$${label}`;
}

/** The école itself. */
export function firstDegreeSchool(plan: DemoPlan): AafRecord {
  return record('EtabEducNat', plan.structure, {
    ENTStructureJointure: [plan.structure],
    ENTStructureUAI: [plan.uai],
    ENTStructureNomCourant: [plan.structureName],
    ENTStructureVille: ['VILLE-FICTIVE'],
    ENTServAcCodeAcademie: ['016'],
  });
}

/** A pupil of the école. */
export function firstDegreeStudent(plan: DemoPlan, student: DemoStudent): AafRecord {
  return record('Eleve', student.id, {
    ENTEleveINE: student.ine === '' ? [] : [student.ine],
    ENTPersonNom: [student.sn],
    ENTPersonPrenom: [student.givenName],
    ENTPersonCivilite: [student.title],
    ENTPersonDateNaissance: [student.birthDate],
    ENTPersonStructRattach: [plan.structure],
    ENTPersonClasses: [classPlace(plan, student.class.code)],
    ENTEleveAutoriteParentale: student.relations.map((relation) => relation.split('$').slice(0, 2).join('$')),
  });
}

/** A relative of a pupil of the école. */
export function firstDegreeGuardian({ id, sn, givenName, title, mail }: DemoGuardian): AafRecord {
  return record('PersRelEleve', id, { ENTPersonNom: [sn], ENTPersonPrenom: [givenName], ENTPersonCivilite: title === '' ? [] : [title], ENTPersonMail: mail === '' ? [] : [mail] });
}

/** Who works in the école; the first teacher directs it as well, and says so apart. */
export function firstDegreeStaff(plan: DemoPlan, staff: DemoStaff, rank: number): AafRecord {
  const classes = staff.classTeachings.map((teaching) => teaching.split('$')[1] ?? '');
  return record('PersEducNat', staff.id, {
    ENTPersonNom: [staff.sn],
    ENTPersonPrenom: [staff.givenName],
    ENTPersonCivilite: [staff.title],
    ENTPersonDateNaissance: [staff.birthDate],
    ENTPersonMail: [`agent${staff.id}@exemple.example`],
    ENTPersonStructRattach: [plan.structure],
    ENTPersonFonctions: staff.functions.filter((held) => held.startsWith(plan.structure)),
    ...(rank === 0 ? { ENTEnsFonctionDir: [`${plan.structure}$DIR$DIRECTION`] } : {}),
    ENTPersonCategorieEnseignant: [staff.isTeaching ? 'O' : 'N'],
    ENTPersonClasses: classes.filter((code) => classesOf(plan).some((one) => one.code === code)).map((code) => classPlace(plan, code)),
  });
}
