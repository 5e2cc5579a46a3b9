import type { ProvedSpace } from '../../../domain/connectors/spaces/proved-space.ts';
import { groupSubject, type SharedSpace, type Subject } from '../../../domain/connectors/spaces/shared-space.ts';
import { Groups } from './answers.ts';
import { probeShares, textOf } from './probe-shares.ts';
import { readBlogs } from './read-blogs.ts';
import { PROBE_GROUP } from './read-groups.ts';
import { withList } from './read-spaces.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';
import { rightRoutes } from './share-route.ts';

/** The spaces whose rights this account may write, proved by calls that change nothing (§8.3). */
export async function probeSpaces(session: EntcoreSession, structure: string): Promise<readonly ProvedSpace[]> {
  const isThread = await probeShares(session, structure);
  const isBlog = await probeBlog(session, structure);
  return [...(isThread ? ['thread' as const] : []), ...(isBlog ? ['blog' as const] : [])];
}

/** Takes, from an empty group made for that, a right that it has not on the only blog made for that, then reads that nothing moved. */
async function probeBlog(session: EntcoreSession, structure: string): Promise<boolean> {
  const [blog, subject] = [await findProbe(session), await emptyGroup(session, structure)];
  if (blog?.list == null || subject === undefined || blog.list.held.has(subject)) return false;
  const [route] = rightRoutes({ space: blog.id, subject, before: blog.list.actions.get('blog.read') ?? [], after: [] });
  if (route === undefined || !(await session.write(route)).ok) return false;
  const after = await withList(session, blog);
  return after.ok && textOf(after.value) === textOf(blog);
}

/** The blog made for that, with its list; undefined unless there is exactly one. */
async function findProbe(session: EntcoreSession): Promise<SharedSpace | undefined> {
  const blogs = await readBlogs(session);
  const [only, ...others] = blogs.ok ? blogs.value.filter(({ title }) => title === PROBE_GROUP) : [];
  const read = only === undefined || others.length > 0 ? undefined : await withList(session, only);
  return read?.ok === true ? read.value : undefined;
}

async function emptyGroup(session: EntcoreSession, structure: string): Promise<Subject | undefined> {
  const groups = await session.read(READ.groups(structure), Groups);
  const found = groups.ok ? groups.value.find(({ name, type, nbUsers }) => name === PROBE_GROUP && type === 'ManualGroup' && nbUsers === 0) : undefined;
  return found === undefined ? undefined : groupSubject(found.id);
}
