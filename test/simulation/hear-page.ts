import { must } from '../../domain/kernel/assert.ts';
import { adoptDirectory } from './receive-directory.ts';
import { keep, newIdentity, type ConsoleWorld, type Paged, type PagedLoad, type SimulatedConsole } from './simulated-console.ts';
import type { Page } from './snapshot-stream.ts';

/** Hears one page of the load that it waits for; the last one makes the load whole, and it is kept at once (sync.md §3.5). */
export function hearPage(world: ConsoleWorld, console: SimulatedConsole, { question, stream }: Paged, page: Page): void {
  if (question.life !== console.life || question.id !== console.awaited) return;
  const { load } = console;
  const isBegun = load?.id === question.id;
  // A question that came twice is answered twice: the first answer is listened to.
  if (isBegun && load.stream !== stream) return;
  const goesOn = isBegun || question.body.after !== undefined;
  console.load = { stream, id: question.id, pages: [...(goesOn && load !== undefined ? load.pages : []), page] };
  if (page.cursor !== undefined) keepWhole(world, console, console.load, page.cursor);
}

/** The connection breaks: what has come of a load is thrown away, and asked for again. */
export function hearCut(world: ConsoleWorld, console: SimulatedConsole, { question }: Paged): void {
  if (question.life !== console.life || question.id !== console.awaited) return;
  const { load } = console;
  console.awaited = -1;
  if (load === undefined || load.id !== question.id || world.code.onCutLoad === 'goes-on') return;
  console.load = undefined;
  if (world.code.onCutLoad === 'keeps') keepWhole(world, console, load, load.stream.first.cursor);
}

function keepWhole(world: ConsoleWorld, console: SimulatedConsole, { stream, pages }: PagedLoad, cursor: string): void {
  console.awaited = -1;
  console.load = undefined;
  if (stream.request.stream === 'directory') {
    adoptDirectory(world, console, new Set(pages.flatMap(({ people }) => people)), cursor);
    return;
  }
  const rows = pages.flatMap((page) => page.rows);
  const answer = { ...stream.first, kind: 'snapshot' as const, epoch: must(cursor.split(' ')[0], 'a cursor begins with its epoch'), cursor, rows };
  keep(world, console, world.code.onSnapshot(console.state, answer, () => newIdentity(world, console)));
}
