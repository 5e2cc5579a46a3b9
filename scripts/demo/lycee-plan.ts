import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import { COLLEGE_PLAN, COLLEGE_SUBJECTS } from './college-plan.ts';
import type { DemoLevel, DemoPlan, DemoPost } from './demo-plan.ts';

const DIVISIONS = ['01', '02', '03', '04'];

/** The levels of a lycée; those of a cité scolaire come after its collège's. */
export const LYCEE_LEVELS: readonly DemoLevel[] = [
  { code: '2', label: '2NDE', birthYear: 2011, mef: '20010015110', mefLabel: '2NDE', divisions: DIVISIONS },
  { code: '1', label: '1ERE', birthYear: 2010, mef: '20110019110', mefLabel: '1ERE', divisions: DIVISIONS },
  { code: 'T', label: 'TERMINALE', birthYear: 2009, mef: '20210019110', mefLabel: 'TERMINALE', divisions: DIVISIONS },
];

/** The posts of a school of the fiction, whoever holds them. */
export const UNNAMED_POSTS: readonly DemoPost[] = COLLEGE_PLAN.posts.map((post) => ({ ...post, holders: [] }));

const COLLEGE_ONLY: ReadonlySet<string> = new Set(['070800', '090100', '081300']);

/** « Lycée Louise-Michel (fictif) » of « Formation ». */
export const LYCEE_PLAN: DemoPlan = {
  ...COLLEGE_PLAN,
  seed: 319_997,
  structure: '3197',
  uai: FICTITIOUS_UAIS.lycee,
  structureName: 'LYC$Louise-Michel (fictif)$VILLE-FICTIVE',
  structureType: ['LYCEE', '300'],
  levels: LYCEE_LEVELS,
  subjects: [
    ...COLLEGE_SUBJECTS.filter(({ code }) => !COLLEGE_ONLY.has(code)),
    { code: '013000', label: 'PHILOSOPHIE', teachers: 2, isCommon: true, discipline: 'L0100' },
  ],
  bands: [
    {
      levels: ['2', '1', 'T'],
      share: 1,
      groups: [
        { code: 'ESP1', label: 'ESPAGNOL LVB GR 1', subject: '030602' },
        { code: 'ESP2', label: 'ESPAGNOL LVB GR 2', subject: '030602' },
        { code: 'ALL1', label: 'ALLEMAND LVB', subject: '030102' },
      ],
    },
    { levels: ['1', 'T'], share: 0.4, groups: [{ code: 'SPEMATH', label: 'SPÉCIALITÉ MATHÉMATIQUES', subject: '061300' }] },
  ],
  posts: UNNAMED_POSTS,
  students: 360,
  guardians: 650,
  remarkable: [],
};
