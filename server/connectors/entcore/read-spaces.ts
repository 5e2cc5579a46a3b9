import type { z } from 'zod';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { INCOMPLETE_BY, proveByDoubleRead, type Proof } from '../../../domain/connectors/proof.ts';
import { groupSubject, idOfSpace, spaceId, userSubject, type ShareList, type SharedSpace, type Subject } from '../../../domain/connectors/spaces/shared-space.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Shares, Threads } from './answers.ts';
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
  const before = await readOwn(session, structure);
  if (!before.ok) return { spaces: [], proof: refused(before.refusal) };
  const spaces = await Promise.all(before.value.map(async (space) => (wished.includes(space.id) ? withList(session, space) : accept(space))));
  const after = await readOwn(session, structure);
  const failed = [after, ...spaces].find((one) => !one.ok);
  const found = spaces.map((one, i) => (one.ok ? one.value : before.value[i])).filter((one) => one !== undefined);
  if (failed?.ok === false || !after.ok) return { spaces: found, proof: refused(failed?.ok === false ? failed.refusal : { kind: 'shape', detail: '' }) };
  return { spaces: found, proof: proveByDoubleRead(before.value.map(stateOf), after.value.map(stateOf)) };
}

const stateOf = ({ id, title, owner }: SharedSpace): string => [id, title, owner].join('\n');

function refused({ kind }: Failure): Proof {
  return { complete: false, count: 0, cause: INCOMPLETE_BY[kind] };
}

/** All but the one by which writing is proved. */
async function readOwn(session: Reading, structure: string): ReturnType<typeof readThreads> {
  const threads = await readThreads(session, structure);
  return threads.ok ? accept(threads.value.filter(({ title }) => title !== PROBE_GROUP)) : threads;
}

/** A space as it is there now, with its list; the school keeps it as it was where it is gone. */
export async function refreshSpace(session: Reading, school: PlatformSchool, space: string): Promise<Result<PlatformSchool, Failure>> {
  const threads = await readThreads(session, school.structure.id);
  if (!threads.ok) return threads;
  const found = threads.value.find(({ id }) => id === space);
  const others = school.spaces.filter(({ id }) => id !== space);
  if (found === undefined) return accept({ ...school, spaces: others });
  const read = await withList(session, found);
  return read.ok ? accept({ ...school, spaces: [...others, read.value] }) : read;
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
  const shares = await read(READ.threadShares(idOfSpace(space.id)), Shares);
  return shares.ok ? accept({ ...space, list: listOf(shares.value, space.account.id) }) : shares;
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
