import { createAnomalyCounter } from '../../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { AafIdentity, AafSchool, AafStaff, AafStructure, AafStudent } from '../../../../domain/deliveries/aaf/aaf-school.ts';
import { buildDirectory, type BuiltDirectory } from '../../../../domain/deliveries/aaf/build/build-directory.ts';
import type { AnomalyKind } from '../../../../domain/deliveries/aaf/aaf-anomalies.ts';

/** Somebody, by a key. */
export function somebody(key: string, facts: Partial<AafIdentity> = {}): AafIdentity {
  return { key, lastName: `Nom${key}`, firstName: `Prénom${key}`, civility: undefined, birthDate: undefined, email: undefined, ...facts };
}

/** A pupil of 6A, whose mother is 100. */
export function pupil(key: string, facts: Partial<AafStudent> = {}): AafStudent {
  return { ...somebody(key, { birthDate: `2014-01-${key.padStart(2, '0').slice(-2)}` }), classCodes: ['6A'], groupCodes: [], guardianKeys: ['100'], relatedKeys: ['100'], ine: `INE${key}`, mef: '10010012110', level: '6EME', ...facts };
}

/** Somebody of the staff, without function. */
export function agent(key: string, facts: Partial<AafStaff> = {}): AafStaff {
  return { ...somebody(key), functions: [], otherSchools: 0, teaches: false, classTeachings: [], groupTeachings: [], headTeacherOf: [], subjectLabels: [], ...facts };
}

/** A function held in the school. */
export function held(code: string, label = '', postLabel?: string): AafStaff['functions'][number] {
  return { structure: '3199', code, label, postCode: undefined, postLabel };
}

export const STRUCTURE: AafStructure = {
  key: '3199', recordId: '3199', uai: '0990001N', acronym: 'CLG', writtenName: 'DES TILLEULS', writtenCity: 'VILLENEUVE', academyCode: '16',
  classes: [{ code: '6A', label: '6EME A', mefs: [] }, { code: '5B', label: '5EME B', mefs: [] }],
  groups: [{ code: '6ANG1', label: 'ANGLAIS GR 1', classCodes: ['6A'] }],
};

/** A school of three pupils, two adults who answer for them, a teacher and a head. */
export const TILLEULS: AafSchool = {
  structure: STRUCTURE,
  academyCode: '16',
  subjects: new Map([['030201', 'ANGLAIS LV1']]),
  mefs: new Set(['10010012110']),
  students: [pupil('1', { email: 'un@exemple.example', civility: 'Mme' }), pupil('2', { groupCodes: ['6ANG1'] }), pupil('3', { classCodes: ['5B'], level: '5EME', guardianKeys: ['100', '101'] })],
  guardians: [somebody('100'), somebody('101')],
  staff: [
    agent('200', {
      teaches: true, otherSchools: 2, functions: [held('ENS', 'ENSEIGNEMENT')], subjectLabels: ['ANGLAIS'], headTeacherOf: ['6A'],
      classTeachings: [{ structure: '3199', code: '6A', subject: '030201' }], groupTeachings: [{ structure: '3199', code: '6ANG1', subject: undefined }],
    }),
    agent('201', { functions: [held('DIR', 'DIRECTION', 'CHEF D’ETABLISSEMENT')] }),
  ],
};

/** What a school makes, and what was strange. */
export function madeOf(school: AafSchool): { readonly built: BuiltDirectory; readonly met: ReadonlyMap<AnomalyKind, number> } {
  const anomalies = createAnomalyCounter();
  const built = buildDirectory(school, { fictitious: true, known: new Map(), anomalies });
  return { built, met: new Map(anomalies.list().map(({ kind, count }) => [kind, count])) };
}
