import { spaceId, type SharedSpace, type SpaceKind } from '../../../domain/connectors/spaces/shared-space.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Blogs } from './answers.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/** How the notes of a blog appear, by what the platform calls it; one that is called otherwise stands for nothing. */
const KINDS: ReadonlyMap<string, SpaceKind> = new Map([['RESTRAINT', 'blog'], ['IMMEDIATE', 'openBlog']]);

/** More than anybody shares with a machine. */
const MOST_PAGES = 20;

/** The blogs that this account made, or that somebody shared with it: of no school, so that it is theirs who shared them. */
export async function readBlogs({ read, account }: Pick<EntcoreSession, 'read' | 'account'>): Promise<Result<readonly SharedSpace[], Failure>> {
  const found = new Map<string, SharedSpace>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const blogs = await read(READ.blogs(page), Blogs);
    if (!blogs.ok) return blogs;
    const fresh = blogs.value.filter(({ _id }) => !found.has(_id));
    if (fresh.length === 0) break;
    for (const { _id, title, author, 'publish-type': publish } of fresh) {
      const kind = KINDS.get(publish ?? '');
      if (kind !== undefined) found.set(_id, { id: spaceId(kind, _id), kind, title, owner: author?.userId ?? '', account: { id: account.id, rights: [] }, list: null });
    }
  }
  return accept([...found.values()]);
}
