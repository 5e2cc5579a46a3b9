import type { FakeWorld } from '../../../support/fake-entcore/world.ts';
import { Broken } from '../broken.ts';
import { LOCAL_OF } from '../wish.ts';
import { ACCOUNT, entriesOf, movedIn, RUBRIQUE_OF, threadOf, threadRights, type Entries } from './lists-there.ts';
import { imageOf, valueOfNames, type Principal, type WantedRoles } from './wanted-roles.ts';

/** A list that was replaced: before and after, with what people could do. */
export interface Replaced {
  readonly thread: number;
  readonly before: Entries;
  readonly after: Entries;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What somebody asked of the lists, and what happened there meanwhile. */
export interface ListMandate {
  readonly roles: WantedRoles;
  /** Units whose effect somebody accepted, by their key. */
  readonly accepted: ReadonlySet<string>;
  /** Whether somebody acted there since the sending began: what was computed was true of what was read. */
  readonly hasMoved: boolean;
}

/** Replaces a list, and says what it did. */
export function replaced(world: FakeWorld, thread: number, done: () => void): Replaced {
  const [before, was] = [entriesOf(threadOf(world, thread)), new Set(threadRights(world))];
  done();
  const is = new Set(threadRights(world));
  return { thread, before, after: entriesOf(threadOf(world, thread)), gained: [...is].filter((right) => !was.has(right)), lost: [...was].filter((right) => !is.has(right)) };
}

/**
 * Throws where a list lost or gained anything that the school did not ask for: whoever it does not know holds what they held, whom it knows holds
 * what their role is there, the account keeps its rights, and nobody has more in the rubrique than the school gives them unless somebody accepted it.
 */
export function judgeList({ thread, before, after, gained, lost }: Replaced, mandate: ListMandate): void {
  const moved = movedIn(before, after).filter((subject) => subject !== ACCOUNT);
  const asked = moved.map((subject) => judgeEntry({ thread, subject, before, after }, mandate));
  const rubrique = RUBRIQUE_OF.get(thread) ?? '';
  const isAccepted = [...mandate.accepted].some((unit) => unit.startsWith(`rubriqueAccess ${rubrique}|`));
  for (const right of [...gained, ...lost]) if (right.startsWith('u-machine ')) throw new Broken(`the account itself, in the list of ${String(thread)}: ${right}`);
  if (isAccepted || mandate.hasMoved) return;
  for (const right of gained) judgeRight(right, (person, name) => mandate.roles.isGiven(person, rubrique, name));
  for (const right of lost) judgeRight(right, (person, name) => !mandate.roles.isGiven(person, rubrique, name) || asked.some((principal) => mandate.roles.isIn(person, principal)));
}

interface Entry extends Pick<Replaced, 'thread' | 'before' | 'after'> {
  readonly subject: string;
}

function judgeEntry({ thread, subject, before, after }: Entry, { roles, accepted }: ListMandate): Principal {
  const [was, is] = [before.get(subject) ?? [], after.get(subject) ?? []];
  const what = `${subject} of the list of ${String(thread)}, from [${was.join()}] to [${is.join()}]`;
  const principal = roles.of(RUBRIQUE_OF.get(thread) ?? '', subject);
  if (principal === undefined) throw new Broken(`nobody of the school: ${what}`);
  if (is.join() !== imageOf(roles.role(principal.access)).join()) throw new Broken(`not asked: ${what}, for ${roles.role(principal.access)}`);
  if (typeof valueOfNames(was) !== 'string' && !accepted.has(`rubriqueAccess ${principal.access}`)) throw new Broken(`written over unread: ${what}`);
  return principal;
}

/** Whoever is unknown here is as their group is. */
function judgeRight(right: string, isAsked: (person: string, name: string) => boolean): void {
  const [there = '', , name = ''] = right.split(' ');
  const person = LOCAL_OF[there];
  if (person !== undefined && !isAsked(person, name)) throw new Broken(`more than asked: ${right}`);
}
