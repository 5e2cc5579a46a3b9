import type { DirectoryNews } from './simulated-answers.ts';
import { keep, type ConsoleWorld, type SimulatedConsole } from './simulated-console.ts';

/** Keeps what a pull brings of the directory; false when this copy is not the ENT's: all of it is asked for again, before the settings. */
export function receiveDirectory(world: ConsoleWorld, console: SimulatedConsole, sent: DirectoryNews): boolean {
  const news = onItsWay(console, sent);
  const { people } = console.directory;
  if (mustWait(world, console, news.people.filter(([, gone]) => gone).length)) return true;
  const isOf = world.code.isDirectoryOf(moved(people, news), news.sum);
  const isNew = news.cursor !== console.directory.cursor;
  if (isOf || (!isNew && news.sum === console.doubted)) {
    console.doubted = isOf ? undefined : console.doubted;
    keepDirectory(world, console, moved(people, news), news.cursor);
    return true;
  }
  console.doubted = news.sum;
  console.directory = { ...console.directory, cursor: null };
  console.store.putDirectory(console.directory);
  keep(world, console, [{ kind: 'directory-cursor', cursor: null }]);
  return false;
}

/** Puts a whole directory in the place of the one in use, unless too many would go with it. */
export function adoptDirectory(world: ConsoleWorld, console: SimulatedConsole, people: ReadonlySet<string>, cursor: string): void {
  const removed = [...console.directory.people].filter((id) => !people.has(id)).length;
  if (!mustWait(world, console, removed, cursor)) keepDirectory(world, console, people, cursor);
}

function mustWait({ code }: ConsoleWorld, { exchange, directory }: SimulatedConsole, removed: number, load?: string): boolean {
  return code.holdRemovals({ exchange, statusChanged: () => undefined }, code.isMassRemoval(removed, directory.people.size) ? removed : 0, load);
}

/** News that lose somebody, when they were to; their checksum still counts everybody. */
function onItsWay(console: SimulatedConsole, news: DirectoryNews): DirectoryNews {
  if (!console.losesNext || news.people.length === 0) return news;
  console.losesNext = false;
  return { ...news, people: news.people.slice(1) };
}

/** Who is there once some have come and some have left. */
function moved(known: ReadonlySet<string>, { people }: DirectoryNews): ReadonlySet<string> {
  const now = new Set(known);
  for (const [id, gone] of people) {
    if (gone) now.delete(id);
    else now.add(id);
  }
  return now;
}

function keepDirectory(world: ConsoleWorld, console: SimulatedConsole, people: ReadonlySet<string>, cursor: string): void {
  const directory = world.code.directoryKept({ cursor, people }, console.directory.people);
  console.store.putDirectory(directory);
  console.directory = directory;
  keep(world, console, [{ kind: 'directory-cursor', cursor }]);
}
