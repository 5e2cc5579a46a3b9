import fc from 'fast-check';
import { Profile } from '../../../domain/directory/profile.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { Group } from '../../../domain/directory/group.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { group, NOW, person, rubrique } from '../settings.ts';

// Small schools with everything that decides who writes to whom, and drafts of them.

/** A school as plain data: the oracle reads it, the engine reads what is made of it. */
export interface PlainSchool {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly inherits: boolean;
  readonly settings: PlainSettings;
}

export type Rows = Readonly<Record<string, Fields>>;

export interface PlainSettings {
  readonly rubrique: Rows;
  readonly access: Rows;
  readonly schoolGroup: Rows;
  readonly membership: Rows;
  readonly visibilityRule: Rows;
  readonly messagingSettings: Rows;
  readonly allClasses: Rows;
  readonly service: Rows;
  readonly serviceAccess: Rows;
}

export const CLASSES = ['6A', '5B'] as const;
export const LINES = ['fonctionnel:cpe', 'fonctionnel:psyen'] as const;
const OWN_GROUPS = [...LINES, 'club'] as const;
const COMPUTED = ['profil:tous', ...CLASSES, 'parents-6A', 'teachers-6A', 'parents-gone'] as const;
const GROUPS: readonly Group[] = [
  group('profil:tous', { kind: 'profile' }),
  ...CLASSES.map((id) => group(id)),
  group('parents-6A', { kind: 'profile', classId: '6A' }),
  group('teachers-6A', { kind: 'profile', classId: '6A' }),
  group('parents-gone', { kind: 'profile', classId: 'gone' }),
];
const RUBRIQUES = ['root', 'life', 'news', 'club-room'] as const;
const EMITTERS = ['student', 'guardian', 'teacher', 'staff', 'guest'] as const;
const TARGETS = ['classSphere', 'rubriqueSphere', 'group:profil:tous', 'group:6A', 'group:fonctionnel:cpe', 'group:club', 'group:gone', 'planet:mars'] as const;
export const RULES = EMITTERS.flatMap((emitter) => TARGETS.map((target) => `${emitter}|${target}`));

const somePeople: fc.Arbitrary<readonly Person[]> = fc.integer({ min: 2, max: 36 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, i) =>
      fc
        .record({
          profile: fc.constantFrom(...Profile.options),
          groupIds: fc.subarray([...COMPUTED, 'nowhere']),
          children: fc.uniqueArray(fc.nat(count), { maxLength: 2 }),
        })
        .map(({ profile, groupIds, children }) =>
          person(`p${i}`, { profile, groupIds, childrenIds: profile === 'guardian' ? children.map((child) => `p${child}`) : [] }),
        ),
    ),
  ),
);

const flag = (oneIn: number): fc.Arbitrary<boolean> => fc.nat(oneIn - 1).map((n) => n === 0);
const pick = (keys: readonly string[], fields: fc.Arbitrary<Fields>, maxKeys: number): fc.Arbitrary<Rows> =>
  fc.dictionary(fc.constantFrom(...keys), fields, { maxKeys, noNullPrototype: true });

const someRubrique = (parentId: string | null): fc.Arbitrary<Fields> =>
  fc
    .record({ isPublic: flag(3), mailingList: fc.boolean(), state: fc.constantFrom('active', 'active', 'active', 'archived', 'trashed') })
    .map(({ isPublic, mailingList, state }) => rubrique({ parentId, visibility: isPublic ? 'publique' : 'privee', mailingList, state }));

function someSettings(people: readonly Person[]): fc.Arbitrary<PlainSettings> {
  const ids = [...people.map(({ id }) => id), 'stranger'];
  const holders = [...COMPUTED, ...OWN_GROUPS, 'gone'].map((id) => `group:${id}`).concat(ids.map((id) => `person:${id}`));
  const on = (field: string): fc.Arbitrary<Fields> => fc.boolean().map((value) => ({ [field]: value }));
  return fc.record({
    rubrique: fc.record({ root: someRubrique(null), life: someRubrique('root'), news: someRubrique('life'), 'club-room': someRubrique('root') }),
    access: pick(RUBRIQUES.flatMap((id) => holders.map((holder) => `${id}|${holder}`)), fc.constantFrom('none', 'visitor', 'manager').map((role) => ({ role })), 12),
    schoolGroup: fc.record({
      'fonctionnel:cpe': fc.constant<Fields>({ name: 'CPE', kind: 'functional', state: 'active' }),
      'fonctionnel:psyen': fc.constantFrom<Fields>({ name: 'PsyEN', kind: 'functional', state: 'active' }, { name: 'PsyEN', kind: 'functional', state: 'trashed' }),
      club: fc.constant<Fields>({ name: 'Club', kind: 'free', state: 'active' }),
    }),
    membership: pick(OWN_GROUPS.flatMap((id) => ids.map((one) => `${id}|${one}`)), on('member'), 5),
    visibilityRule: pick(RULES, fc.oneof({ weight: 4, arbitrary: on('visible') }, { weight: 1, arbitrary: fc.constant<Fields>({ visible: 'sometimes' }) }), 16),
    messagingSettings: someParameters,
    allClasses: pick(ids, on('granted'), 3),
    service: fc.constantFrom<Rows>({}, { COM: { label: 'COM', roles: [], active: true } }, { COM: { label: 'COM', roles: [], active: true } }, { COM: { label: 'COM', roles: [], active: false } }),
    serviceAccess: pick(['COM', 'MSG'].flatMap((id) => holders.map((holder) => `${id}|${holder}`)), fc.constantFrom<Fields>({ role: 'use' }, { role: 'none' }, {}), 4),
  });
}

const someParameters: fc.Arbitrary<Rows> = fc
  .record({ cells: fc.dictionary(fc.constantFrom(...RULES), fc.boolean(), { maxKeys: 8, noNullPrototype: true }), kind: fc.constantFrom('none', 'none', 'now', 'over'), may: fc.constantFrom(null, true, false) })
  .map(({ cells, kind, may }): Rows => {
    const until = kind === 'now' ? '2026-11-13T17:00:00.000Z' : '2026-11-08T17:00:00.000Z';
    const restriction = kind === 'none' ? null : { since: '2026-11-02T08:00:00.000Z', until, cells };
    return { general: { restriction, studentMayWriteSingleTeacher: may } };
  });

/** The instant of every question. */
export const ASKED_AT = NOW;

const SETTINGS_KEYS: (keyof PlainSettings)[] = ['rubrique', 'access', 'schoolGroup', 'membership', 'visibilityRule', 'messagingSettings', 'allClasses', 'service', 'serviceAccess'];

/** Two states of one school: the same people, other settings. */
export const arbitraryDraft: fc.Arbitrary<{ readonly before: PlainSchool; readonly after: PlainSchool }> = somePeople.chain((people) =>
  fc.tuple(someSettings(people), someSettings(people), fc.boolean(), fc.subarray(SETTINGS_KEYS)).map(([was, other, inherits, changed]) => {
    const is = Object.fromEntries(SETTINGS_KEYS.map((key) => [key, changed.includes(key) ? other[key] : was[key]]));
    const school = { people, groups: GROUPS, inherits };
    return { before: { ...school, settings: was }, after: { ...school, settings: { ...was, ...is } } };
  }),
);


/** A school alone. */
export const arbitrarySchool: fc.Arbitrary<PlainSchool> = somePeople.chain((people) =>
  fc.tuple(someSettings(people), fc.boolean()).map(([settings, inherits]) => ({ people, groups: GROUPS, inherits, settings })),
);
