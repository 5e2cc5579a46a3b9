import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import { COLLEGE_PLAN } from './college-plan.ts';
import type { DemoLevel, DemoPlan } from './demo-plan.ts';

const level = (code: string, birthYear: number, divisions: readonly string[]): DemoLevel => ({ code, label: code, birthYear, mef: '', mefLabel: '', divisions });

/** « École élémentaire Jules-Verne (fictive) » of « Formation »: eight classes from CP to CM2, whose teachers teach everything. */
export const ECOLE_PLAN: DemoPlan = {
  ...COLLEGE_PLAN,
  seed: 319_996,
  structure: '3196',
  uai: FICTITIOUS_UAIS.ecole,
  structureName: 'EE$Jules-Verne (fictive)$VILLE-FICTIVE',
  filePrefix: 'ENT1DVA-ENT31',
  levels: [level('CP', 2020, ['A', 'B']), level('CE1', 2019, ['A', 'B']), level('CE2', 2018, ['A']), level('CM1', 2017, ['A', 'B']), level('CM2', 2016, ['A'])],
  // One subject, since the first degree states none: its teachers are those of the classes.
  subjects: [{ code: 'PE', label: 'ENSEIGNEMENT', teachers: 8, isCommon: true, discipline: 'G0000' }],
  bands: [],
  posts: [
    { function: 'ADM', label: 'PERSONNEL ADMINISTRATIF', post: 'A0020$SECRETARIAT', count: 1 },
    { function: 'AES', label: 'ACCOMPAGNANT ELEVES EN SITUATION DE HANDICAP', post: '-$SANS OBJET', count: 2 },
  ],
  students: 184,
  guardians: 330,
  duplicates: 4,
  withoutGuardian: 1,
  withoutIne: 2,
  siblingPairs: 26,
  remarkable: [],
};
