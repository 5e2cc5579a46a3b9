import { requiredBy } from '../../domain/draft/dependencies.ts';
import { activeEntries, entryToRedo, entryToUndo, type DraftEntry } from '../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { netGestures } from '../../domain/draft/net-changes.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import { meantBy } from '../../domain/sync/versions/upcast.ts';
import { openConflicts } from '../../domain/sync/conflict.ts';
import type { GestureToSend } from '../../domain/sync/console/enqueue.ts';
import type { PullAnswer } from '../../domain/sync/console/pull.ts';
import type { SyncStep } from '../../domain/sync/console/scheduler.ts';
import type { OutboxItem, SyncState } from '../../domain/sync/console/sync-state.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { createExchange, type SyncExchange } from '../../main/sync/sync-desk.ts';
import { acceptRemovals } from '../../main/sync/hold-removals.ts';
import type { PullRequest, PushAnswer, PushRequest } from '../../domain/sync/protocol.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { forbiddenIn } from '../../domain/sync/decide-conflict.ts';
import type { Random } from './random.ts';
import { bornOld } from './old-consoles.ts';
import { directoryWithout, PEOPLE } from './school.ts';
import type { Page, SnapshotStream, StreamRequest } from './snapshot-stream.ts';
import type { DirectoryNews } from './simulated-answers.ts';
import type { DirectoryFile, DiskImage, SimulatedStore, UnfinishedDirectory } from './simulated-store.ts';
import type { SyncCode } from './sync-code.ts';
import { makeResolution, makeWish, type Sight, type Wish } from './wishes/wishes.ts';

/** What a console asks of the ENT; `life` and `id` tell a late answer from the one it waits for. */
export type Question = { readonly from: number; readonly life: number; readonly id: number } & (
  | { readonly kind: 'push'; readonly body: PushRequest }
  | { readonly kind: 'pull'; readonly body: PullRequest }
  | { readonly kind: 'snapshot'; readonly body: StreamRequest }
);

/** What the ENT answers; `resync` when the cursor means nothing to it. */
export type Answer =
  | { readonly kind: 'push'; readonly question: Question & { kind: 'push' }; readonly body: PushAnswer }
  | { readonly kind: 'pull'; readonly question: Question & { kind: 'pull' }; readonly body: (PullAnswer & { readonly directory: DirectoryNews }) | undefined }
  | Paged;

/** A whole stream on its way, whose pages are read one after the other. */
export interface Paged {
  readonly kind: 'pages';
  readonly question: Question & { kind: 'snapshot' };
  readonly stream: SnapshotStream;
}

/** What has come of a whole stream. */
export interface PagedLoad {
  readonly stream: SnapshotStream;
  readonly id: number;
  readonly pages: readonly Page[];
}

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
  /** What is kept of a whole directory that was cut, on the disk and here. */
  unfinished: UnfinishedDirectory | undefined;
  /** Of the schema before: what it sends has to be translated. */
  isOld: boolean;
  life: number;
  /** How wrong the clock is, in milliseconds. */
  clock: number;
  /** The only whole load whose pages are still wanted. */
  awaited: number;
  load: PagedLoad | undefined;
  /** What is known beside the durable state: among others, who waits for a person before they go. */
  exchange: SyncExchange;
  /** How many people its user let go since the directory moved last. */
  agreed: number;
  /** A checksum of the directory after which all of it was loaded again: once is enough. */
  doubted: string | undefined;
  /** Whether the next news of the directory lose somebody on the way. */
  losesNext: boolean;
  /** Whether a push was answered, which a pull must follow. */
  pullDue: boolean;
  /** An older copy of the disk, kept in a drawer. */
  drawer: DiskImage | undefined;
}

const AT_REST = { awaited: -1, load: undefined, agreed: 0, doubted: undefined, losesNext: false, pullDue: false } as const;

/** Switches a console on, with what its disk says. */
export function startConsole(index: number, actor: Actor, store: SimulatedStore, isOld: boolean): SimulatedConsole {
  const { state, draft, directory, unfinished } = store.load();
  return { index, actor, store, state, draft, directory, unfinished, isOld, life: 0, clock: 0, ...AT_REST, exchange: createExchange(), drawer: undefined };
}

/** What a start after a crash, or with another disk, finds. */
export function restart(console: SimulatedConsole): void {
  const { state, draft, directory, unfinished } = console.store.load();
  Object.assign(console, { state, draft, directory, unfinished, life: console.life + 1, ...AT_REST, exchange: createExchange() });
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

/** Makes writes durable, a transaction after the other, then changes memory; the power may go after each. */
export function keep(world: ConsoleWorld, console: SimulatedConsole, writes: readonly Write[], draft?: readonly DraftEntry[]): void {
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
  return layChanges(state.base, [...waiting, ...waitingEntries(draft).flatMap(({ changes }) => changes)]);
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
  const entries = waitingEntries(console.draft);
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

/** What its scheduler says next. */
export function stepOf({ code }: Pick<ConsoleWorld, 'code'>, { state, exchange: { heldLoad } }: SimulatedConsole, stale: boolean): SyncStep {
  return code.nextStep(state, { stale, failures: 0, heldLoad });
}

/** What the console asks next, as its scheduler says; undefined when it rests. */
export function ask(world: ConsoleWorld, console: SimulatedConsole, stale: boolean, id: number): Question | undefined {
  const step = stepOf(world, console, stale);
  const from = { from: console.index, life: console.life, id };
  return step === 'rest' ? undefined : question(world, console, step, from);
}

function question(
  world: ConsoleWorld,
  console: SimulatedConsole,
  step: SyncStep,
  from: Pick<Question, 'from' | 'life' | 'id'>,
): Question | undefined {
  const { clientId, former } = console.state;
  if (step === 'snapshot-settings' || step === 'snapshot-directory') {
    console.awaited = from.id;
    if (world.code.onCutLoad !== 'goes-on') console.load = undefined;
    const asked = step === 'snapshot-settings' ? ({ stream: 'settings', after: reachedBy(console) } as const) : ({ stream: 'directory', from: console.unfinished } as const);
    return { ...from, kind: 'snapshot', body: { client: clientId, identities: [...former], ...asked } };
  }
  const body = step === 'push' && !console.pullDue ? world.code.nextPush(console.state, world.stormy ? 1 + world.random.int(6) : undefined) : undefined;
  if (body !== undefined) {
    return { ...from, kind: 'push', body };
  }
  const request = world.code.nextPull(console.state, console.exchange.heldLoad);
  return request === undefined ? undefined : { ...from, kind: 'pull', body: request };
}

/** The last key of the settings that was received, where a bug goes on with a load that was cut. */
function reachedBy({ load }: SimulatedConsole): string | undefined {
  return load?.stream.request.stream === 'settings' ? load.pages.at(-1)?.after : undefined;
}

/** Its user has read how many people go, and lets them go. */
export function confirmRemovals(console: SimulatedConsole): void {
  console.agreed = console.exchange.heldRemovals;
  acceptRemovals(console.exchange);
}

/** Whether people of its directory wait for somebody before they go. */
export function awaitsSomebody({ exchange }: SimulatedConsole): boolean {
  return exchange.heldRemovals > exchange.acceptedRemovals;
}

/** Another name than all those before it. */
export function newIdentity(world: ConsoleWorld, console: SimulatedConsole): string {
  return `c${console.index}.${world.fresh()}`;
}
