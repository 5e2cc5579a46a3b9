import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { NOTHING_READ } from '../../../domain/connectors/proof.ts';
import { heldBy, type ShareStep } from '../../../domain/connectors/spaces/share-step.ts';
import { groupSubject, subjectOf, type SharedSpace } from '../../../domain/connectors/spaces/shared-space.ts';
import { GroupUsers } from './answers.ts';
import { PROBE_GROUP } from './read-groups.ts';
import { readThreads, withList } from './read-spaces.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';
import { shareRoute } from './share-route.ts';

/**
 * Whether this account replaces a list of shares, proved on a thread made for that by giving it the list that it has: nobody gains nor loses anything.
 * Not proved where there is not exactly one such thread of the school, on which no person is named.
 */
export async function probeShares(session: EntcoreSession, structure: string): Promise<boolean> {
  const space = await findProbe(session, structure);
  const step = space === undefined ? undefined : sameList(space);
  if (space === undefined || step === undefined) return false;
  const school = await schoolAround(session, structure, space);
  const route = school === undefined ? undefined : shareRoute(school, step);
  if (route === undefined || !(await session.write(route)).ok) return false;
  const read = await withList(session, space);
  return read.ok && textOf(read.value) === textOf(space);
}

/** The thread made for that, with its list; undefined unless there is exactly one. */
async function findProbe(session: EntcoreSession, structure: string): Promise<SharedSpace | undefined> {
  const threads = await readThreads(session, structure);
  const [only, ...others] = threads.ok ? threads.value.filter(({ title }) => title === PROBE_GROUP) : [];
  const space = only === undefined || others.length > 0 ? undefined : await withList(session, only);
  return space?.ok === true ? space.value : undefined;
}

/** A step that leaves a list as it is; undefined where nobody is on it, or somebody by name. */
function sameList({ id, list }: SharedSpace): ShareStep | undefined {
  const subjects = [...(list?.held.keys() ?? [])];
  const [subject] = subjects;
  if (list === null || subject === undefined || subjects.some((one) => subjectOf(one).kind === 'user')) return undefined;
  const names = heldBy(list, subject);
  return { kind: 'setShare', space: id, subject, before: names, after: names };
}

/** Who holds what, in one text. */
export function textOf({ list }: SharedSpace): string {
  return list === null ? '' : [...list.held.keys()].toSorted().map((subject) => `${subject} ${heldBy(list, subject).join()}`).join('\n');
}

/** What is known around one list: the groups that are on it, with the account where it is in them. */
async function schoolAround(session: EntcoreSession, structure: string, space: SharedSpace): Promise<PlatformSchool | undefined> {
  const ids = [...(space.list?.held.keys() ?? [])].map((subject) => subjectOf(subject).id);
  const read = await Promise.all(ids.map(async (id) => [id, await session.read(READ.groupUsers(id), GroupUsers)] as const));
  if (read.some(([, users]) => !users.ok)) return undefined;
  const groups = read.map(([id, users]): PlatformSchool['groups'][number] => ({
    id, name: groupSubject(id), kind: 'other', profile: null, classId: null, className: null, direction: 'NONE', members: users.ok ? users.value.map((user) => user.id) : [], isBroadcast: false, isFixed: true,
  }));
  return { structure: { id: structure, uai: '', name: '' }, people: [], groups, services: [], grants: new Map(), links: new Map(), lessonBooks: new Map(), teachings: [], spaces: [space], proofs: NOTHING_READ };
}
