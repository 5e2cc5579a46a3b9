import type { z } from 'zod';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { INCOMPLETE_BY, proveByDoubleRead, type Proof } from '../../../domain/connectors/proof.ts';
import { groupSubject, idOfSpace, isReplacedWhole, spaceId, userSubject, type ShareList, type SharedSpace, type Subject } from '../../../domain/connectors/spaces/shared-space.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Shares, Threads } from './answers.ts';
import { readBlogs } from './read-blogs.ts';
import { PROBE_GROUP } from './read-groups.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';

type Reading = Pick<EntcoreSession, 'read' | 'account'>;

/** The spaces of a school, and the lists of those that stand for a rubrique. */
export interface ReadSpaces {
  readonly spaces: readonly SharedSpace[];
  readonly proof: Proof;
}

/** Reads the threads of a school first and last, and in between who may do what in those that are wished: nobody else’s list is asked for. */
export async function pullSpaces(session: Reading, structure: string, wished: readonly string[]): Promise<ReadSpaces> {
  const before = await readOwn(session, structure, wished);
  if (!before.ok) return { spaces: [], proof: refused(before.refusal) };
  const spaces = (await Promise.all(before.value.map(async (space) => seenSpace(session, space, wished)))).filter((one) => one !== undefined);
  const after = await readOwn(session, structure, wished);
  const failed = [after, ...spaces].find((one) => !one.ok);
  const found = spaces.map((one, i) => (one.ok ? one.value : before.value[i])).filter((one) => one !== undefined);
  if (failed?.ok === false || !after.ok) return { spaces: found, proof: refused(failed?.ok === false ? failed.refusal : { kind: 'shape', detail: '' }) };
  return { spaces: found, proof: proveByDoubleRead(before.value.map(stateOf), after.value.map(stateOf)) };
}

/** With its list where it is wished; a blog that the account does not manage stands for nothing, and nothing but its list says so. */
async function seenSpace(session: Reading, space: SharedSpace, wished: readonly string[]): Promise<Result<SharedSpace, Failure> | undefined> {
  if (wished.includes(space.id)) return withList(session, space);
  if (isReplacedWhole(space.id)) return accept(space);
  const read = await withList(session, space);
  return read.ok || !NOT_FOR_US.has(read.refusal.kind) ? accept(space) : undefined;
}

const stateOf = ({ id, title, owner }: SharedSpace): string => [id, title, owner].join('\n');

function refused({ kind }: Failure): Proof {
  return { complete: false, count: 0, cause: INCOMPLETE_BY[kind] };
}

/** All but those by which writing is proved; a kind that nothing wished is of, and that this account may not read at all, is as if there were none. */
async function readOwn(session: Reading, structure: string, wished: readonly string[]): ReturnType<typeof readThreads> {
  const threads = orNone(await readThreads(session, structure), wished.some(isReplacedWhole));
  const blogs = orNone(await readBlogs(session), wished.some((space) => !isReplacedWhole(space)));
  if (!threads.ok || !blogs.ok) return threads.ok ? blogs : threads;
  return accept([...threads.value, ...blogs.value].filter(({ title }) => title !== PROBE_GROUP));
}

const NOT_FOR_US: ReadonlySet<Failure['kind']> = new Set(['scope', 'forbidden', 'notFound']);

function orNone(read: Awaited<ReturnType<typeof readThreads>>, isWished: boolean): Awaited<ReturnType<typeof readThreads>> {
  return read.ok || isWished || !NOT_FOR_US.has(read.refusal.kind) ? read : accept([]);
}

/** A space as it is there now, with its list; the school keeps it as it was where it is gone. */
export async function refreshSpace(session: Reading, school: PlatformSchool, space: string): Promise<Result<PlatformSchool, Failure>> {
  const all = isReplacedWhole(space) ? await readThreads(session, school.structure.id) : await readBlogs(session);
  if (!all.ok) return all;
  const found = all.value.find(({ id }) => id === space);
  const isUnproved = school.spaces.some(({ id, isUnproved: was }) => id === space && was === true);
  const others = school.spaces.filter(({ id }) => id !== space);
  if (found === undefined) return accept({ ...school, spaces: others });
  const read = await withList(session, found);
  return read.ok ? accept({ ...school, spaces: [...others, { ...read.value, isUnproved }] }) : read;
}

/** Threads of this school: one of another that is answered is not one of them. */
export async function readThreads({ read, account }: Reading, structure: string): Promise<Result<readonly SharedSpace[], Failure>> {
  const threads = await read(READ.threads(), Threads);
  if (!threads.ok) return threads;
  const own = threads.value.filter((thread) => thread.structureId === structure);
  return accept(own.map(({ id, title, owner, sharedRights }): SharedSpace => ({ id: spaceId('thread', id), kind: 'thread', title, owner: owner.id, account: { id: account.id, rights: sharedRights }, list: null })));
}

/** A space with the list that it has now. */
export async function withList({ read }: Pick<Reading, 'read'>, space: SharedSpace): Promise<Result<SharedSpace, Failure>> {
  const id = idOfSpace(space.id);
  if (isReplacedWhole(space.id)) {
    const shares = await read(READ.threadShares(id), Shares);
    return shares.ok ? accept({ ...space, list: listOf(shares.value, space.account.id) }) : shares;
  }
  const shares = await read(READ.blogShares(id), Shares);
  if (!shares.ok) return shares;
  const list = listOf(shares.value, space.account.id);
  // Inferred: who may do what is shown to who manages only, and whoever manages has every right. The account is missing from the list (E20).
  return accept({ ...space, owner: shares.value.owner ?? space.owner, account: { ...space.account, rights: [...list.actions.keys()] }, list });
}

function listOf({ actions, groups, users }: z.infer<typeof Shares>, account: string): ShareList {
  const held = [...subjects(groups.checked, groupSubject), ...subjects(users.checked, userSubject)];
  return {
    actions: new Map(actions.map(({ name, displayName }) => [displayName, name])),
    held: new Map(held.filter(([, names]) => names.length > 0)),
    visible: new Set([userSubject(account), ...groups.visibles.map(({ id }) => groupSubject(id)), ...users.visibles.map(({ id }) => userSubject(id))]),
  };
}

function subjects(checked: Readonly<Record<string, readonly string[]>>, of: (id: string) => Subject): readonly (readonly [Subject, readonly string[]])[] {
  return Object.entries(checked).map(([id, names]) => [of(id), names]);
}
