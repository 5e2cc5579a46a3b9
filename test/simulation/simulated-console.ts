import { requiredBy } from '../../domain/draft/dependencies.ts';
import { activeEntries, entryToRedo, entryToUndo, type DraftEntry } from '../../domain/draft/draft-entry.ts';
import { netGestures } from '../../domain/draft/net-changes.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import { meantBy } from '../../domain/sync/versions/upcast.ts';
import { openConflicts } from '../../domain/sync/conflict.ts';
import type { GestureToSend } from '../../domain/sync/console/enqueue.ts';
import type { PullAnswer, SnapshotAnswer } from '../../domain/sync/console/pull.ts';
import type { SyncStep } from '../../domain/sync/console/scheduler.ts';
import type { OutboxItem, SyncState } from '../../domain/sync/console/sync-state.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { SYNC_PROTOCOL, type PullRequest, type PushAnswer, type PushRequest, type SnapshotRequest } from '../../domain/sync/protocol.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { forbiddenIn } from '../../domain/sync/decide-conflict.ts';
import type { Random } from './random.ts';
import { bornOld } from './old-consoles.ts';
import { directoryWithout, PEOPLE } from './school.ts';
import type { DirectoryNews } from './simulated-answers.ts';
import { NO_DIRECTORY, type DirectoryFile, type DiskImage, type SimulatedStore } from './simulated-store.ts';
import type { SyncCode } from './sync-code.ts';
import { makeResolution, makeWish, type Sight, type Wish } from './wishes/wishes.ts';

/** What a console asks of the ENT; `life` and `id` tell a late answer from the one it waits for. */
export type Question = { readonly from: number; readonly life: number; readonly id: number } & (
  | { readonly kind: 'push'; readonly body: PushRequest }
  | { readonly kind: 'pull'; readonly body: PullRequest }
  | { readonly kind: 'snapshot'; readonly body: SnapshotRequest }
  | { readonly kind: 'directory' }
);

/** What the ENT answers; `resync` when the cursor means nothing to it. */
export type Answer =
  | { readonly kind: 'push'; readonly question: Question & { kind: 'push' }; readonly body: PushAnswer }
  | { readonly kind: 'pull'; readonly question: Question & { kind: 'pull' }; readonly body: (PullAnswer & { readonly directory: DirectoryNews }) | undefined }
  | { readonly kind: 'directory'; readonly question: Question & { kind: 'directory' }; readonly body: DirectoryNews }
  | { readonly kind: 'snapshot'; readonly question: Question & { kind: 'snapshot' }; readonly body: SnapshotAnswer };

/** The power goes in the middle of something; memory is forgotten, the disk is not. */
export class ConsoleDied extends Error {
  override readonly name = 'ConsoleDied';
}

/** What surrounds the consoles. */
export interface ConsoleWorld {
  readonly code: SyncCode;
  readonly random: Random;
  /** Bad weather: pushes are small, so that much can happen between them. */
  readonly stormy: boolean;
  fresh(): string;
  uuid(): string;
  /** What time it is on the wall; each console's clock is wrong in its own way. */
  now(offset: number): string;
  /** May throw `ConsoleDied`. */
  mayDie(): void;
  issued(items: readonly OutboxItem[]): void;
}

/** One administrator's computer. */
export interface SimulatedConsole {
  readonly index: number;
  readonly actor: Actor;
  readonly store: SimulatedStore;
  state: SyncState;
  draft: readonly DraftEntry[];
  directory: DirectoryFile;
  /** Of the schema before: what it sends has to be translated. */
  isOld: boolean;
  life: number;
  /** How wrong the clock is, in milliseconds. */
  clock: number;
  /** The only snapshot whose answer is still wanted. */
  snapshot: number;
  /** A checksum of the directory after which all of it was loaded again: once is enough. */
  doubted: string | undefined;
  /** Whether the next news of the directory lose somebody on the way. */
  losesNext: boolean;
  /** Whether a push was answered, which a pull must follow. */
  pullDue: boolean;
  /** An older copy of the disk, kept in a drawer. */
  drawer: DiskImage | undefined;
}

/** Switches a console on, with what its disk says. */
export function startConsole(index: number, actor: Actor, store: SimulatedStore, isOld: boolean): SimulatedConsole {
  const { state, draft, directory } = store.load();
  return { index, actor, store, state, draft, directory, isOld, life: 0, clock: 0, snapshot: -1, doubted: undefined, losesNext: false, pullDue: false, drawer: undefined };
}

/** What a start after a crash, or with another disk, finds. */
export function restart(console: SimulatedConsole): void {
  const { state, draft, directory } = console.store.load();
  Object.assign(console, { state, draft, directory, life: console.life + 1, snapshot: -1, doubted: undefined, losesNext: false, pullDue: false });
}

/** Does something with a console; a power cut restarts it on what its disk says. */
export function withPower(console: SimulatedConsole, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ConsoleDied)) {
      throw error;
    }
    restart(console);
  }
}

function keep(world: ConsoleWorld, console: SimulatedConsole, writes: readonly Write[], draft?: readonly DraftEntry[]): void {
  for (const transaction of world.code.transactions(writes)) {
    console.store.commit(transaction, draft);
    world.mayDie();
    world.code.evolve(console.state, transaction);
  }
  console.draft = draft ?? console.draft;
}

/** The settings as the user of this console sees them: the ENT's, under what waits, under the draft. */
export function viewOf({ state, draft, isOld }: SimulatedConsole, { steps }: Pick<SyncCode, 'steps'>): SettingsView {
  const waiting = state.outbox.map((item) => (isOld ? item.mutation : meantBy(item, steps))).filter(({ entity }) => entity !== 'conflict');
  return layChanges(state.base, [...waiting, ...activeEntries(draft).flatMap(({ changes }) => changes)]);
}

function sightOf(world: ConsoleWorld, console: SimulatedConsole, view: SettingsView): Sight {
  return { view, directory: knownBy(console), actor: console.actor, now: world.now(console.clock), fresh: world.fresh };
}

/** Who is in the school, as this console last heard: somebody may have left since. */
function knownBy({ directory: { people } }: SimulatedConsole): Directory {
  return directoryWithout(new Set(PEOPLE.filter((id) => !people.has(id))));
}

/** Wants something, and keeps it as a draft. */
export function draftSomething(world: ConsoleWorld, console: SimulatedConsole): void {
  const loaded = console.state.epoch !== null && console.directory.cursor !== null;
  const wish = loaded ? makeWish(world.random, sightOf(world, console, viewOf(console, world.code))) : undefined;
  if (wish !== undefined) {
    const entry: DraftEntry = { ...entryOf(world, console, wish), state: 'active' };
    keep(world, console, [], [...activeEntries(console.draft), entry]);
  }
}

function entryOf(world: ConsoleWorld, console: SimulatedConsole, { changes, atomic }: Wish): Omit<DraftEntry, 'state'> {
  const createdAt = world.now(console.clock);
  return { id: world.uuid(), intention: { kind: 'revert', of: 'simulation' }, atomic, changes, createdAt };
}

/** Ctrl Z or Ctrl Y. */
export function undoOrRedo(world: ConsoleWorld, console: SimulatedConsole): void {
  const undo = world.random.chance(0.5);
  const entry = undo ? entryToUndo(console.draft) : entryToRedo(console.draft);
  if (entry !== undefined) {
    const state = undo ? 'undone' : 'active';
    keep(world, console, [], console.draft.map((item) => (item.id === entry.id ? { ...item, state } : item)));
  }
}

/** Sends the whole draft, or one of its entries with those it needs. */
export function sendDraft(world: ConsoleWorld, console: SimulatedConsole): void {
  const entries = activeEntries(console.draft);
  if (entries.length === 0) {
    return;
  }
  const ticked = world.random.chance(0.6) ? undefined : requiredBy(viewOf(console, world.code), entries, world.random.pick(entries).id);
  const sent = entries.filter(({ id }) => ticked?.has(id) ?? true);
  const rest = console.draft.filter((entry) => !sent.includes(entry));
  send(world, console, netGestures(sent, {}), rest);
}

/** Decides one of the open conflicts, as this console sees it. */
export function settleConflict(world: ConsoleWorld, console: SimulatedConsole): void {
  // Somebody may ask for what the screens do not offer: the ENT refuses it.
  const tries = world.random.chance(0.1);
  const open = openConflicts(console.state.base).filter(({ edits }) => tries || forbiddenIn(edits, console.actor.role) === undefined);
  if (open.length > 0) {
    const wish = makeResolution(world.random, sightOf(world, console, console.state.base), world.random.pick(open));
    const { id, intention, atomic, changes, createdAt } = entryOf(world, console, wish);
    send(world, console, [{ gesture: { id, intention, atomic, authoredAt: createdAt }, changes }]);
  }
}

function send(
  world: ConsoleWorld,
  console: SimulatedConsole,
  gestures: readonly GestureToSend[],
  draft?: readonly DraftEntry[],
): void {
  const writes = world.code.enqueue(console.state, gestures);
  keepIssued(world, console, console.isOld ? bornOld(writes, console.state.outbox) : writes, draft);
}

function keepIssued(
  world: ConsoleWorld,
  console: SimulatedConsole,
  writes: readonly Write[],
  draft?: readonly DraftEntry[],
): void {
  // Noted even when the power goes right after: the disk may have it.
  world.issued(writes.flatMap((write) => (write.kind === 'outbox' ? write.items : [])));
  keep(world, console, writes, draft);
}

/** Gives back to a restored ENT what it lost, as the user asks. */
export function sendLostAgain(world: ConsoleWorld, console: SimulatedConsole): void {
  if (console.state.lost.length > 0) {
    keepIssued(world, console, world.code.resendLost(console.state));
  }
}

/** What the console asks next, as its scheduler says; undefined when it rests. */
export function ask(world: ConsoleWorld, console: SimulatedConsole, stale: boolean, id: number): Question | undefined {
  const step = world.code.nextStep(console.state, { stale, failures: 0 });
  const from = { from: console.index, life: console.life, id };
  if (step === 'snapshot-directory') {
    return { ...from, kind: 'directory' };
  }
  return step === 'rest' ? undefined : question(world, console, step, from);
}

function question(
  world: ConsoleWorld,
  console: SimulatedConsole,
  step: SyncStep,
  from: Pick<Question, 'from' | 'life' | 'id'>,
): Question | undefined {
  const { clientId, former } = console.state;
  if (step === 'snapshot-settings') {
    console.snapshot = from.id;
    return { ...from, kind: 'snapshot', body: { protocol: SYNC_PROTOCOL, client: clientId, stream: 'settings', identities: [...former] } };
  }
  const body = step === 'push' && !console.pullDue ? world.code.nextPush(console.state, world.stormy ? 1 + world.random.int(6) : undefined) : undefined;
  if (body !== undefined) {
    return { ...from, kind: 'push', body };
  }
  const request = world.code.nextPull(console.state);
  return request === undefined ? undefined : { ...from, kind: 'pull', body: request };
}

/** Hears an answer; those meant for an earlier life of the console never reach it. */
export function hear(world: ConsoleWorld, console: SimulatedConsole, answer: Answer): void {
  if (answer.question.life !== console.life) {
    return;
  }
  if (answer.kind === 'push') {
    keep(world, console, world.code.onPushAnswer(console.state, answer.question.body, answer.body));
    console.pullDue = true;
  } else if (answer.kind === 'pull') {
    hearPull(world, console, answer);
  } else if (answer.kind === 'directory') {
    // One exchange at a time: an answer that is late finds the cursor already there.
    if (console.state.directoryCursor === null) keepDirectory(world, console, new Set(), answer.body);
  } else if (answer.question.id === console.snapshot) {
    console.snapshot = -1;
    keep(world, console, world.code.onSnapshot(console.state, answer.body, () => newIdentity(world, console)));
  }
}

function hearPull(world: ConsoleWorld, console: SimulatedConsole, { question: { body: request }, body }: Answer & { kind: 'pull' }): void {
  const { state } = console;
  console.pullDue = false;
  if (body === undefined) {
    if (request.cursor === state.cursor && request.directoryCursor === state.directoryCursor) {
      console.store.putDirectory(NO_DIRECTORY);
      console.directory = NO_DIRECTORY;
      keep(world, console, [{ kind: 'cursor', epoch: state.epoch, cursor: null }, { kind: 'directory-cursor', cursor: null }]);
    }
    return;
  }
  // The directory goes first, to a file of its own: a crash in between leaves it ahead, which is harmless (sync.md §3.5).
  if (request.directoryCursor === state.directoryCursor && !receiveDirectory(world, console, onItsWay(console, body.directory))) {
    return;
  }
  keep(world, console, world.code.onPullAnswer(state, request, body, () => newIdentity(world, console)));
}

/** Keeps what a pull brings of the directory; false when this copy is not the ENT's: all of it is asked for again, before the settings. */
function receiveDirectory(world: ConsoleWorld, console: SimulatedConsole, news: DirectoryNews): boolean {
  const { people } = console.directory;
  const isOf = world.code.isDirectoryOf(moved(people, news), news.sum);
  const isNew = news.cursor !== console.directory.cursor;
  if (isOf || (!isNew && news.sum === console.doubted)) {
    console.doubted = isOf ? undefined : console.doubted;
    keepDirectory(world, console, people, news);
    return true;
  }
  console.doubted = news.sum;
  console.directory = { ...console.directory, cursor: null };
  console.store.putDirectory(console.directory);
  keep(world, console, [{ kind: 'directory-cursor', cursor: null }]);
  return false;
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

function keepDirectory(world: ConsoleWorld, console: SimulatedConsole, known: ReadonlySet<string>, news: DirectoryNews): void {
  const { cursor } = news;
  const people = moved(known, news);
  const directory = world.code.directoryKept({ cursor, people }, known);
  console.store.putDirectory(directory);
  console.directory = directory;
  keep(world, console, [{ kind: 'directory-cursor', cursor }]);
}

function newIdentity(world: ConsoleWorld, console: SimulatedConsole): string {
  return `c${console.index}.${world.fresh()}`;
}
