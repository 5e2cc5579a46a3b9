import type { Write } from '../../../domain/sync/console/write.ts';
import type { OutboxItem, SyncState } from '../../../domain/sync/console/sync-state.ts';
import type { Fate } from '../../../domain/sync/protocol.ts';
import { PRODUCT, type SyncCode } from '../sync-code.ts';

const without = (writes: readonly Write[], ...kinds: readonly Write['kind'][]): readonly Write[] => writes.filter(({ kind }) => !kinds.includes(kind));

const mapOutbox = (writes: readonly Write[], change: (items: readonly OutboxItem[]) => readonly OutboxItem[]): readonly Write[] =>
  writes.map((write) => (write.kind === 'outbox' ? { ...write, items: change(write.items) } : write));

/** The product without the checksum that sees, and makes good, what other bugs do to a copy. */
export const UNCHECKED: SyncCode = {
  ...PRODUCT,
  onPullAnswer: (state, request, answer, newId) => PRODUCT.onPullAnswer(state, request, { ...answer, sum: undefined }, newId),
};

/** As long as an ENT keeps its epoch, it is told to have all that it was ever sent. */
const believed = <T extends { readonly epoch: string; readonly fate: Fate }>(state: SyncState, answer: T): T =>
  state.epoch === answer.epoch ? { ...answer, fate: { ...answer.fate, last: Math.max(answer.fate.last, state.lastM) } } : answer;

/** The product without what sees, and makes good, that an ENT lost something without saying so. */
export const BELIEVING: SyncCode = {
  ...PRODUCT,
  onPullAnswer: (state, request, answer, newId) => PRODUCT.onPullAnswer(state, request, believed(state, answer), newId),
  onSnapshot: (state, answer, newId) => PRODUCT.onSnapshot(state.epoch === answer.epoch ? { ...state, settled: [] } : state, believed(state, answer), newId),
};

/** Bugs of the console's side of the protocol: its numbers, its outbox, its cursors, its copies. */
export const CONSOLE_MUTANTS = {
  /** A copy that is not the ENT's is kept. */
  'no-checksum': () => UNCHECKED,
  /** All or nothing is cut where the batch is full. */
  'cut-whole': () => ({ ...PRODUCT, nextPush: (state, limit) => PRODUCT.nextPush({ ...state, outbox: state.outbox.map((item) => ({ ...item, gesture: { ...item.gesture, atomic: false } })) }, limit) }),
  /** A load of everything throws away what waits. */
  'resync-drops-outbox': () => ({ ...PRODUCT, onSnapshot: (...given) => [...PRODUCT.onSnapshot(...given), { kind: 'outbox', items: [] }] }),
  /** The numbers given are not kept with what bears them. */
  'number-not-kept': () => ({ ...PRODUCT, enqueue: (...given) => without(PRODUCT.enqueue(...given), 'last-m') }),
  /** Numbers and what bears them are kept one after the other. */
  'send-in-two': () => ({
    ...PRODUCT,
    transactions: (writes) => (writes.some(({ kind }) => kind === 'last-m') ? writes.map((write) => [write]).toReversed() : [writes]),
  }),
  /** A copy of the disk keeps its name. */
  'identity-kept': () => ({
    ...PRODUCT,
    onPullAnswer: (...given) => without(PRODUCT.onPullAnswer(...given), 'identity'),
    onSnapshot: (...given) => without(PRODUCT.onSnapshot(...given), 'identity'),
  }),
  /** What was accepted is forgotten: a restored ENT is given nothing back. */
  'settled-forgotten': () => ({
    ...PRODUCT,
    onPullAnswer: (...given) => without(PRODUCT.onPullAnswer(...given), 'settled'),
    onSnapshot: (...given) => without(PRODUCT.onSnapshot(...given), 'settled'),
  }),
  /** An ENT that keeps its epoch is believed never to have gone back, whatever it no longer has. */
  'epoch-believed': () => BELIEVING,
  /** What is given back to a restored ENT is kept nowhere before it leaves. */
  'resend-not-kept': () => ({ ...PRODUCT, resendLost: (state) => without(PRODUCT.resendLost(state), 'outbox') }),
  /** A push that is not answered is not sent again before the next edit. */
  'no-retry': () => {
    const asked = new Set<string>();
    return {
      ...PRODUCT,
      nextStep: (state, exchange) => {
        const step = PRODUCT.nextStep(state, exchange);
        const key = `${state.clientId} ${state.outbox.at(-1)?.mutation.m}`;
        if (step !== 'push') return step;
        if (asked.has(key)) return 'rest';
        asked.add(key);
        return step;
      },
    };
  },
  /** A console at rest does not hear that the ENT moved. */
  deaf: () => ({ ...PRODUCT, nextStep: (state, exchange) => PRODUCT.nextStep(state, { ...exchange, stale: false }) }),
  /** The rows of an answer are kept, and its fate in another transaction. */
  'fate-apart': () => {
    const isWork = ({ kind }: Write): boolean => kind === 'outbox' || kind === 'settled';
    return { ...PRODUCT, transactions: (writes) => (writes.some(({ kind }) => kind === 'cursor') ? [writes.filter(isWork), writes.filter((write) => !isWork(write))] : [writes]) };
  },
  /** Believed by its number, whatever the fingerprint. */
  'fate-by-number': () => ({
    ...PRODUCT,
    onPullAnswer: (state, request, answer, newId) => {
      const hashes = new Map(state.outbox.map(({ mutation, hash }) => [mutation.m, hash]));
      const outcomes = answer.fate.outcomes.map((outcome) => ({ ...outcome, hash: hashes.get(outcome.m) ?? outcome.hash }));
      return PRODUCT.onPullAnswer(state, request, { ...answer, fate: { ...answer.fate, outcomes } }, newId);
    },
  }),
  /** A change that is refused takes those behind it away. */
  'refusal-empties-queue': () => ({
    ...PRODUCT,
    onPullAnswer: (state, request, answer, newId) => {
      const writes = PRODUCT.onPullAnswer(state, request, answer, newId);
      return answer.fate.outcomes.some(({ status }) => status === 'rejected') ? mapOutbox(writes, () => []) : writes;
    },
  }),
  /** What waits is rewritten when the program changes. */
  'rewrites-outbox': () => ({ ...PRODUCT, nextPush: (state, limit) => PRODUCT.nextPush({ ...state, outbox: state.outbox.map((item) => ({ ...item, schema: 2 })) }, limit) }),
  /** A directory that lost somebody is taken for the ENT's. */
  'no-directory-sum': () => ({ ...PRODUCT, isDirectoryOf: () => true }),
  /** The directory is said to be received, and what came is not kept. */
  'directory-cursor-only': () => ({ ...PRODUCT, directoryKept: ({ cursor }, known) => ({ cursor, people: known.size === 0 ? new Set(['ann', 'bob', 'gone']) : known }) }),
  /** A part of the journal that came with an answer is not kept. */
  'journal-not-kept': () => ({ ...PRODUCT, onPullAnswer: (...given) => without(PRODUCT.onPullAnswer(...given), 'journal') }),
} as const satisfies Readonly<Record<string, () => SyncCode>>;
