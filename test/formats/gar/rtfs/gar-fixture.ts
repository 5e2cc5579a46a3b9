import type { GarSchool, GarStudent, GarTeacher } from '../../../../formats/gar/rtfs/gar-school.ts';

/** A pupil of the school below. */
export function studentOf(id: string, more: Partial<GarStudent> = {}): GarStudent {
  return { id, lastName: 'ROY', firstName: 'Léa', levels: ['10010012110'], groups: ['6A'], subjects: ['020700'], ...more };
}

/** A teacher of the school below. */
export function teacherOf(id: string, more: Partial<GarTeacher> = {}): GarTeacher {
  return {
    id, lastName: 'D\u2019ŒUVRAY', firstName: 'Noël & fils', profile: 'National_ens', levels: ['10010012110'], groups: ['6A', '6A LAT'],
    teachings: [{ group: '6A', subject: '020700' }, { group: '6A', subject: '061300' }, { group: '6A LAT', subject: '020300' }], ...more,
  };
}

/** A small collège whose every record the GAR accepts. */
export function collegeOf(more: Partial<GarSchool> = {}): GarSchool {
  return {
    degree: '2D', uai: '0319999A', name: 'CLG JEAN FICTIF', seat: '0319998Z',
    mefs: [{ code: '10010012110', label: '6EME' }, { code: '1011000J11A', label: '5EME' }],
    subjects: [{ code: '020700', label: 'FRANCAIS' }, { code: '061300', label: 'MATHEMATIQUES' }, { code: '020300', label: 'LATIN' }],
    groups: [
      { code: '6A', label: '6EME A', status: 'DIVISION', divisions: [] },
      { code: '6A LAT', label: 'LATIN', status: 'GROUPE', divisions: ['6A'] },
    ],
    students: [studentOf('e1'), studentOf('e2', { groups: ['6A', '6A LAT'], subjects: ['020700', '020300'] })],
    teachers: [teacherOf('p1'), teacherOf('p2', { profile: 'National_doc', levels: [], groups: [], teachings: [] })],
    managers: [{ id: 'p1', lastName: 'ROY', firstName: 'Ali', emails: ['ali.roy@exemple.invalid'] }],
    ...more,
  };
}

/** A small école whose every record the GAR accepts. */
export function ecoleOf(more: Partial<GarSchool> = {}): GarSchool {
  return collegeOf({
    degree: '1D', name: 'ECOLE LES ESSAIS', mefs: [], subjects: [],
    groups: [{ code: '73196', label: 'Classe 5 CM1 CM2', status: 'DIVISION', divisions: [] }],
    students: [studentOf('e1', { levels: ['1123'], groups: ['73196'], subjects: [] })],
    teachers: [teacherOf('p1', { levels: ['1123'], groups: ['73196'], teachings: [] })],
    ...more,
  });
}
