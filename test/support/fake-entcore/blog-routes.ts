import { empty, json, REFUSED, type FakeAnswer } from './fake-request.ts';
import type { FakeRoute, RouteGiven } from './fake-route.ts';
import { sharingSeen } from './thread-routes.ts';
import type { FakeBlog, FakeUser, FakeWorld } from './world.ts';

// The blogs (§2.6): of no school, seen by whom they are shared with, whose rights are given and taken one by one; whoever asks for the list of shares is missing
// from it (E20), and without an empty search what is answered is not who may do what.

const NAMES = { 'blog.read': ['blog-PostController|get'], 'blog.contrib': ['blog-PostController|create', 'blog-PostController|submit'], 'blog.comment': ['blog-PostController|comment'], 'blog.manager': ['blog-BlogController|share', 'blog-PostController|publish'] } as const;

export type FakeBlogRight = keyof typeof NAMES;

/** The names that the fake gives to rights of a blog. */
export function blogNames(...rights: readonly FakeBlogRight[]): readonly string[] {
  return rights.flatMap((right) => NAMES[right]);
}

const ALL = blogNames('blog.read', 'blog.contrib', 'blog.comment', 'blog.manager');
const PAGE = 2;

/** Puts in a world a blog of each kind, one that the machine does not manage, and the one by which writing is proved. */
export function addBlogs({ blogs }: FakeWorld): void {
  const add = (id: string, title: string, publish: FakeBlog['publish'], author: string, held: readonly string[] = ALL): void =>
    void blogs.push({ id, title, publish, author, groups: new Map(), users: new Map(author === 'u-machine' ? [] : [['u-machine', held]]) });
  add('b-cdi', 'CDI', 'RESTRAINT', 'u-t0');
  add('b-open', 'Voyage', 'IMMEDIATE', 'u-t1');
  add('b-read', 'Blog à lire', 'RESTRAINT', 'u-t1', blogNames('blog.read'));
  add('b-probe', 'zz-connecteur-test', 'RESTRAINT', 'u-machine');
}

/** What is read and written of them. */
export const BLOG_ROUTES: readonly FakeRoute[] = [
  ['GET', /^\/blog\/list\/all$/, ({ world, by, query }) => json(seenBy(world, by).slice(Number(query.get('page') ?? 0) * PAGE, (Number(query.get('page') ?? 0) + 1) * PAGE).map(showBlog))],
  ['GET', /^\/blog\/share\/json\/([^/]+)$/, (given) => onBlog(given, (blog) => json(showShares(given, blog)))],
  ['PUT', /^\/blog\/share\/json\/([^/]+)$/, (given) => onBlog(given, (blog) => write(given, blog, true))],
  ['PUT', /^\/blog\/share\/remove\/([^/]+)$/, (given) => onBlog(given, (blog) => write(given, blog, false))],
];

function seenBy(world: FakeWorld, by: FakeUser): readonly FakeBlog[] {
  return world.blogs.filter((blog) => rightsOf(world, blog, by).length > 0);
}

function rightsOf(world: FakeWorld, { author, groups, users }: FakeBlog, by: FakeUser): readonly string[] {
  if (author === by.id) return ALL;
  return [...[...groups].filter(([id]) => world.groups.get(id)?.members.has(by.id) === true).flatMap(([, names]) => names), ...(users.get(by.id) ?? [])];
}

function onBlog({ world, by, id }: RouteGiven, answer: (blog: FakeBlog) => FakeAnswer): FakeAnswer {
  const blog = world.blogs.find((one) => one.id === id);
  if (blog === undefined) return empty(404);
  return blogNames('blog.manager').every((name) => rightsOf(world, blog, by).includes(name)) ? answer(blog) : REFUSED;
}

function showBlog({ id, title, author, publish }: FakeBlog): unknown {
  return { _id: id, title, 'publish-type': publish, 'comment-type': 'NONE', author: { userId: author, username: author } };
}

function showShares({ world, by, query }: RouteGiven, blog: FakeBlog): unknown {
  const isReal = query.get('search') === '';
  const seen = sharingSeen(world, by);
  const checked = (held: FakeBlog['groups']): unknown => Object.fromEntries(isReal ? [...held].filter(([id]) => id !== by.id) : []);
  return {
    actions: Object.entries(NAMES).map(([displayName, name]) => ({ name, displayName, type: 'RESOURCE' })),
    groups: { visibles: seen.groups, checked: checked(blog.groups) }, users: { visibles: seen.users, checked: checked(blog.users) }, owner: blog.author, rights: [],
  };
}

/** Reads the list, changes one subject of it, writes it whole: without a lock, so that somebody who does the same at that moment is undone. */
function write({ world, by, body }: RouteGiven, blog: FakeBlog, gives: boolean): FakeAnswer {
  const [kind, key] = body['groupId'] === undefined ? (['users', 'userId'] as const) : (['groups', 'groupId'] as const);
  const [[id = ''], actions] = [listed(body[key]), listed(body['actions'])];
  if (gives && !mayBeGiven(world, by, id)) return json({ ok: 'nothing' });
  const held = blog[kind].get(id) ?? [];
  if (gives && held.length === 0) world.notices.push(id);
  const after = gives ? [...new Set([...held, ...actions])] : held.filter((name) => !actions.includes(name));
  if (after.length === 0) blog[kind].delete(id);
  else blog[kind].set(id, after);
  return json({ ok: true });
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function mayBeGiven(world: FakeWorld, by: FakeUser, id: string): boolean {
  const { groups, users } = sharingSeen(world, by);
  return [...groups, ...users].some((one) => one.id === id) && world.users.get(id)?.blocked !== true;
}
