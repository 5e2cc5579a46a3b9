import type { PullAnswer } from '../../domain/sync/console/pull.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { readConflict } from '../../domain/sync/conflict.ts';
import type { EntContext } from '../../domain/sync/ent/work.ts';
import type { GestureRequest } from '../../domain/sync/ent/gesture-request.ts';
import { mutationHash, type Mutation } from '../../domain/sync/mutation.ts';
import { fieldValue, type SettingsView } from '../../domain/sync/row.ts';
import { BELIEVING, CONSOLE_MUTANTS, UNCHECKED } from './mutants/console-mutants.ts';
import { ENT_MUTANTS } from './mutants/ent-mutants.ts';
import { PAGE_MUTANTS } from './mutants/page-mutants.ts';
import { PRODUCT, type SyncCode } from './sync-code.ts';

/** The bugs that other systems shipped (sync.md §2); each replaces one piece of the product, in the simulation only. */
export const PLANTED_BUGS = {
  lww: lastWriterWins,
  'no-dedupe': noDedupe,
  'gap-ok': gapOk,
  'no-fork-check': noForkCheck,
  'same-epoch': () => ({ ...PRODUCT, epochAfterRestore: (epoch) => epoch }),
  'no-resend': noResend,
  'ack-before-commit': () => ({ ...BELIEVING, answersBeforeCommit: true }),
  'cursor-first': cursorFirst,
  'late-pull': latePull,
  'drop-on-ack': dropOnAck,
  'no-fate': noFate,
  'version-check': versionCheck,
  'blind-resolve': blindResolve,
  'no-hold': noHold,
  'other-scale': otherScale,
  ...CONSOLE_MUTANTS,
  ...ENT_MUTANTS,
  ...PAGE_MUTANTS,
} as const satisfies Readonly<Record<string, () => SyncCode>>;

/** The name of one of them. */
export type PlantedBug = keyof typeof PLANTED_BUGS;

/** Whether a text names one of them. */
export function isPlantedBug(name: string): name is PlantedBug {
  return Object.hasOwn(PLANTED_BUGS, name);
}

/** The product, or the product with the bug that the environment asks for (`SABOTAGE=lww npx vitest run test/simulation`). */
export function codeUnderTest(sabotage: string | undefined): () => SyncCode {
  if (sabotage === undefined || sabotage === '') {
    return () => PRODUCT;
  }
  if (!isPlantedBug(sabotage)) {
    throw new Error(`SABOTAGE is one of ${Object.keys(PLANTED_BUGS).join(', ')}`);
  }
  return PLANTED_BUGS[sabotage];
}

/** Makes each edit believe that its author saw the value of now. */
function seeingNow(settings: SettingsView, mutation: Mutation): Mutation {
  const row = settings.find(mutation.entity, mutation.id);
  const { seen: _, ...rest } = mutation;
  return {
    ...rest,
    edits: mutation.edits.map((edit) => ({ ...edit, was: fieldValue(row, mutation.entity, edit.field) })),
  };
}

/** Applies other mutations than those that came, under the numbers and fingerprints of those that came. */
function applyInstead(change: (context: EntContext, mutation: Mutation) => Mutation): SyncCode['applyGesture'] {
  return (context, request) => {
    const effect = PRODUCT.applyGesture(context, {
      ...request,
      mutations: request.mutations.map((mutation) => change(context, mutation)),
    });
    const hashes = new Map(request.mutations.map((mutation) => [mutation.m, mutationHash(mutation)]));
    return { ...effect, outcomes: effect.outcomes.map((outcome) => ({ ...outcome, hash: hashes.get(outcome.m) ?? outcome.hash })) };
  };
}

/** The last to arrive wins, whatever its author saw. */
function lastWriterWins(): SyncCode {
  const change = ({ settings }: EntContext, mutation: Mutation): Mutation =>
    mutation.entity === 'conflict' ? mutation : seeingNow(settings, mutation);
  return { ...PRODUCT, applyGesture: applyInstead(change) };
}

/** A mutation sent again is applied again. */
function noDedupe(): SyncCode {
  return { ...PRODUCT, admit: (record, mutation) => (mutation.m <= record.last ? 'new' : PRODUCT.admit(record, mutation)) };
}

/** A console forgets to send a mutation now and then, and the ENT takes the next ones. */
function gapOk(): SyncCode {
  let pushes = 0;
  return {
    ...PRODUCT,
    nextPush: (state, limit) => {
      pushes += 1;
      const waiting = state.outbox.filter(({ outcome }) => outcome === undefined);
      const skips = pushes % 5 === 0 && waiting.length > 1;
      return PRODUCT.nextPush(skips ? { ...state, outbox: waiting.slice(1) } : state, limit);
    },
    admit: (record, mutation) => {
      const admission = PRODUCT.admit(record, mutation);
      return admission === 'gap' ? 'new' : admission;
    },
  };
}

/** A number is believed, whatever it names. */
function noForkCheck(): SyncCode {
  return {
    ...PRODUCT,
    admit: (record, mutation) => {
      const admission = PRODUCT.admit(record, mutation);
      return admission === 'forked' ? 'known' : admission;
    },
    onPullAnswer: (state, request, answer, newClientId) => {
      const hashes = new Map(state.outbox.map(({ mutation, hash }) => [mutation.m, hash]));
      const outcomes = answer.fate.outcomes.map((outcome) => ({ ...outcome, hash: hashes.get(outcome.m) ?? outcome.hash }));
      const fate = { last: Math.min(answer.fate.last, state.lastM), outcomes };
      return PRODUCT.onPullAnswer(state, request, { ...answer, fate }, newClientId);
    },
  };
}

/** What a restored ENT lost is lost. */
function noResend(): SyncCode {
  return {
    ...PRODUCT,
    onSnapshot: (...args) => PRODUCT.onSnapshot(...args).filter(({ kind }) => kind !== 'lost'),
  };
}

/** The cursor is durable before the rows that it covers. */
function cursorFirst(): SyncCode {
  const isCursor = ({ kind }: Write): boolean => kind === 'cursor';
  return {
    ...UNCHECKED,
    rots: false,
    transactions: (writes) =>
      writes.some(isCursor) && writes.length > 1
        ? [writes.filter(isCursor), writes.filter((write) => !isCursor(write))]
        : [writes],
  };
}

/** A late answer counts as a new one. */
function latePull(): SyncCode {
  return {
    ...PRODUCT,
    onPullAnswer: (state, request, answer, newClientId) => {
      const asked = { ...request, client: state.clientId, cursor: state.cursor ?? request.cursor };
      const writes = PRODUCT.onPullAnswer(state, asked, { ...answer, epoch: state.epoch ?? answer.epoch }, newClientId);
      return [...answer.rows.map((incoming) => ({ kind: 'row', ...incoming }) as const), ...writes.filter(({ kind }) => kind !== 'row')];
    },
  };
}

/** What a person sees goes back as soon as the push is answered. */
function dropOnAck(): SyncCode {
  return {
    ...PRODUCT,
    onPushAnswer: (...args) =>
      PRODUCT.onPushAnswer(...args).map((write) =>
        write.kind === 'outbox' ? { ...write, items: write.items.filter(({ outcome }) => outcome === undefined) } : write,
      ),
  };
}

/** The console believes the answers to its pushes, and not the pull that brings their effect. */
function noFate(): SyncCode {
  const settled = new Set(['settled', 'identity', 'outbox', 'last-m']);
  return {
    ...PRODUCT,
    onPullAnswer: (state, request, answer: PullAnswer, newClientId) => {
      const writes = PRODUCT.onPullAnswer(state, request, answer, newClientId);
      const items = state.outbox.filter(({ outcome }) => outcome === undefined);
      return writes.length === 0 ? [] : [...writes.filter(({ kind }) => !settled.has(kind)), { kind: 'outbox', items }];
    },
  };
}

/** Trusts the version of the row that the author had, rather than the value that they saw. */
function versionCheck(): SyncCode {
  const versions = new Map<string, number>();
  return {
    ...PRODUCT,
    enqueue: (state, gestures) => {
      const writes = PRODUCT.enqueue(state, gestures);
      for (const { hash, mutation } of writes.flatMap((write) => (write.kind === 'outbox' ? write.items : []))) {
        const known = versions.get(hash);
        versions.set(hash, known ?? state.base.find(mutation.entity, mutation.id)?.ver ?? 0);
      }
      return writes;
    },
    applyGesture: applyInstead(({ settings }, mutation) => {
      const ver = settings.find(mutation.entity, mutation.id)?.ver ?? 0;
      const isFresh = ver <= (versions.get(mutationHash(mutation)) ?? -1);
      return isFresh && mutation.entity !== 'conflict' ? seeingNow(settings, mutation) : mutation;
    }),
  };
}

/** Whoever decides a conflict is believed to have seen the values of now. */
function blindResolve(): SyncCode {
  const change = ({ settings }: EntContext, mutation: Mutation): Mutation => {
    const conflict = mutation.entity === 'conflict' ? readConflict(mutation.id, settings.find('conflict', mutation.id)) : undefined;
    const now = conflict?.edits.map(({ entity, id, field }) => fieldValue(settings.find(entity, id), entity, field));
    return now === undefined ? mutation : { ...mutation, edits: mutation.edits.map((edit) => ({ ...edit, was: now })) };
  };
  return { ...PRODUCT, applyGesture: applyInstead(change) };
}

/** Each later edit of a contested value becomes a conflict of its own. */
function noHold(): SyncCode {
  return {
    ...PRODUCT,
    applyGesture: (context: EntContext, request: GestureRequest) => {
      const { settings } = context;
      const hidden: SettingsView = {
        find: (entity, id) => settings.find(entity, id),
        list: (entity) => (entity === 'conflict' ? [] : settings.list(entity)),
      };
      return PRODUCT.applyGesture({ ...context, settings: hidden }, request);
    },
  };
}

/** The roles of every service are ordered as those of the first one. */
function otherScale(): SyncCode {
  return {
    ...PRODUCT,
    applyGesture: (context: EntContext, request: GestureRequest) => {
      const { settings } = context;
      const first = settings.find('service', 'MSG');
      if (request.mutations.some(({ entity }) => entity !== 'serviceAccess')) {
        return PRODUCT.applyGesture(context, request);
      }
      const confused: SettingsView = {
        find: (entity, id) => (entity === 'service' && id === 'NOTES' ? first : settings.find(entity, id)),
        list: (entity) => settings.list(entity),
      };
      return PRODUCT.applyGesture({ ...context, settings: confused }, request);
    },
  };
}
