import type { DemoLevel, DemoPlan, DemoPost, DemoSubject, RemarkableFamily } from './demo-plan.ts';

const LEVELS: readonly DemoLevel[] = [
  { code: '6', label: '6EME', birthYear: 2015, mef: '10010012110', mefLabel: '6EME', divisions: ['A', 'B', 'C'] },
  { code: '5', label: '5EME', birthYear: 2014, mef: '10110001110', mefLabel: '5EME', divisions: ['A', 'B', 'C'] },
  { code: '4', label: '4EME', birthYear: 2013, mef: '10210001110', mefLabel: '4EME', divisions: ['A', 'B', 'C'] },
  { code: '3', label: '3EME', birthYear: 2012, mef: '10310019110', mefLabel: '3EME', divisions: ['A', 'B', 'C'] },
];

const common = (code: string, label: string, teachers: number, discipline: string): DemoSubject => ({
  code,
  label,
  teachers,
  isCommon: true,
  discipline,
});

/** Subjects of a collège; mathematics first, whose first teacher is Anaïs LEFÈVRE. */
export const COLLEGE_SUBJECTS: readonly DemoSubject[] = [
  common('061300', 'MATHÉMATIQUES', 4, 'L1300'),
  common('020700', 'FRANÇAIS', 4, 'L0202'),
  common('043700', 'HISTOIRE-GÉOGRAPHIE', 3, 'L1000'),
  common('030201', 'ANGLAIS LV1', 3, 'L0422'),
  common('062900', 'SCIENCES DE LA VIE ET DE LA TERRE', 2, 'L1600'),
  common('062300', 'PHYSIQUE-CHIMIE', 2, 'L1500'),
  common('100100', 'ÉDUCATION PHYSIQUE ET SPORTIVE', 2, 'L1900'),
  common('070800', 'TECHNOLOGIE', 1, 'L1400'),
  common('090100', 'ARTS PLASTIQUES', 1, 'L1800'),
  common('081300', 'ÉDUCATION MUSICALE', 1, 'L1700'),
  { code: '030602', label: 'ESPAGNOL LV2', teachers: 2, isCommon: false, discipline: 'L0426' },
  { code: '030102', label: 'ALLEMAND LV2', teachers: 1, isCommon: false, discipline: 'L0421' },
];

const POSTS: readonly DemoPost[] = [
  {
    function: 'DIR',
    label: 'PERSONNEL DE DIRECTION',
    post: 'D0010$CHEF D\'ETABLISSEMENT',
    count: 1,
    holders: [{ title: 'Mme', sn: 'MOREAU', givenName: 'Catherine' }],
  },
  {
    function: 'DIR',
    label: 'PERSONNEL DE DIRECTION',
    post: 'D0011$CHEF D\'ETABLISSEMENT ADJOINT',
    count: 1,
    holders: [{ title: 'M.', sn: 'PETIT', givenName: 'Laurent' }],
  },
  { function: 'EDU', label: 'EDUCATION', post: 'E0030$EDUCATION (CE,CPE)', count: 2 },
  { function: 'AED', label: 'ASSISTANT D\'EDUCATION', post: '-$SANS OBJET', count: 4 },
  { function: 'AES', label: 'ACCOMPAGNANT ELEVES EN SITUATION DE HANDICAP', post: '-$SANS OBJET', count: 2 },
  { function: 'ADF', label: 'PERSONNEL ADMINISTRATIF', post: 'A0010$GESTIONNAIRE', count: 1 },
  { function: 'ADM', label: 'PERSONNEL ADMINISTRATIF', post: 'A0020$SECRETARIAT', count: 1 },
  { function: 'MDS', label: 'PERSONNEL MEDICO-SOCIAL', post: 'S0010$INFIRMERIE', count: 1 },
  { function: 'LAB', label: 'PERSONNEL DE LABORATOIRE', post: '-$SANS OBJET', count: 1 },
  { function: 'OUV', label: 'PERSONNEL TECHNIQUE', post: '-$SANS OBJET', count: 2 },
  { function: 'ORI', label: 'ORIENTATION', post: 'O0040$PSYCHOLOGUE EN ORIENTATION', count: 1 },
  { function: 'DOC', label: 'DOCUMENTATION', post: 'L0080$DOCUMENTATION', count: 1 },
  { function: 'ENS', label: 'ENSEIGNEMENT', post: 'L0001$ULIS', count: 1 },
  // Upstream attaches the whole bassin to each of its schools (S2-092): with the one of the school, six people.
  { function: 'ORI', label: 'ORIENTATION', post: 'O0040$PSYCHOLOGUE EN ORIENTATION', count: 5, attachedTo: '9902' },
];

const REMARKABLE: readonly RemarkableFamily[] = [
  { familyName: 'LEFEVRE', children: [{ givenName: 'Noé', title: 'M.', className: '5B' }] },
  {
    familyName: 'MARTIN',
    children: [
      { givenName: 'Léo', title: 'M.', className: '4A', birthDate: '17/06/2013' },
      { givenName: 'Léa', title: 'Mme', className: '4B', birthDate: '17/06/2013' },
    ],
  },
  { familyName: 'de La Tour', children: [{ givenName: 'Marie-Ève', title: 'Mme', className: '6B' }] },
  { familyName: 'D\'Œuvray', children: [{ givenName: 'Côme', title: 'M.', className: '3A' }] },
  {
    familyName: 'N\'GUYEN',
    children: [{ givenName: 'Thi-Maï', title: 'Mme', className: '6C' }],
    guardian: { sn: 'N’GUYEN', givenName: 'Anh', isUtf8: true },
  },
  {
    familyName: 'DURAND',
    children: [{ givenName: 'Zoé', title: 'Mme', className: '5A' }],
    guardian: { sn: '<img src=x onerror=alert(1)>', givenName: 'Dominique', isUtf8: false },
  },
  {
    familyName: 'BENSALAH',
    children: [{ givenName: 'Ilyès', title: 'M.', className: '4C' }],
    guardian: { sn: 'BENSA\u202eLAH', givenName: 'Yasmine\u200f', isUtf8: true },
  },
  {
    familyName: 'TEPES',
    children: [{ givenName: 'Ioana', title: 'Mme', className: '3C' }],
    // In an ISO-8859-15 file this name loses two letters to `?`, as it does upstream.
    guardian: { sn: 'ȚEPEȘ', givenName: 'Mihai', isUtf8: false },
  },
  { familyName: 'FAŸ-LEBŒUF', children: [{ givenName: 'Aymeric', title: 'M.', className: '3B', birthDate: '29/02/2012' }] },
];

/** « Collège Jean-Macé (fictif) » of the demonstration (design domain §7.2). */
export const COLLEGE_PLAN: DemoPlan = {
  seed: 319_999,
  structure: '3199',
  uai: '0319999A',
  structureName: 'CLG$Jean-Macé (fictif)$VILLE-FICTIVE',
  structureType: ['COLLEGE', '340'],
  filePrefix: 'ENT2DVA-ENT31',
  date: '01/09/2026',
  levels: LEVELS,
  subjects: COLLEGE_SUBJECTS,
  bands: [
    {
      levels: ['6'],
      share: 1,
      groups: [
        { code: 'APMATH', label: 'ACCOMPAGNEMENT MATHÉMATIQUES', subject: '061300' },
        { code: 'APFRAN', label: 'ACCOMPAGNEMENT FRANÇAIS', subject: '020700' },
      ],
    },
    {
      levels: ['5', '4', '3'],
      share: 1,
      groups: [
        { code: 'ESP LV21', label: 'ESPAGNOL LV2 GR 1', subject: '030602' },
        { code: 'ESP LV22', label: 'ESPAGNOL LV2 GR 2', subject: '030602' },
        { code: 'ALL LV2', label: 'ALLEMAND LV2', subject: '030102' },
      ],
    },
    { levels: ['5', '4', '3'], share: 0.2, groups: [{ code: 'LATIN', label: 'LATIN', subject: '020700' }] },
  ],
  posts: POSTS,
  students: 330,
  guardians: 600,
  duplicates: 12,
  withoutGuardian: 3,
  withoutIne: 4,
  siblingPairs: 34,
  remarkable: REMARKABLE,
};
