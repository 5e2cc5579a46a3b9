import type { SentRequest } from '../../../../server/connectors/http/transport.ts';
import type { FakeWorld } from '../../../support/fake-entcore/world.ts';
import { Broken } from '../broken.ts';
import { givenIn, granularOf, listOf } from './list-request.ts';
import { ACCOUNT, entriesOf, movedIn, RUBRIQUE_OF, spaceThere, type Entries } from './lists-there.ts';
import { judgeGranular } from './judge-granular.ts';
import { judgeList, written, type ListMandate } from './judge-list.ts';

/** Looks at each list that is read and written. */
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

const MINUTE = 60_000;

/** A list as it is meant to be once what was sent is done, and who was written to. */
interface Sent {
  readonly given: Entries;
  readonly moved: ReadonlySet<string>;
}

/** Opens it on a platform. */
export function watchLists(world: FakeWorld): ListWatch {
  let mandate: Omit<ListMandate, 'hasMoved'> | undefined;
  let acts = 0;
  let atBegin = 0;
  const readAt = new Map<string, { readonly acts: number; readonly entries: Entries }>();
  const sentAt = new Map<string, number>();
  const sent = new Map<string, Sent>();
  const amiss = new Set<string>();
  const granular = judgeGranular(world);
  const hasMoved = (): boolean => acts !== atBegin;
  const meant = (request: SentRequest, space: string, before: Entries): Sent => {
    const one = granularOf(request);
    if (one === undefined) {
      const given = givenIn(request, before);
      return { given, moved: new Set(movedIn(before, given)) };
    }
    const last = sent.get(space);
    return { given: givenIn(request, last?.given ?? readAt.get(space)?.entries ?? before), moved: new Set([...(last?.moved ?? []), one.subject]) };
  };
  return {
    amiss: () => amiss,
    acted: () => void (acts += 1),
    hasMoved,
    begin: (given) => {
      [mandate, atBegin] = [given, acts];
      sent.clear();
      amiss.clear();
      granular.begin();
    },
    read: (request) => {
      const space = listOf(request);
      if (space === undefined) return;
      const entries = entriesOf(spaceThere(world, space));
      readAt.set(space, { acts, entries });
      const last = sent.get(space);
      if (last === undefined) return;
      const others = movedIn(last.given, entries).filter((subject) => !last.moved.has(subject) && subject !== ACCOUNT);
      for (const subject of others.length > 0 ? last.moved : []) amiss.add(mandate?.roles.of(RUBRIQUE_OF.get(space) ?? '', subject)?.access ?? '');
      sent.delete(space);
    },
    leaves: (request, now) => {
      const space = request.method === 'PUT' ? listOf(request) : undefined;
      if (space === undefined) return;
      if (granularOf(request) !== undefined) {
        if (mandate !== undefined) granular.leaves(request, space, { ...mandate, hasMoved: hasMoved() }, readAt.get(space)?.acts === acts);
        return;
      }
      const last = sentAt.get(space);
      if (last !== undefined && now - last < MINUTE) throw new Broken(`the list of ${space} replaced twice within a minute, ${String(now - last)} ms`);
      sentAt.set(space, now);
    },
    write: (request, done) => {
      const space = listOf(request);
      if (space === undefined) return done();
      const list = written(world, space, done);
      sent.set(space, meant(request, space, list.before));
      // Whoever acts there in the moment between the last read and the request is written over: nothing of the platform lets anybody see it.
      if (mandate !== undefined && readAt.get(space)?.acts === acts) judgeList(list, { ...mandate, hasMoved: hasMoved() });
    },
  };
}

/** Rights whose share is not the same in a list as it is and in the one that a request gives. */
export function movedSubjects(request: SentRequest, world: FakeWorld): readonly (readonly [rubrique: string, subject: string])[] {
  const space = request.method === 'PUT' ? listOf(request) : undefined;
  if (space === undefined) return [];
  const before = entriesOf(spaceThere(world, space));
  return movedIn(before, givenIn(request, before)).map((subject) => [RUBRIQUE_OF.get(space) ?? '', subject] as const);
}
