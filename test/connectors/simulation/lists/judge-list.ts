import type { FakeWorld } from '../../../support/fake-entcore/world.ts';
import { Broken } from '../broken.ts';
import { LOCAL_OF } from '../wish.ts';
import { imageOf, KINDS, valueOfNames } from './kinds.ts';
import { ACCOUNT, entriesOf, kindOf, movedIn, RUBRIQUE_OF, spaceRights, spaceThere, type Entries } from './lists-there.ts';
import type { Principal, WantedRoles } from './wanted-roles.ts';

/** A list that was written: before and after, with what people could do. */
export interface Written {
  readonly space: string;
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
  /** Rights on rubriques are only looked at. */
  readonly isObserved: boolean;
  /** Whether somebody acted there since the sending began: what was computed was true of what was read. */
  readonly hasMoved: boolean;
}

/** Writes a list, and says what it did. */
export function written(world: FakeWorld, space: string, done: () => void): Written {
  const [before, was] = [entriesOf(spaceThere(world, space)), new Set(spaceRights(world, space))];
  done();
  const is = new Set(spaceRights(world, space));
  return { space, before, after: entriesOf(spaceThere(world, space)), gained: [...is].filter((right) => !was.has(right)), lost: [...was].filter((right) => !is.has(right)) };
}

/**
 * Throws where a list lost or gained anything that the school did not ask for: whoever it does not know holds what they held, whom it knows holds
 * what their role is there, the account keeps its rights, and nobody has more in the rubrique than the school gives them unless somebody accepted it.
 */
export function judgeList(list: Written, mandate: ListMandate): void {
  const { space, before, after } = list;
  const moved = movedIn(before, after).filter((subject) => subject !== ACCOUNT);
  if (mandate.isObserved && moved.length > 0) throw new Broken(`written though only looked at: the list of ${space}`);
  judgePeople(list, mandate, moved.map((subject) => judgeEntry(list, subject, mandate)));
}

function judgePeople({ space, gained, lost }: Written, { roles, accepted, hasMoved }: ListMandate, asked: readonly Principal[]): void {
  const rubrique = RUBRIQUE_OF.get(space) ?? '';
  for (const right of [...gained, ...lost]) if (right.startsWith('u-machine ')) throw new Broken(`the account itself, in the list of ${space}: ${right}`);
  if (hasMoved || [...accepted].some((unit) => unit.startsWith(`rubriqueAccess ${rubrique}|`))) return;
  for (const right of gained) judgeRight(right, space, (person, name) => roles.isGiven(person, rubrique, name));
  for (const right of lost) judgeRight(right, space, (person, name) => !roles.isGiven(person, rubrique, name) || asked.some((principal) => roles.isIn(person, principal)));
}

function judgeEntry({ space, before, after }: Written, subject: string, { roles, accepted }: ListMandate): Principal {
  const [was, is] = [before.get(subject) ?? [], after.get(subject) ?? []];
  const what = `${subject} of the list of ${space}, from [${was.join()}] to [${is.join()}]`;
  const principal = roles.of(RUBRIQUE_OF.get(space) ?? '', subject);
  if (principal === undefined) throw new Broken(`nobody of the school: ${what}`);
  const kind = kindOf(space);
  const image = imageOf(kind, roles.role(principal.access));
  const isAsked = kind === 'thread' ? is.join() === image.join() : isOnTheWay({ was, is, image, beside: KINDS[kind].beside });
  if (!isAsked) throw new Broken(`not asked: ${what}, for ${roles.role(principal.access)}`);
  const isUnread = kind === 'thread' && typeof valueOfNames(kind, was) !== 'string' && !accepted.has(`rubriqueAccess ${principal.access}`);
  if (isUnread) throw new Broken(`written over unread: ${what}`);
  return principal;
}

/** One right given or taken brings nearer to what is wanted, and what goes with any role is never given, nor taken from whoever keeps one. */
function isOnTheWay({ was, is, image, beside }: Readonly<Record<'was' | 'is' | 'image' | 'beside', readonly string[]>>): boolean {
  const [gained, lost] = [is.filter((name) => !was.includes(name)), was.filter((name) => !is.includes(name))];
  return gained.every((name) => image.includes(name)) && lost.every((name) => !image.includes(name) && (image.length === 0 || !beside.includes(name)));
}

/** Whoever is unknown here is as their group is. */
function judgeRight(right: string, space: string, isAsked: (person: string, name: string) => boolean): void {
  const [there = '', name = ''] = right.split(' ');
  const person = LOCAL_OF[there];
  if (person !== undefined && !isAsked(person, name)) throw new Broken(`more than asked: ${right}, in ${space}`);
}
