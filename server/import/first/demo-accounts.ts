import type { Person } from '../../../domain/directory/person.ts';
import { isFirstDegree } from '../../../domain/school/first-degree.ts';
import type { ConsoleRole } from '../../../domain/roles/role-matrix.ts';
import type { AccountRecord } from '../../database/account.store.ts';
import type { BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import { titleCase } from '../../../domain/deliveries/aaf/build/french-labels.ts';

interface Post {
  readonly role: ConsoleRole;
  readonly title: string;
  readonly titleFeminine: string;
}

const POSTS = {
  administrator: { role: 'administrator', title: 'Administrateur ENT', titleFeminine: 'Administratrice ENT' },
  head: { role: 'head', title: 'Chef d’établissement', titleFeminine: 'Cheffe d’établissement' },
  director: { role: 'head', title: 'Directeur d’école', titleFeminine: 'Directrice d’école' },
  deputy: { role: 'deputy', title: 'Chef d’établissement adjoint', titleFeminine: 'Cheffe d’établissement adjointe' },
  assignment: {
    role: 'assignmentManager',
    title: 'Responsable d’affectation GAR',
    titleFeminine: 'Responsable d’affectation GAR',
  },
} as const satisfies Readonly<Record<string, Post>>;

const LOCAL: Omit<AccountRecord, 'rank'> = {
  id: 'local',
  name: 'Administrateur local',
  role: 'administrator',
  title: 'Compte de l’ENT',
  person: null,
};

const TRAINER: Omit<AccountRecord, 'rank'> = {
  id: 'formatrice',
  name: 'Formatrice DRANE',
  role: 'trainer',
  title: 'Formatrice de l’académie',
  person: null,
};

/**
 * The accounts that the first import opens: two administrators among the administrative staff, the head and the deputy,
 * the librarian for GAR, a trainer who is not of the school; a local administrator where staff is missing.
 */
export function demoAccounts(built: BuiltDirectory): readonly AccountRecord[] {
  const { head, deputy } = directionOf(built);
  const administrators = administratorsOf(built);
  const gar = assignmentManagerOf(built);
  const accounts = [
    ...administrators.map((person) => accountOf(person, POSTS.administrator)),
    ...(administrators.length < 2 ? [LOCAL] : []),
    ...(head === undefined ? [] : [accountOf(head, isFirstDegree(built) ? POSTS.director : POSTS.head)]),
    ...(deputy === undefined ? [] : [accountOf(deputy, POSTS.deputy)]),
    ...(gar === undefined ? [] : [accountOf(gar, POSTS.assignment)]),
    TRAINER,
  ];
  return accounts.map((account, rank) => ({ ...account, rank }));
}

/** Head and deputy: the post says which is which; without posts, the order of the delivery does. */
export function directionOf({ people, posts }: BuiltDirectory): {
  readonly head: Person | undefined;
  readonly deputy: Person | undefined;
} {
  const direction = people.filter(({ profile }) => profile === 'direction');
  const isDeputy = ({ id }: Person): boolean => /ADJOINT/i.test(posts.get(id) ?? '');
  const head = direction.find((person) => !isDeputy(person)) ?? direction[0];
  return { head, deputy: direction.find(({ id }) => id !== head?.id) };
}

function administratorsOf({ people }: BuiltDirectory): readonly Person[] {
  return people.filter(({ profile }) => profile === 'administrative').slice(0, 2);
}

/** Who assigns resources in the demonstration: the librarian, or else somebody of the staff who does not administrate. */
export function assignmentManagerOf(built: BuiltDirectory): Person | undefined {
  const taken = administratorsOf(built);
  const others = built.people.filter((person) => !taken.includes(person));
  return (
    others.find(({ profile }) => profile === 'librarian') ??
    others.find(({ profile }) => profile === 'administrative') ??
    others.find(({ profile }) => profile === 'teacher')
  );
}

/** What somebody is called as an author: « Gaspard Brunet ». */
export function accountName({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string {
  return `${firstName} ${titleCase(lastName)}`.trim();
}

function accountOf(person: Person, { role, title, titleFeminine }: Post): Omit<AccountRecord, 'rank'> {
  return {
    id: `compte:${person.id}`,
    name: accountName(person),
    role,
    title: person.civility === 'Mme' ? titleFeminine : title,
    person: person.id,
  };
}
