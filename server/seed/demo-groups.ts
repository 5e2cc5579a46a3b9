import type { Person } from '../../domain/directory/person.ts';
import { isFirstDegree } from '../../domain/school/first-degree.ts';
import type { Fields } from '../../domain/sync/row.ts';
import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { membershipRow } from './setting-rows.ts';
import type { SeedRow } from './seed-school.ts';

interface DemoGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: 'free';
  readonly note: string;
  readonly members: readonly Person[];
}

/** Free groups of the demonstration; who is in them is found in the delivery, always the same. */
export function demoGroups(built: BuiltDirectory): readonly SeedRow[] {
  return freeGroups(built).flatMap((group) => groupRows(group));
}

function groupRows({ id, name, kind, note, members }: DemoGroup): readonly SeedRow[] {
  const fields: Fields = { name, kind, state: 'active', note };
  return [{ entity: 'schoolGroup', id, fields }, ...members.map((person) => membershipRow(id, person.id))];
}

function freeGroups(built: BuiltDirectory): readonly DemoGroup[] {
  const { groups, people } = built;
  const classes = groups.filter(({ kind }) => kind === 'class').map(({ id }) => id);
  const pupils = (perClass: number, from: number): readonly Person[] =>
    classes.flatMap((id) => people.filter(({ groupIds }) => groupIds.includes(id)).slice(from, from + perClass));
  const some = (profile: Person['profile'], count: number): readonly Person[] =>
    people.filter((person) => person.profile === profile).slice(0, count);
  const free = { kind: 'free' } as const;
  return [
    {
      ...free,
      id: 'libre:club-journal',
      name: 'Club journal',
      note: isFirstDegree(built) ? 'Se réunit le mardi à la bibliothèque.' : 'Se réunit le mardi au CDI.',
      members: [...pupils(1, 4).slice(0, 12), ...some('teacher', 1), ...some('librarian', 1)],
    },
    { ...free, id: 'libre:delegues', name: 'Délégués', note: 'Élus en octobre, deux par classe.', members: pupils(2, 0) },
    {
      ...free,
      id: 'libre:commission-numerique',
      name: 'Commission numérique',
      note: '',
      members: [
        ...some('direction', 2),
        ...some('schoolLife', 1),
        ...some('librarian', 1),
        ...some('teacher', 4).slice(1),
        ...pupils(1, 0).slice(0, 2),
        ...some('guardian', 2),
      ],
    },
    ...teams(built),
    { ...free, id: 'libre:chorale', name: 'Chorale', note: '', members: pupils(2, 8) },
  ];
}

function teams(built: BuiltDirectory): readonly DemoGroup[] {
  const teachers = built.people.filter(({ profile }) => profile === 'teacher');
  if (isFirstDegree(built)) {
    const classes = new Set(built.groups.filter(({ kind, name }) => kind === 'class' && name.startsWith('CM')).map(({ id }) => `ens:${id.slice('c:'.length)}`));
    return [{ kind: 'free', id: 'libre:equipe-cycle-3', name: 'Équipe du cycle 3', note: '', members: teachers.filter(({ groupIds }) => groupIds.some((id) => classes.has(id))) }];
  }
  return [
    { kind: 'free', id: 'libre:equipe-mathematiques', name: 'Équipe de mathématiques', note: '', members: teachers.filter(({ subjects }) => subjects.includes('Mathématiques')) },
    // Nobody is in it: the librarian, whom the ENT takes for other staff, lacks a teacher's rights (GRP-09).
    { kind: 'free', id: 'libre:documentalistes', name: 'Documentalistes', note: '', members: [] },
  ];
}
