import { z } from 'zod';
import type { SentRequest } from '../../../../server/connectors/http/transport.ts';
import { entriesOf, RUBRIQUE_OF, type Entries } from './lists-there.ts';

const THREAD = /^\/actualites\/api\/v1\/threads\/(\d+)\/shares$/;
const BLOG = /^\/blog\/share\/(json|remove)\/([^/?]+)(?:\?.*)?$/;

/** The space whose list a request reads, or writes. */
export function listOf({ path }: Pick<SentRequest, 'path'>): string | undefined {
  const [thread, blog] = [THREAD.exec(path)?.[1], BLOG.exec(path)?.[2]];
  return [...RUBRIQUE_OF.keys()].find((space) => space === `thread:${thread ?? ''}` || (blog !== undefined && space.endsWith(`log:${blog}`)));
}

/** The one subject of a blog whose rights a request gives, or takes; undefined for one that is about a whole list. */
export function granularOf({ method, path, body = '' }: SentRequest): { readonly gives: boolean; readonly subject: string; readonly names: readonly string[] } | undefined {
  const act = method === 'PUT' ? BLOG.exec(path)?.[1] : undefined;
  if (act === undefined) return undefined;
  const form = new URLSearchParams(body);
  const group = form.get('groupId');
  return { gives: act === 'json', subject: group === null ? `user:${form.get('userId') ?? ''}` : `group:${group}`, names: form.getAll('actions') };
}

const Held = z.record(z.string(), z.array(z.string()));
const Given = z.object({ groups: Held, users: Held });

/** The list as a request means it to be, from what it was. */
export function givenIn(request: SentRequest, before: Entries): Entries {
  const one = granularOf(request);
  if (one !== undefined) {
    const held = before.get(one.subject) ?? [];
    const after = one.gives ? [...new Set([...held, ...one.names])].toSorted() : held.filter((name) => !one.names.includes(name));
    return new Map([...new Map([...before, [one.subject, after]])].filter(([, names]) => names.length > 0));
  }
  const read = Given.parse(JSON.parse(request.body ?? '{}'));
  return entriesOf({ groups: new Map(Object.entries(read.groups)), users: new Map(Object.entries(read.users)) });
}
