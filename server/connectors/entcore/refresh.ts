import { isReplacement, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { ReplacementStep } from '../../../domain/connectors/replacements/replacement-step.ts';
import type { PlatformGroup, PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { isNoListBeside } from '../../../domain/connectors/proof.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Grants, Groups, GroupUsers, Links } from './answers.ts';
import { grantsOf, groupOf } from './read-groups.ts';
import { readLessonBooks } from './read-lesson-books.ts';
import { readTeachings } from './read-teachings.ts';
import { refreshSpace } from './read-spaces.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';
import { twiceIfEmpty } from './twice-if-empty.ts';

type Refreshed = Result<PlatformSchool, Failure>;

/** What a step is read in: one collection serves every step that bears on it. */
type Witness = 'groups' | 'grants' | 'teachings' | `members ${string}` | `links ${string}` | `books ${string}` | `space ${string}`;

function witnessOf(step: Exclude<PlatformStep, ReplacementStep>): Witness {
  if (step.kind === 'setShare') return `space ${step.space}`;
  if (step.kind === 'createGroup' || step.kind === 'renameGroup') return 'groups';
  if (step.kind === 'giveRole' || step.kind === 'takeRole') return 'grants';
  if (step.kind === 'openLessonBook' || step.kind === 'closeLessonBook') return `books ${step.group}`;
  return step.kind === 'addMember' || step.kind === 'removeMember' ? `members ${step.group}` : `links ${step.group}`;
}

/** Of a row, the group that is entered too, where it is one of those that were read. */
function witnessesOf({ groups }: PlatformSchool, step: PlatformStep): readonly Witness[] {
  if (!isReplacement(step)) return [witnessOf(step)];
  return ['teachings', ...(groups.some(({ id }) => id === step.entered) ? [`members ${step.entered}` as const] : [])];
}

/** Reads again, now, what steps bear on, and nothing else; refused as soon as one is not read. */
export async function refreshSchool({ account, read }: Pick<EntcoreSession, 'read' | 'account'>, school: PlatformSchool, steps: readonly PlatformStep[]): Promise<Refreshed> {
  const session = { account, read: twiceIfEmpty(read) };
  let found: Refreshed = accept(school);
  for (const witness of new Set(steps.flatMap((step) => witnessesOf(school, step)))) {
    if (found.ok) found = await readWitness(session, found.value, witness);
  }
  return found;
}

async function readWitness(session: Pick<EntcoreSession, 'read' | 'account'>, school: PlatformSchool, witness: Witness): Promise<Refreshed> {
  if (witness === 'groups') return readGroups(session, school);
  if (witness === 'grants') return readGrants(session, school);
  if (witness === 'teachings') return readRows(session, school);
  const id = witness.slice(witness.indexOf(' ') + 1);
  if (witness.startsWith('space')) return refreshSpace(session, school, id);
  if (witness.startsWith('books')) return readBooks(session, school, id);
  return witness.startsWith('members') ? readMembers(session, school, id) : readLinks(session, school, id);
}

/** A school has groups always: without any, a group that was just made would be taken for not made, and made again (E17). */
async function readGroups(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool): Promise<Refreshed> {
  const groups = await session.read(READ.groups(school.structure.id), Groups);
  if (!groups.ok) return groups;
  if (isNoListBeside(groups.value.length, school.groups.length)) return refuse({ kind: 'shape', detail: 'empty' });
  const members = new Map(school.groups.map((group) => [group.id, group.members]));
  return accept({ ...school, groups: groups.value.map((group) => groupOf(group, members.get(group.id) ?? [])) });
}

/** An empty list would have what is to be taken seem taken, and what is to be given seem given to nobody. */
async function readGrants(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool): Promise<Refreshed> {
  const grants = await session.read(READ.grants(school.structure.id), Grants);
  if (!grants.ok) return grants;
  return isNoListBeside(grants.value.length, school.groups.length) ? refuse({ kind: 'shape', detail: 'empty' }) : accept({ ...school, grants: grantsOf(grants.value) });
}

async function readRows(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool): Promise<Refreshed> {
  const teachings = await readTeachings(session, school.structure.id);
  return teachings.ok ? accept({ ...school, teachings: teachings.value }) : teachings;
}

async function readBooks(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool, inspector: string): Promise<Refreshed> {
  const books = await readLessonBooks(session, school.structure.id, inspector);
  return books.ok ? accept({ ...school, lessonBooks: new Map(school.lessonBooks).set(inspector, books.value) }) : books;
}

/** Nobody in a group, were it answered twice, is believed once the group itself says so: whoever is to be taken off would seem gone already. */
async function readMembers(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool, id: string): Promise<Refreshed> {
  const users = await session.read(READ.groupUsers(id), GroupUsers);
  if (!users.ok) return users;
  if (users.value.length === 0) {
    const groups = await session.read(READ.groups(school.structure.id), Groups);
    if (!groups.ok) return groups;
    if (groups.value.find((group) => group.id === id)?.nbUsers !== 0) return refuse({ kind: 'shape', detail: 'empty' });
  }
  return accept(withGroup(school, id, { members: users.value.map((user) => user.id) }));
}

async function readLinks(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool, id: string): Promise<Refreshed> {
  const links = await session.read(READ.links(id), Links);
  if (!links.ok) return links;
  const { users, communiqueWith } = links.value;
  const direction = users === 'INCOMING' || users === 'OUTGOING' || users === 'BOTH' ? users : 'NONE';
  return accept({ ...withGroup(school, id, { direction }), links: new Map(school.links).set(id, communiqueWith.map((target) => target.id)) });
}

function withGroup(school: PlatformSchool, id: string, changed: Partial<PlatformGroup>): PlatformSchool {
  return { ...school, groups: school.groups.map((group) => (group.id === id ? { ...group, ...changed } : group)) };
}
