import { COLLEGE_PLAN, COLLEGE_SUBJECTS } from './college-plan.ts';
import type { DemoBand, DemoLevel, DemoPlan, DemoSubject } from './demo-plan.ts';

const level = (code: string, label: string, birthYear: number, mef: string, divisions: string): DemoLevel => ({
  code,
  label,
  birthYear,
  mef,
  mefLabel: label,
  divisions: divisions.split(' '),
});

const LEVELS: readonly DemoLevel[] = [
  level('6', '6EME', 2015, '10010012110', 'A B C D E F'),
  level('5', '5EME', 2014, '10110001110', 'A B C D E F'),
  level('4', '4EME', 2013, '10210001110', 'A B C D E F'),
  level('3', '3EME', 2012, '10310019110', 'A B C D E F'),
  level('2', '2NDE', 2011, '20010015110', '01 02 03 04 05 06 07 08 09 10 11 12'),
  level('1', '1ERE', 2010, '20110019110', 'G01 G02 G03 G04 G05 G06 G07 G08 G09 G10 G11 G12'),
  level('T', 'TERMINALE', 2009, '20210019110', 'G01 G02 G03 G04 G05 G06 G07 G08 G09 G10 G11 G12'),
];

// A collège of 28 teachers becomes a cité of 300.
const SUBJECTS: readonly DemoSubject[] = COLLEGE_SUBJECTS.map((subject) => ({
  ...subject,
  teachers: subject.teachers * 11 + (subject.code === '061300' ? 13 : 0),
}));

/** Groups a pupil of each level chooses among: 61 a level, 427 in all. */
const BANDS: readonly DemoBand[] = [
  band('LV1', 'ANGLAIS LV1', '030201', 8, 1),
  band('LV2', 'ESPAGNOL LV2', '030602', 10, 1),
  band('ALL', 'ALLEMAND', '030102', 3, 0.15),
  band('OPT', 'OPTION', '090100', 10, 0.5),
  band('SC', 'SCIENCES', '062900', 12, 1),
  band('AP', 'ACCOMPAGNEMENT', '020700', 12, 1),
  band('TP', 'TRAVAUX PRATIQUES', '062300', 6, 0.6),
];

function band(code: string, label: string, subject: string, count: number, share: number): DemoBand {
  const groups = Array.from({ length: count }, (_, index) => ({
    code: `${code}${index + 1}`,
    label: `${label} GR ${index + 1}`,
    subject,
  }));
  return { levels: LEVELS.map((of) => of.code), share, groups };
}

/** A cité scolaire of 10,000 people, 60 classes and 427 teaching groups, for the benches. */
export const CITE_PLAN: DemoPlan = {
  ...COLLEGE_PLAN,
  seed: 10_000,
  structure: '3198',
  uai: '0319998Z',
  structureName: 'CITE$Pauline-Kergomard (fictive)$VILLE-FICTIVE',
  structureType: ['LYCEE', '300'],
  levels: LEVELS,
  subjects: SUBJECTS,
  bands: BANDS,
  posts: COLLEGE_PLAN.posts.filter(({ attachedTo }) => attachedTo === undefined).map((post) => (post.count === 1 ? post : { ...post, count: post.count * 7 })),
  students: 3600,
  guardians: 6022,
  duplicates: 40,
  withoutGuardian: 20,
  withoutIne: 30,
  siblingPairs: 500,
  remarkable: [],
};
