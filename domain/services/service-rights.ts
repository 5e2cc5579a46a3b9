import { hasPerson, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import { byte } from '../rights/typed-read.ts';
import { isMember, membersOf } from '../rights/memberships.ts';
import type { PrincipalRef } from '../rubriques/principal.ts';
import type { RightsSide } from '../school/school-rights.ts';
import type { SettingsView } from '../sync/row.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from './service-access.ts';
import type { Service } from './service.ts';

/** A role given in a service. */
export interface ServiceGrant {
  readonly principal: PrincipalRef;
  readonly role: string;
  /** Place of the role in the scale of its service, from 1; 0 for a role that the service no longer has. */
  readonly rank: number;
}

/** Every role given, per service; roles taken away are left out. */
export function serviceGrants(view: SettingsView, services: readonly Service[]): ReadonlyMap<string, readonly ServiceGrant[]> {
  const grants = new Map<string, ServiceGrant[]>(services.map(({ id }) => [id, []]));
  const scales = new Map(services.map(({ id, roles }) => [id, roles.map(({ code }) => code)]));
  for (const [id, row] of view.list('serviceAccess')) {
    const key = parseServiceAccessId(id);
    const role = row.fields['role'];
    if (key !== undefined && typeof role === 'string' && role !== NO_SERVICE_ROLE) {
      const rank = (scales.get(key.serviceId)?.indexOf(role) ?? -1) + 1;
      grants.get(key.serviceId)?.push({ principal: key.principal, role, rank });
    }
  }
  return grants;
}

/** Whether a role given reaches somebody: it is theirs, or that of a group of theirs. */
export function reaches({ groupIndex, ground, rights }: RightsSide, { principal }: ServiceGrant, person: number): boolean {
  if (principal.kind === 'person') return ground.directory.personIndex.get(principal.id) === person;
  const group = groupIndex.get(principal.id);
  return group !== undefined && isMember(rights.memberships, group, person);
}

/** The roles that reach somebody in a service, the highest first: it wins, as on rubriques (dom:R12, inferred here). */
export function grantsOfPerson(side: RightsSide, grants: readonly ServiceGrant[], person: number): readonly ServiceGrant[] {
  return grants.filter((grant) => reaches(side, grant, person)).toSorted((a, b) => b.rank - a.rank);
}

/** The people whom a role given reaches. */
export function peopleReached(side: RightsSide, { principal }: ServiceGrant): PeopleSet {
  const { personIndex, people } = side.ground.directory;
  if (principal.kind === 'person') {
    const person = personIndex.get(principal.id);
    return peopleSet(people.length, person === undefined ? [] : [person]);
  }
  const group = side.groupIndex.get(principal.id);
  return group === undefined ? peopleSet(people.length, []) : membersOf(side.rights.memberships, group);
}

/** Who gains a higher role in a service, and who falls to a lower one or to none, from one state of the school to another. */
export function compareServiceRoles(
  before: readonly [RightsSide, readonly ServiceGrant[]],
  after: readonly [RightsSide, readonly ServiceGrant[]],
): { readonly gained: readonly number[]; readonly lost: readonly number[] } {
  const [was, is] = [highestRanks(...before), highestRanks(...after)];
  const people = [...is.keys()];
  return {
    gained: people.filter((person) => byte(is, person) > byte(was, person)),
    lost: people.filter((person) => byte(is, person) < byte(was, person)),
  };
}

/** Per person, the place of the highest role that reaches them. */
export function highestRanks(side: RightsSide, grants: readonly ServiceGrant[]): Uint8Array {
  const ranks = new Uint8Array(side.ground.directory.people.length);
  for (const grant of grants) {
    const reached = peopleReached(side, grant);
    ranks.forEach((rank, person) => {
      if (grant.rank > rank && hasPerson(reached, person)) ranks[person] = grant.rank;
    });
  }
  return ranks;
}
