import type * as Proved from '../../domain/connectors/spaces/proved-space.ts';
import type * as ShareRoles from '../../domain/connectors/spaces/share-roles.ts';
import type * as WhyNot from '../../domain/connectors/spaces/why-not-shared.ts';
import type * as Routes from '../../server/connectors/entcore/share-route.ts';
import type * as Reading from '../../server/connectors/entcore/read-spaces.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';
import { planted } from './sabotaged-connectors.ts';

// The naive ways of writing the rights of a blog that one tries first, planted: each must be caught.

const BLOGS = 'test/connectors/blogs-send.test.ts';
const ROLES = '../../domain/connectors/spaces/share-roles.ts';

/** Naive writers of blogs, and the tests that must catch each. */
export const BROKEN_BLOGS: Readonly<Record<string, BrokenPromise>> = {
  'blog-moderator-manages': planted<typeof ShareRoles>(ROLES, BLOGS, ({ heldRole }) => ({ heldRole: (kind, role) => (kind === 'blog' && role === 'moderator' ? 'manager' : heldRole(kind, role)) })),
  'blog-writer-publishes': planted<typeof ShareRoles>(ROLES, BLOGS, ({ heldRole }) => ({ heldRole: (kind, role) => (kind === 'openBlog' && role === 'writer' ? 'publisher' : heldRole(kind, role)) })),
  'blog-drops-comments': planted<typeof ShareRoles>(ROLES, BLOGS, () => ({ namesBeside: () => [] })),
  'blog-gives-first': planted<typeof Routes>('../../server/connectors/entcore/share-route.ts', BLOGS, ({ shareRoutes }) => ({ shareRoutes: (school, step) => shareRoutes(school, step)?.toReversed() })),
  'blog-unseen-subject': planted<typeof WhyNot>('../../domain/connectors/spaces/why-not-shared.ts', BLOGS, () => ({ whyNotShared: () => undefined })),
  'blog-unproved': planted<typeof Proved>('../../domain/connectors/spaces/proved-space.ts', BLOGS, () => ({ withProved: (school) => school })),
  'blog-of-any-kind': planted<typeof Reading>('../../server/connectors/entcore/read-spaces.ts', BLOGS, (real) => ({
    pullSpaces: async (...given) => {
      const read = await real.pullSpaces(...given);
      return { ...read, spaces: read.spaces.map((space) => (space.kind === 'openBlog' ? { ...space, id: space.id.replace('openBlog', 'blog'), kind: 'blog' } : space)) };
    },
  })),
};
