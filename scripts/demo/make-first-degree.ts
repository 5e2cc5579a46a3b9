import type { AafCategory, AafRecord } from '../../formats/aaf/aaf-record.ts';
import type { DemoPlan } from './demo-plan.ts';
import { firstDegreeGuardian, firstDegreeSchool, firstDegreeStaff, firstDegreeStudent } from './first-degree-records.ts';
import type { DemoDelivery, DemoFile } from './make-delivery.ts';
import { makeFamilies } from './make-families.ts';
import { makeStaff } from './make-staff.ts';
import { createRandom } from './seeded-random.ts';

/** A fictitious delivery of the first degree, as the national directory writes it for écoles (formats.md §1.4). */
export function makeFirstDegree(plan: DemoPlan): DemoDelivery {
  const random = createRandom(plan.seed);
  const { students, guardians } = makeFamilies(plan, random);
  const staff = makeStaff(plan, random).map((member) => ({ ...member, structure: plan.structure, functions: ownFunctions(plan, member.functions) }));
  return {
    plan,
    files: [
      file(plan, 'EtabEducNat', [firstDegreeSchool(plan)]),
      file(plan, 'Eleve', students.map((student) => firstDegreeStudent(plan, student))),
      file(plan, 'PersRelEleve', guardians.map(firstDegreeGuardian)),
      file(plan, 'PersEducNat', staff.map((member, rank) => firstDegreeStaff(plan, member, rank))),
    ],
  };
}

/** Nobody of the école has another one: the delivery holds one structure only. */
function ownFunctions(plan: DemoPlan, functions: readonly string[]): readonly string[] {
  return functions.filter((held) => held.startsWith(`${plan.structure}$`));
}

function file(plan: DemoPlan, category: AafCategory, records: readonly AafRecord[]): DemoFile {
  const [day = '', month = '', year = ''] = plan.date.split('/');
  return {
    name: `${plan.filePrefix}_Complet_${year}${month}${day}_${category}_0000.xml`,
    category,
    encoding: 'UTF-8',
    header: { codeAcademieExport: '16', degre: '1D', dateGenerationExport: plan.date },
    records,
  };
}
