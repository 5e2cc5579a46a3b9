import { must } from '../../domain/kernel/assert.ts';
import { adoptDirectory } from './receive-directory.ts';
import { keep, newIdentity, type ConsoleWorld, type Paged, type PagedLoad, type SimulatedConsole } from './simulated-console.ts';
import type { Page } from './snapshot-stream.ts';

/** Hears one page of the load that it waits for; the last one makes the load whole, and it is kept at once (sync.md §3.5). */
export function hearPage(world: ConsoleWorld, console: SimulatedConsole, { question, stream }: Paged, page: Page): void {
  const { load } = console;
  const isBegun = load?.id === question.id;
  if (!isAwaited(console, question) || (isBegun && load.stream !== stream)) return;
  console.load = { stream, id: question.id, pages: [...pagesBefore(console, question), page] };
  if (stream.request.stream === 'directory') hearPeople(world, console, { stream, isBegun, page });
  else if (page.cursor !== undefined) keepWhole(world, console, console.load, page.cursor);
}

/** What came of the same answer, or of the one that a bug goes on with. */
function pagesBefore({ load }: SimulatedConsole, { id, body }: Paged['question']): PagedLoad['pages'] {
  return load !== undefined && (load.id === id || body.after !== undefined) ? load.pages : [];
}

/** A question that came twice is answered twice: the first answer is listened to. */
function isAwaited({ life, awaited }: SimulatedConsole, question: Paged['question']): boolean {
  return question.life === life && question.id === awaited;
}

/** People go to a file beside, with the key of the last one; what is kept there stays only where what comes follows it. */
function hearPeople(world: ConsoleWorld, console: SimulatedConsole, { stream: { first }, isBegun, page }: Pick<Paged, 'stream'> & { readonly isBegun: boolean; readonly page: Page }): void {
  const epoch = epochOf(first.cursor);
  const { unfinished } = console;
  const isFollowed = isBegun || world.code.followsOn(unfinished && { ...unfinished, entity: 'person', id: unfinished.after }, { epoch, load: first });
  const kept = isFollowed ? unfinished : undefined;
  const next = { epoch, cursor: first.cursor, after: page.after, people: new Set([...(kept?.people ?? []), ...page.people]) };
  if (!isFollowed) console.store.putUnfinished(undefined);
  world.code.keepPage(console.store, { kept, next }, () => world.mayDie());
  console.unfinished = next;
  if (page.cursor !== undefined) adoptPeople(world, console, next.people, page.cursor);
}

/** Put in the place of the one in use, or thrown away where too many would go. */
function adoptPeople(world: ConsoleWorld, console: SimulatedConsole, people: ReadonlySet<string>, cursor: string): void {
  console.awaited = -1;
  console.load = undefined;
  console.unfinished = undefined;
  console.store.putUnfinished(undefined);
  adoptDirectory(world, console, people, cursor);
}

function epochOf(cursor: string): string {
  return must(cursor.split(' ')[0], 'a cursor begins with its epoch');
}

/** The connection breaks: what has come of the settings is thrown away, and asked for again; of the directory it is kept. */
export function hearCut(world: ConsoleWorld, console: SimulatedConsole, { question }: Paged): void {
  if (!isAwaited(console, question)) return;
  const { load } = console;
  console.awaited = -1;
  if (load === undefined || load.id !== question.id || world.code.onCutLoad === 'goes-on') return;
  console.load = undefined;
  if (world.code.onCutLoad !== 'keeps') return;
  const { unfinished } = console;
  if (load.stream.request.stream === 'settings') keepWhole(world, console, load, load.stream.first.cursor);
  else if (unfinished !== undefined) adoptPeople(world, console, unfinished.people, unfinished.cursor);
}

function keepWhole(world: ConsoleWorld, console: SimulatedConsole, { stream, pages }: PagedLoad, cursor: string): void {
  console.awaited = -1;
  console.load = undefined;
  const rows = pages.flatMap((page) => page.rows);
  const answer = { ...stream.first, kind: 'snapshot' as const, epoch: epochOf(cursor), cursor, rows };
  keep(world, console, world.code.onSnapshot(console.state, answer, () => newIdentity(world, console)));
}
