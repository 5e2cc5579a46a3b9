import type { Json } from '../../../../domain/kernel/json.ts';
import { accessId, membershipId } from '../../../../domain/sync/row.ts';
import { CLUB } from '../../platform-desk.ts';
import { KINDS, ROLES } from './kinds.ts';
import { kindOf, RUBRIQUE_OF } from './lists-there.ts';

/** What the school wants of its rubriques, read of its own rows, person after person: nothing of the program. */
export interface WantedRoles {
  /** What it gives to one subject of a space; undefined for whom it does not know. */
  of(rubrique: string, subject: string): Principal | undefined;
  role(access: string): string;
  /** Every right that is given on one of these rubriques, with its role. */
  all(): ReadonlyMap<string, string>;
  /** Whether somebody of the school has at least the role that a right of its space needs, every group and every mother counted. */
  isGiven(person: string, rubrique: string, right: string): boolean;
  isIn(person: string, principal: Principal): boolean;
}

export interface Principal {
  readonly access: string;
  readonly kind: 'group' | 'person';
  readonly id: string;
}

const RUBRIQUES = new Set(RUBRIQUE_OF.values());

/** The space that stands for each rubrique. */
const SPACE_OF: ReadonlyMap<string, string> = new Map([...RUBRIQUE_OF].map(([space, rubrique]) => [rubrique, space]));

const PROFILES: ReadonlyMap<string, string> = new Map([['g-Teacher', 'profil:enseignants'], ['g-Student', 'profil:eleves']]);

interface Ground {
  readonly accesses: readonly string[];
  readonly value: (entity: string, id: string, field: string) => Json;
  /** Groups of the platform that are groups of the school. */
  readonly groups: ReadonlyMap<string, string>;
  readonly people: Readonly<Record<string, string>>;
}

/** Reads them. */
export function wantedRoles({ value, groups, people, accesses }: Ground): WantedRoles {
  const role = (access: string): string => {
    const held = value('access', access, 'role');
    return typeof held === 'string' ? held : 'none';
  };
  const isIn = (person: string, { kind, id }: Pick<Principal, 'kind' | 'id'>): boolean => {
    if (kind === 'person') return id === person;
    if (id === 'profil:tous') return true;
    return id.startsWith('profil:') ? (id === 'profil:eleves') === person.startsWith('p16-e') : value('membership', membershipId(id, person), 'member') === true;
  };
  const own = (person: string, rubrique: string): number => {
    const holders = [{ kind: 'person', id: person }, ...['profil:tous', ...PROFILES.values(), CLUB, ...groups.values()].map((id) => ({ kind: 'group', id }) as const)] as const;
    const ranks = holders.filter((holder) => isIn(person, holder)).map((holder) => ROLES.findIndex((one) => one === role(accessId(rubrique, holder))));
    return Math.max(value('rubrique', rubrique, 'visibility') === 'publique' ? 1 : 0, ...ranks);
  };
  const rank = (person: string, rubrique: string): number => {
    const mother = value('rubrique', rubrique, 'parentId');
    return typeof mother === 'string' && rank(person, mother) === 0 ? 0 : own(person, rubrique);
  };
  return {
    role, isIn,
    all: () => new Map(accesses.filter((access) => RUBRIQUES.has(access.slice(0, access.indexOf('|')))).map((access) => [access, role(access)])),
    of: (rubrique, subject) => {
      const [kind = '', there = ''] = subject.split(':');
      const id = kind === 'user' ? people[there] : (PROFILES.get(there) ?? groups.get(there));
      const principal = { kind: kind === 'user' ? 'person' : 'group', id: id ?? '' } as const;
      return id === undefined ? undefined : { ...principal, access: accessId(rubrique, principal) };
    },
    isGiven: (person, rubrique, right) => rank(person, rubrique) >= (KINDS[kindOf(SPACE_OF.get(rubrique) ?? '')].rights[right]?.[1] ?? ROLES.length),
  };
}
