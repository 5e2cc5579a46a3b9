import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import { COLLEGE_PLAN, COLLEGE_SUBJECTS } from './college-plan.ts';
import type { DemoPlan } from './demo-plan.ts';
import { LYCEE_LEVELS, UNNAMED_POSTS } from './lycee-plan.ts';

/** « Cité scolaire Jeanne-Barret (fictive) » of « Formation »: a collège and a lycée under one head, of a size that one looks at. */
export const TRAINING_CITE_PLAN: DemoPlan = {
  ...COLLEGE_PLAN,
  seed: 319_995,
  structure: '3195',
  uai: FICTITIOUS_UAIS.cite,
  structureName: 'CSC$Jeanne-Barret (fictive)$VILLE-FICTIVE',
  structureType: ['LYCEE', '300'],
  levels: [...COLLEGE_PLAN.levels, ...LYCEE_LEVELS.map((level) => ({ ...level, divisions: level.divisions.slice(0, 2) }))],
  subjects: COLLEGE_SUBJECTS.map((subject) => ({ ...subject, teachers: subject.teachers + 1 })),
  posts: UNNAMED_POSTS,
  students: 480,
  guardians: 870,
  remarkable: [],
};
