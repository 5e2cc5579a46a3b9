import type { GarSchool } from '../../formats/gar/rtfs/gar-school.ts';
import type { GarCodes } from './gar-codes.ts';

/** What the GAR would take and the ENT does not know: said, never made up. */
export type GarGap =
  /** People of whom something below is lacking: the next full delivery completes those that an older version imported. */
  | { readonly kind: 'incomplete-people'; readonly students: number; readonly teachers: number }
  | { readonly kind: 'students-without-level'; readonly count: number }
  | { readonly kind: 'students-without-subjects'; readonly count: number }
  | { readonly kind: 'teachers-without-levels'; readonly count: number }
  /** The AAF of the first degree has no attribute for the levels of teachers. */
  | { readonly kind: 'teacher-levels' }
  /** Places of teachers in a class or a group, of which no delivery states the subject. */
  | { readonly kind: 'services-without-subject'; readonly count: number }
  /** The delivery names the head of a cité scolaire, and does not describe it. */
  | { readonly kind: 'seat' };

/** What is lacking in a school, from the most general. */
export function garGaps(school: GarSchool, { seat }: GarCodes): readonly GarGap[] {
  const { degree, students } = school;
  const isSecond = degree === '2D';
  const teaching = school.teachers.filter(({ profile }) => profile === 'National_ens');
  const unlevelled = students.filter(({ levels }) => levels.length === 0);
  const untaught = isSecond ? students.filter(({ subjects }) => subjects.length === 0) : [];
  const unplaced = isSecond ? teaching.filter(({ levels }) => levels.length === 0) : [];
  const incomplete = new Set([...unlevelled, ...untaught]).size;
  const unstated = isSecond ? unstatedServices(teaching) : 0;
  const gaps: readonly (readonly [isMet: boolean, gap: GarGap])[] = [
    [incomplete + unplaced.length > 0, { kind: 'incomplete-people', students: incomplete, teachers: unplaced.length }],
    [unlevelled.length > 0, { kind: 'students-without-level', count: unlevelled.length }],
    [untaught.length > 0, { kind: 'students-without-subjects', count: untaught.length }],
    [unplaced.length > 0, { kind: 'teachers-without-levels', count: unplaced.length }],
    [!isSecond && teaching.length > 0, { kind: 'teacher-levels' }],
    [unstated > 0, { kind: 'services-without-subject', count: unstated }],
    [isSecond && seat !== undefined && seat.uai === undefined, { kind: 'seat' }],
  ];
  return gaps.flatMap(([isMet, gap]) => (isMet ? [gap] : []));
}

function unstatedServices(teaching: GarSchool['teachers']): number {
  return teaching.reduce((sum, { groups, teachings }) => {
    const stated = new Set(teachings.map(({ group }) => group));
    return sum + groups.filter((code) => !stated.has(code)).length;
  }, 0);
}
