import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import type { GarGround } from '../../../domain/gar/plan/populations.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { group, person } from '../settings.ts';

const GROUPS = [
  group('6A', { level: '6EME' }), group('6B', { level: '6EME' }), group('3C'), group('latin', { kind: 'teaching' }),
];
const pupil = (id: string, ...groupIds: readonly string[]) => person(id, { profile: 'student', source: 'siecle', groupIds: [...groupIds] });

/** Five pupils of three classes, two teachers of mathematics and one of nothing, a librarian, a secretary, a guardian. */
export const GAR_DIRECTORY = createDirectoryIndex(
  [
    pupil('lea', '6A', 'latin'), pupil('tom', '6A'), pupil('zoe', '6B'), pupil('max', '6B'), pupil('ines', '3C'),
    person('ann', { subjects: ['Mathématiques'], groupIds: ['6A'] }), person('bob', { subjects: ['Mathématiques', 'Physique'] }), person('cid'),
    person('doc', { profile: 'librarian' }), person('sec', { profile: 'administrative' }), person('mum', { profile: 'guardian', groupIds: ['6A'] }),
  ],
  GROUPS,
);

/** The school under some settings. */
export function garGround(view: SettingsView): GarGround {
  return { directory: GAR_DIRECTORY, side: rightsOf({ directory: GAR_DIRECTORY, inherits: false }, view) };
}

/** A subscription for 3 students and any number of teachers, unless said otherwise. */
export function subscription(more: Fields = {}): Fields {
  return {
    resourceId: 'ark:/1/x', title: 'Manuel', from: '2026-09-01', to: '2027-07-31', kind: 'individual', state: 'active',
    publics: ['student', 'teacher'], licences: { student: 3, teacher: 'unlimited' }, globalLicences: null, ...more,
  };
}
