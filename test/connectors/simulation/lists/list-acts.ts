import { addBlogs, blogNames } from '../../../support/fake-entcore/blog-routes.ts';
import { EVERYTHING, namesOf } from '../../../support/fake-entcore/thread-routes.ts';
import type { FakeWorld } from '../../../support/fake-entcore/world.ts';
import type { Random } from '../../../simulation/random.ts';
import { kindOf, RUBRIQUE_OF, spaceThere } from './lists-there.ts';

/** What somebody may hold on a list there; the third and the last are no role of ours. */
const OF_THREAD = [namesOf('thread.contrib'), namesOf('thread.contrib', 'thread.publish'), namesOf('thread.publish'), EVERYTHING, namesOf('thread.contrib', 'thread.manager')];

const ALL_OF_BLOG = blogNames('blog.read', 'blog.contrib', 'blog.comment', 'blog.manager');

/** On a blog: some with « commenter », which goes with any role; the last three are no role of ours. */
const OF_BLOG = [
  blogNames('blog.read'), blogNames('blog.read', 'blog.comment'), blogNames('blog.read', 'blog.contrib'), blogNames('blog.read', 'blog.contrib', 'blog.comment'), blogNames('blog.manager'), ALL_OF_BLOG,
  blogNames('blog.contrib'), blogNames('blog.contrib', 'blog.comment'), blogNames('blog.comment'),
];

const allOf = (space: string): readonly string[] => (kindOf(space) === 'thread' ? EVERYTHING : ALL_OF_BLOG);

/** Groups and people of a list: some that the school knows, others that it does not. */
const GROUPS = ['g-free0', 'g-Teacher', 'g-Student', 'g-free1', 'g-auto', 'g-gar'];
const USERS = ['u-t0', 'u-t1', 'u-e0-0', 'u-t3', 'u-p2'];

/** On one list, or on any. */
type Act = (world: FakeWorld, random: Random, list?: string) => void;

const aSpace = (random: Random, list?: string): string => list ?? random.pick([...RUBRIQUE_OF.keys()]);

function share(world: FakeWorld, random: Random, list?: string): void {
  const space = aSpace(random, list);
  const shares = spaceThere(world, space);
  const [kind, id] = random.pick([...GROUPS.map((group) => ['groups', group] as const), ...USERS.map((user) => ['users', user] as const)]);
  if (random.chance(0.3) || !(world.users.has(id) || world.groups.has(id))) shares[kind].delete(id);
  else shares[kind].set(id, random.pick(kindOf(space) === 'thread' ? OF_THREAD : OF_BLOG));
}

/** The account of the connector manages a space by the group of who administers the school, by a share of its own, or no more. */
function manage(world: FakeWorld, random: Random, list?: string): void {
  const space = aSpace(random, list);
  const { groups, users } = spaceThere(world, space);
  groups.delete('g-adml');
  users.delete('u-machine');
  random.pick([() => groups.set('g-adml', allOf(space)), () => users.set('u-machine', allOf(space)), () => users.set('u-machine', allOf(space)), () => undefined])();
}

function hide({ hidden }: FakeWorld, random: Random): void {
  const one = random.pick(['g-free1', 'u-t3', 'g-auto', 'u-e0-0']);
  if (!hidden.delete(one)) hidden.add(one);
}

/** Notes of a blog are read first, or appear at once, from now on: it is another space (ADR 60). */
function publishOtherwise({ blogs }: FakeWorld, random: Random): void {
  const blog = random.pick(blogs.filter(({ id }) => id === 'b-cdi' || id === 'b-open'));
  blog.publish = blog.publish === 'RESTRAINT' ? 'IMMEDIATE' : 'RESTRAINT';
}

/** What an administrator does there with the lists of threads and blogs. */
export const ON_LISTS: readonly Act[] = [share, share, share, share, share, share, manage, manage, hide, hide, publishOtherwise];

/** Two threads of the school and two blogs, on whose lists anybody may be; on some platforms the list of a thread does not show whoever asks for it (E20), that of a blog never does. */
export function openSpaces(world: FakeWorld, random: Random): void {
  world.threads.push({ id: 15, title: 'Journal', structure: 's-1', owner: random.pick(['u-t0', 'u-machine']), groups: new Map([['g-adml', EVERYTHING]]), users: new Map(), isAutomatic: true });
  addBlogs(world);
  for (let i = random.int(13); i > 0; i -= 1) share(world, random);
  for (let i = random.int(3); i > 0; i -= 1) manage(world, random);
  if (random.chance(0.1)) spaceThere(world, 'thread:12').users.set('u-other', namesOf('thread.contrib'));
}

/** The account of the connector manages every space again, each of the kind that it was. */
export function manageAgain(world: FakeWorld): void {
  for (const space of RUBRIQUE_OF.keys()) spaceThere(world, space).groups.set('g-adml', allOf(space));
  for (const blog of world.blogs) if (blog.id !== 'b-read') blog.publish = blog.id === 'b-open' ? 'IMMEDIATE' : 'RESTRAINT';
}
