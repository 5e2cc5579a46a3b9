import type { PlatformSchool } from '../platform-school.ts';
import { hiddenShare } from './own-share.ts';
import { afterShare, heldBy, type ShareStep } from './share-step.ts';
import { userSubject, type ShareList, type SharedSpace, type Subject } from './shared-space.ts';
import { whyNotReplaced } from './why-not-replaced.ts';

/**
 * The whole list that a step sends, the platform having no way to write a part of it: what was read, one subject changed, and the share of the
 * account itself. Undefined where sending it would drop somebody else (E20, E21): it must not be sent.
 */
export function replacedList(school: PlatformSchool, step: ShareStep): ShareList['held'] | undefined {
  const space = school.spaces.find(({ id }) => id === step.space);
  if (space === undefined || whyNotReplaced(school, space, step) !== undefined) return undefined;
  const own = hiddenShare(school, space);
  const held = afterShare(school, step).spaces.find(({ id }) => id === step.space)?.list?.held;
  if (held === undefined || own.length === 0) return held;
  const account = userSubject(space.account.id);
  return new Map([...held, [account, [...(held.get(account) ?? []), ...own]]]);
}

/** How many subjects of a list, besides some, hold less or more than was foreseen: a write moved them, or somebody else did. */
export function unforeseen(foreseen: SharedSpace | undefined, read: SharedSpace | undefined, besides: ReadonlySet<Subject>): { readonly lost: number; readonly gained: number } {
  if (foreseen?.list == null || read?.list == null) return { lost: 0, gained: 0 };
  const [was, is] = [foreseen.list, read.list];
  const others = [...new Set([...was.held.keys(), ...is.held.keys()])].filter((subject) => !besides.has(subject) && subject !== userSubject(read.account.id));
  const misses = (from: ShareList, to: ShareList): number => others.filter((subject) => heldBy(from, subject).some((name) => !heldBy(to, subject).includes(name))).length;
  return { lost: misses(was, is), gained: misses(is, was) };
}
