import { compareDelivery } from '../../../domain/deliveries/compare-delivery.ts';
import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import type { DeliveryAnomaly, DeliveryPreview, DeliveryRefusal } from '../../../domain/deliveries/delivery-preview.ts';
import type { Delivery, StatedGroup, StatedPerson } from '../../../domain/deliveries/delivery.ts';
import type { Group } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { person, settings } from '../settings.ts';

/** The school of these tests. */
export const UAI = '0319999A';
export const DAY = '2026-11-09';

const klass = (code: string, name: string): readonly Group[] => [
  { id: `c:${code}`, name, kind: 'class', origin: 'aaf', code },
  { id: `resp:${code}`, name: `Responsables de ${name}`, kind: 'profile', origin: 'computed', classId: `c:${code}` },
  { id: `ens:${code}`, name: `Enseignants de ${name}`, kind: 'profile', origin: 'computed', classId: `c:${code}` },
];

/** Two classes and a group of Latin. */
export const GROUPS: readonly Group[] = [...klass('6A', '6e A'), ...klass('6B', '6e B'), { id: 'g:6LAT', name: '6e latin', kind: 'teaching', origin: 'aaf', code: '6LAT' }];

const student = (id: string, lastName: string, groupIds: string[]): Person => person(id, { lastName, firstName: 'Zoé', birthDate: '2015-03-14', profile: 'student', groupIds });

/** Three teachers, a head, six pupils and a guardian of two of them. */
export const PEOPLE: readonly Person[] = [
  person('perrine', { lastName: 'Saldineau', firstName: 'Perrine', birthDate: '1980-06-05', subjects: ['Français'], groupIds: ['ens:6A', 'g:6LAT'] }),
  person('luc', { lastName: 'D’Angelo', firstName: 'Luc', birthDate: '1975-02-01', subjects: ['Mathématiques'], groupIds: ['ens:6A', 'ens:6B'] }),
  person('anne', { lastName: 'Durand', firstName: 'Anne', birthDate: '1990-01-01', subjects: ['Français'], functions: [{ code: 'RPL', label: 'Remplacement' }], groupIds: ['ens:6B'] }),
  person('head', { lastName: 'Chef', firstName: 'Claude', profile: 'direction', groupIds: [] }),
  ...['Un', 'Deux', 'Trois'].map((name) => student(`a-${name}`, name, ['c:6A', 'g:6LAT'])),
  ...['Quatre', 'Cinq', 'Six'].map((name) => student(`b-${name}`, name, ['c:6B'])),
  person('parent', { lastName: 'Un', firstName: 'Solène', profile: 'guardian', childrenIds: ['a-Un', 'b-Quatre'], groupIds: ['resp:6A', 'resp:6B'] }),
];

/** Somebody as a file names them; the key is the first name. */
export function stated(lastName: string, firstName: string, more: Partial<StatedPerson> = {}): StatedPerson {
  return { key: `${lastName} ${firstName}`, lastName, firstName, ids: [], ...more };
}

export const PERRINE = stated('SALDINEAU', 'Perrine', { key: 'perrine', birthDate: '1980-06-05' });
export const LUC = stated('D ANGELO', 'LUC', { key: 'luc', birthDate: '1975-02-01' });
export const ANNE = stated('DURAND', 'Anne', { key: 'anne', birthDate: '1990-01-01' });

/** Every pupil as a file names them. */
export const STUDENTS = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'].map((name) => stated(name.toUpperCase(), 'Zoé', { key: name, birthDate: '2015-03-14' }));

export const CLASSES: readonly StatedGroup[] = ['6A', '6B'].map((code) => ({ key: code, kind: 'class', code, name: `6EME ${code.slice(1)}` }));
export const LATIN: StatedGroup = { key: 'LAT', kind: 'teaching', code: '6LAT', name: 'LATIN' };

/** What a school looks like to a comparison, changed as a test wants. */
export function ground(more: Partial<DeliveryGround> & { readonly people?: readonly Person[]; readonly groups?: readonly Group[] } = {}): DeliveryGround {
  const { people = PEOPLE, groups = GROUPS, ...rest } = more;
  return { uai: UAI, directory: createDirectoryIndex(people, groups), view: settings({}), day: DAY, ...rest };
}

/** The comparison of a file that is not refused, of this school unless it says otherwise. */
export function preview(delivery: Delivery, school: DeliveryGround = ground()): DeliveryPreview {
  const result = compareDelivery(school, { uai: UAI, ...delivery });
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`);
  return result.value;
}

export function refusal(delivery: Delivery, school: DeliveryGround = ground()): DeliveryRefusal | undefined {
  const result = compareDelivery(school, { uai: UAI, ...delivery });
  return result.ok ? undefined : result.refusal;
}

/** What is wrong, as « rule label ». */
export function told({ anomalies }: DeliveryPreview): readonly string[] {
  return anomalies.map(({ rule, label }: DeliveryAnomaly) => `${rule} ${label}`);
}
