import type { z } from 'zod';
import type { PlatformSchool, PlatformService } from '../../../domain/connectors/platform-school.ts';
import { INCOMPLETE_BY, isNoListBeside, proveByCount, proveByDoubleRead, type Proof } from '../../../domain/connectors/proof.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Applications, Grants, Groups, GroupUsers, Links, Structures, Users } from './answers.ts';
import { grantsOf, groupOf, membersByPerson, personOf, type GroupAnswer, type UserAnswer } from './read-groups.ts';
import { READ, type ReadRoute } from './routes.ts';
import type { PullWish } from '../platform-connector.ts';
import { pullLessonBooks } from './read-lesson-books.ts';
import { pullTeachings } from './read-teachings.ts';
import { pullSpaces } from './read-spaces.ts';
import { spotCheck } from './spot-check.ts';
import type { EntcoreSession } from './session.ts';
import { twiceIfEmpty } from './twice-if-empty.ts';

type Reading = Pick<EntcoreSession, 'read' | 'account'>;

const NOBODY: PullWish = { inspectorsAmong: () => [], spaces: [], replacements: false };

/** What was read of one collection: as far as it could be, and why it may not be all. */
export interface Collected<T> {
  readonly items: T;
  readonly proof: Proof;
}

/**
 * A school as it is there now, whole (§8.4): no cursor exists anywhere. Groups first and last, and the rest in between, four reads at a time.
 * Refused when the school itself is not one that the account may read; what else fails is said by its proof, never by an empty list.
 */
export async function pullSchool(session: Reading, uai: string, wish: PullWish = NOBODY): Promise<Result<PlatformSchool, Failure>> {
  const structure = await findStructure(session, uai);
  if (!structure.ok) return structure;
  const { id } = structure.value;
  const before = await collect(session, READ.groups(id), Groups);
  const reading = collect(session, READ.users(id), Users);
  // Whatever does not depend on another list is read meanwhile, as far as the session lets through at once.
  const [users, services, links, members, lessonBooks, spaces, teachings] = await Promise.all([
    reading,
    pullServices(session, id, before.items.length),
    pullLinks(session, before.items),
    reading.then(({ items }) => pullMembers(session, before.items, items)),
    reading.then(({ items }) => pullLessonBooks({ read: twiceIfEmpty(session.read) }, id, wish.inspectorsAmong(items.map(personOf)))),
    pullSpaces(session, id, wish.spaces),
    pullTeachings(session, id, wish.replacements),
  ]);
  const groups = await closeGroups(session, id, before);
  return accept(await spotCheck(session, {
    structure: structure.value,
    people: users.items.map(personOf),
    groups: groups.items.map((group) => groupOf(group, members.items.get(group.id) ?? [])),
    services: services.services,
    grants: services.grants.items,
    links: links.items,
    lessonBooks: lessonBooks.items,
    spaces: spaces.spaces,
    teachings: teachings.items,
    proofs: {
      structure: { complete: true, count: 1, by: 'independentCount' },
      groups: groups.proof,
      people: provePeople(users, groups.items),
      members: members.proof,
      services: services.proof,
      grants: services.grants.proof,
      links: links.proof,
      lessonBooks: lessonBooks.proof,
      shares: spaces.proof,
      teachings: teachings.proof,
    },
  }));
}

/** The school with that UAI, among those that the account administers: no other is ever read, nor one of two. */
export async function findStructure(session: Reading, uai: string): Promise<Result<PlatformSchool['structure'], Failure>> {
  const list = await session.read(READ.structures(), Structures);
  if (!list.ok) return list;
  const [found, twin] = list.value.filter((structure) => structure.UAI === uai);
  if (twin !== undefined) return refuse({ kind: 'otherStructure', detail: 'structure' });
  return found === undefined || !session.account.scopes.includes(found.id) ? refuse({ kind: 'outOfScope', detail: 'structure' }) : accept({ id: found.id, uai, name: found.name });
}

async function collect<T>(session: Reading, route: ReadRoute, schema: z.ZodType<readonly T[]>): Promise<Collected<readonly T[]>> {
  const read = await session.read(route, schema);
  if (!read.ok) return { items: [], proof: { complete: false, count: 0, cause: INCOMPLETE_BY[read.refusal.kind] } };
  return { items: read.value, proof: proveByCount(read.value.length, read.value.length) };
}

/** The list of groups once more: when it moved while the rest was read, the rest is of no single moment. */
async function closeGroups(session: Reading, structure: string, before: Collected<readonly GroupAnswer[]>): Promise<Collected<readonly GroupAnswer[]>> {
  if (!before.proof.complete) return before;
  const after = await collect(session, READ.groups(structure), Groups);
  if (!after.proof.complete) return { items: before.items, proof: after.proof };
  return { items: after.items, proof: proveByDoubleRead(before.items.map(stateOf), after.items.map(stateOf)) };
}

const stateOf = ({ id, name, internalCommunicationRule, nbUsers }: GroupAnswer): string => [id, name, internalCommunicationRule, nbUsers].join('\n');

/** Figures that the platform keeps apart: how many people its groups about a whole profile have. */
function provePeople({ items, proof }: Collected<readonly UserAnswer[]>, groups: readonly GroupAnswer[]): Proof {
  if (!proof.complete) return proof;
  const told = groups.filter(({ type, subType }) => type === 'ProfileGroup' && subType === 'StructureGroup').reduce((sum, { nbUsers }) => sum + (nbUsers ?? 0), 0);
  return proveByCount(items.length, told);
}

async function pullMembers(session: Reading, groups: readonly GroupAnswer[], users: readonly UserAnswer[]): Promise<Collected<ReadonlyMap<string, readonly string[]>>> {
  const proofs: Proof[] = [];
  const computedOf = membersByPerson(users);
  const found = await Promise.all(
    groups.map(async (group) => {
      const computed = computedOf(group);
      if (computed !== undefined && computed.length === group.nbUsers) return [group.id, computed] as const;
      const read = await collect(session, READ.groupUsers(group.id), GroupUsers);
      proofs.push(read.proof.complete ? await proveMembers(session, group, read.items) : read.proof);
      return [group.id, read.items.map(({ id }) => id)] as const;
    }),
  );
  return { items: new Map(found), proof: together(proofs, found.length) };
}

/** By the figure that the group says; without it, by another read, that an empty list is not enough for (E4). */
async function proveMembers(session: Reading, { id, nbUsers }: GroupAnswer, members: Readonly<z.infer<typeof GroupUsers>>): Promise<Proof> {
  if (nbUsers != null) return proveByCount(members.length, nbUsers);
  if (members.length === 0) return proveByCount(0, undefined);
  const again = await collect(session, READ.groupUsers(id), GroupUsers);
  return again.proof.complete ? proveByDoubleRead(members.map((user) => user.id), again.items.map((user) => user.id)) : again.proof;
}

async function pullLinks(session: Reading, groups: readonly GroupAnswer[]): Promise<Collected<ReadonlyMap<string, readonly string[]>>> {
  const proofs: Proof[] = [];
  const found = await Promise.all(
    groups.map(async ({ id, internalCommunicationRule }) => {
      const read = await session.read(READ.links(id), Links);
      if (!read.ok) proofs.push({ complete: false, count: 0, cause: INCOMPLETE_BY[read.refusal.kind] });
      // The list of groups and the group itself say the direction: when they disagree, something moved in between.
      else if ((read.value.users ?? 'NONE') !== (internalCommunicationRule ?? 'NONE')) proofs.push({ complete: false, count: 0, cause: 'moved' });
      return [id, read.ok ? read.value.communiqueWith.map((target) => target.id) : []] as const;
    }),
  );
  return { items: new Map(found), proof: together(proofs, found.length) };
}

interface Services extends Collected<readonly unknown[]> {
  readonly services: readonly PlatformService[];
  readonly grants: Collected<ReadonlyMap<string, readonly string[]>>;
}

/**
 * Roles given and roles that exist are two figures: one that is given and does not exist says that something is not read. So does a list without any group, beside `groups` of them: believed,
 * whoever enters a group would gain nothing by it.
 */
async function pullServices(session: Reading, structure: string, groups: number): Promise<Services> {
  const [applications, grants] = await Promise.all([collect(session, READ.applications(structure), Applications), collect(session, READ.grants(structure), Grants)]);
  const shownBy = Map.groupBy(applications.items.flatMap(({ id, roles }) => roles.map((role) => ({ role: role.id, application: id }))), ({ role }) => role);
  const isKnown = grants.items.every(({ roles }) => roles.every((role) => shownBy.has(role)));
  return {
    items: applications.items,
    proof: applications.proof,
    services: applications.items.map(({ id, name, displayName, roles }) => ({
      id,
      name: displayName ?? name,
      roles: roles.map((role) => ({ ...role, applications: (shownBy.get(role.id) ?? []).map(({ application }) => application) })),
    })),
    grants: {
      items: grantsOf(grants.items),
      proof: grants.proof.complete && (!isKnown || isNoListBeside(grants.items.length, groups)) ? { complete: false, count: grants.items.length, cause: 'countMismatch' } : grants.proof,
    },
  };
}

export function together(proofs: readonly Proof[], count: number): Proof {
  const failed = proofs.find(({ complete }) => !complete);
  return failed === undefined ? { complete: true, count, by: 'independentCount' } : { ...failed, count };
}
