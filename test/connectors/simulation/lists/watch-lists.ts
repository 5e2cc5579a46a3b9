import { z } from 'zod';
import type { SentRequest } from '../../../../server/connectors/http/transport.ts';
import type { FakeWorld } from '../../../support/fake-entcore/world.ts';
import { Broken } from '../broken.ts';
import { ACCOUNT, entriesOf, movedIn, RUBRIQUE_OF, threadOf, type Entries } from './lists-there.ts';
import { judgeList, replaced, type ListMandate } from './judge-list.ts';

/** Looks at each list that is read and replaced. */
export interface ListWatch {
  begin(mandate: Omit<ListMandate, 'hasMoved'>): void;
  /** Somebody acted on the platform. */
  acted(): void;
  /** Whether somebody did since the sending began. */
  hasMoved(): boolean;
  read(request: SentRequest): void;
  /** A request leaves, whenever it arrives. */
  leaves(request: SentRequest, now: number): void;
  /** Does a write. */
  write(request: SentRequest, done: () => void): void;
  /** Rights, by their key, whose list was not, when it was read again, what the request that bore them said: none of them is told as done. */
  amiss(): ReadonlySet<string>;
}

const SHARES = /^\/actualites\/api\/v1\/threads\/(\d+)\/shares$/;
const MINUTE = 60_000;

/** The thread whose list a request reads or replaces. */
export function listOf({ path }: SentRequest): number | undefined {
  const id = Number(SHARES.exec(path)?.[1]);
  return RUBRIQUE_OF.has(id) ? id : undefined;
}

/** Opens it on a platform. */
export function watchLists(world: FakeWorld): ListWatch {
  let mandate: Omit<ListMandate, 'hasMoved'> | undefined;
  let acts = 0;
  let atBegin = 0;
  const readAt = new Map<number, number>();
  const sentAt = new Map<number, number>();
  const sent = new Map<number, { readonly given: Entries; readonly moved: ReadonlySet<string> }>();
  const amiss = new Set<string>();
  return {
    amiss: () => amiss,
    acted: () => void (acts += 1),
    hasMoved: () => acts !== atBegin,
    begin: (given) => {
      [mandate, atBegin] = [given, acts];
      sent.clear();
      amiss.clear();
    },
    read: (request) => {
      const thread = listOf(request);
      if (thread === undefined) return;
      readAt.set(thread, acts);
      const last = sent.get(thread);
      if (last === undefined) return;
      const others = movedIn(last.given, entriesOf(threadOf(world, thread))).filter((subject) => !last.moved.has(subject) && subject !== ACCOUNT);
      for (const subject of others.length > 0 ? last.moved : []) amiss.add(mandate?.roles.of(RUBRIQUE_OF.get(thread) ?? '', subject)?.access ?? '');
      sent.delete(thread);
    },
    leaves: (request, now) => {
      const thread = request.method === 'PUT' ? listOf(request) : undefined;
      if (thread === undefined) return;
      const last = sentAt.get(thread);
      if (last !== undefined && now - last < MINUTE) throw new Broken(`the list of ${String(thread)} replaced twice within a minute, ${String(now - last)} ms`);
      sentAt.set(thread, now);
    },
    write: (request, done) => {
      const thread = listOf(request);
      if (thread === undefined) return done();
      const list = replaced(world, thread, done);
      const given = givenIn(request);
      sent.set(thread, { given, moved: new Set(movedIn(list.before, given)) });
      // Whoever acts there in the moment between the last read and the request is written over: nothing of the platform lets anybody see it.
      if (mandate !== undefined && readAt.get(thread) === acts) judgeList(list, { ...mandate, hasMoved: acts !== atBegin });
    },
  };
}

/** Rights whose share is not the same in a list as it is and in the one that a request gives. */
export function movedSubjects(request: SentRequest, world: FakeWorld): readonly (readonly [rubrique: string, subject: string])[] {
  const thread = request.method === 'PUT' ? listOf(request) : undefined;
  return thread === undefined ? [] : movedIn(entriesOf(threadOf(world, thread)), givenIn(request)).map((subject) => [RUBRIQUE_OF.get(thread) ?? '', subject] as const);
}

const Held = z.record(z.string(), z.array(z.string()));
const Given = z.object({ groups: Held, users: Held });

function givenIn({ body = '{}' }: SentRequest): Entries {
  const read = Given.parse(JSON.parse(body));
  return entriesOf({ groups: new Map(Object.entries(read.groups)), users: new Map(Object.entries(read.users)) });
}
