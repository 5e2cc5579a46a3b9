import type { GarSchool } from '../../formats/gar/rtfs/gar-school.ts';
import type { GarCodes } from './gar-codes.ts';

/** What the GAR would take and the ENT does not know: said, never made up. */
export type GarGap =
  /** No code of this ENT was given: its files cannot bear the right name. */
  | { readonly kind: 'ent-code' }
  | { readonly kind: 'students-without-level'; readonly count: number }
  /** No delivery said what any pupil is taught. */
  | { readonly kind: 'student-subjects' }
  /** No delivery said the levels of any teacher; the first degree has no attribute for it. */
  | { readonly kind: 'teacher-levels'; readonly degree: GarSchool['degree'] }
  /** Places of teachers in a class or a group, of which no delivery states the subject. */
  | { readonly kind: 'services-without-subject'; readonly count: number }
  /** The delivery names the head of a cité scolaire, and does not describe it. */
  | { readonly kind: 'seat' };

/** What is lacking in a school, from the most general; `hasEntCode`: whether somebody gave the code of the ENT. */
export function garGaps({ degree, students, teachers }: GarSchool, { seat }: GarCodes, hasEntCode: boolean): readonly GarGap[] {
  const unlevelled = students.filter(({ levels }) => levels.length === 0).length;
  const unstated = degree === '1D' ? 0 : unstatedServices(teachers);
  const gaps: readonly (readonly [isMet: boolean, gap: GarGap])[] = [
    [!hasEntCode, { kind: 'ent-code' }],
    [unlevelled > 0, { kind: 'students-without-level', count: unlevelled }],
    [degree === '2D' && students.length > 0 && students.every(({ subjects }) => subjects.length === 0), { kind: 'student-subjects' }],
    [teachers.length > 0 && teachers.every(({ levels }) => levels.length === 0), { kind: 'teacher-levels', degree }],
    [unstated > 0, { kind: 'services-without-subject', count: unstated }],
    [degree === '2D' && seat !== undefined && seat.uai === undefined, { kind: 'seat' }],
  ];
  return gaps.flatMap(([isMet, gap]) => (isMet ? [gap] : []));
}

function unstatedServices(teachers: GarSchool['teachers']): number {
  return teachers.reduce((sum, { profile, groups, teachings }) => {
    const stated = new Set(teachings.map(({ group }) => group));
    return profile === 'National_ens' ? sum + groups.filter((code) => !stated.has(code)).length : sum;
  }, 0);
}
