import type { EntContext, EntEffect } from '../../../domain/sync/ent/work.ts';
import type { GestureRequest } from '../../../domain/sync/ent/gesture-request.ts';
import { createOverlay } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { directoryWithout } from '../school.ts';
import { PRODUCT, type SyncCode } from '../sync-code.ts';
import { UNCHECKED } from './console-mutants.ts';

type Apply = SyncCode['applyGesture'];

const change = (edit: (effect: EntEffect, context: EntContext, request: GestureRequest) => EntEffect): Apply => (context, request) =>
  edit(PRODUCT.applyGesture(context, request), context, request);

/** The same settings, without the rows that a bug does not see. */
const hide = (settings: SettingsView, entity: string): SettingsView => ({
  find: (kind, id) => (kind === entity ? undefined : settings.find(kind, id)),
  list: (kind) => (kind === entity ? [] : settings.list(kind)),
});

/** Bugs of the ENT's side: numbers, rights, conflicts, deletions, references, journal, imports, streams. */
export const ENT_MUTANTS = {
  /** Decided by the role that the author had when they began. */
  'role-cached': () => ({ ...PRODUCT, actorOf: (_, before) => before }),
  /** Rights are asked of the console only. */
  'role-of-console': () => ({
    ...PRODUCT,
    applyGesture: (context, request) => PRODUCT.applyGesture(context, { ...request, actor: { ...request.actor, role: 'administrator' } }),
  }),
  /** An account that was taken away is heard. */
  'revoked-heard': () => ({ ...PRODUCT, hearsRevoked: true }),
  /** A commit that moves no counter: the maintenance script of old. */
  'import-untold': () => ({ ...UNCHECKED, nextHead: (head, source) => (source === 'import' ? head : head + 1) }),
  /** The counter is moved now and then only. */
  'head-stuck': () => ({ ...UNCHECKED, nextHead: (head) => (head % 3 === 2 ? head : head + 1) }),
  /** What an import takes back is not told. */
  'import-unjournaled': () => ({ ...PRODUCT, withdraw: (...given) => ({ ...PRODUCT.withdraw(...given), journal: [] }) }),
  /** What was given to somebody who left stays in their hands, and may be given again. */
  'reference-unchecked': () => ({
    ...PRODUCT,
    applyGesture: (context, request) => PRODUCT.applyGesture({ ...context, directory: directoryWithout(new Set()) }, request),
  }),
  /** Who left is forgotten, and nobody is told. */
  'floor-unchecked': () => ({ ...PRODUCT, checksFloor: false, isDirectoryOf: () => true }),
  /** All or nothing is taken one by one. */
  'whole-in-pieces': () => ({
    ...PRODUCT,
    applyGesture: (context, request) => PRODUCT.applyGesture(context, { ...request, gesture: { ...request.gesture, atomic: false } }),
  }),
  /** A granted right stays in force while it is disputed. */
  'no-restrict': () => ({
    ...PRODUCT,
    applyGesture: change((effect, { settings }) => {
      const kept = createOverlay(settings);
      const restricted = new Set(effect.journal.flatMap(({ status, edits }) => (status === 'restricted' ? edits.map(({ entity, id }) => `${entity} ${id}`) : [])));
      for (const [entity, id, row] of effect.settings.written()) if (!restricted.has(`${entity} ${id}`)) kept.put(entity, id, row);
      return { ...effect, settings: kept, journal: effect.journal.filter(({ status }) => status !== 'restricted') };
    }),
  }),
  /** What the ENT restricts by itself is not told. */
  'restriction-untold': () => ({ ...PRODUCT, applyGesture: change((effect) => ({ ...effect, journal: effect.journal.filter(({ status }) => status !== 'restricted') })) }),
  /** Refused attempts leave no trace. */
  'refusal-untold': () => ({ ...PRODUCT, applyGesture: change((effect) => ({ ...effect, journal: effect.journal.filter(({ status }) => status !== 'rejected') })) }),
  /** Changes keep the version of the row they change. */
  'version-stuck': () => ({
    ...PRODUCT,
    applyGesture: change((effect, { settings }) => {
      const stuck = createOverlay(settings);
      for (const [entity, id, row] of effect.settings.written()) stuck.put(entity, id, { ...row, ver: settings.find(entity, id)?.ver ?? 1 });
      return { ...effect, settings: stuck };
    }),
  }),
  /** Conflicts are not seen: neither kept, nor joined, nor shown again. */
  'conflict-dropped': () => ({
    ...PRODUCT,
    applyGesture: change((effect, { settings }) => {
      const kept = createOverlay(settings);
      for (const [entity, id, row] of effect.settings.written()) if (entity !== 'conflict') kept.put(entity, id, row);
      return { ...effect, settings: kept };
    }),
  }),
  /** A held change is said to be held, and is kept nowhere. */
  'held-nowhere': () => ({
    ...PRODUCT,
    applyGesture: change((effect, { settings }) => {
      const held = new Set(effect.outcomes.flatMap(({ status, conflict }) => (status === 'held' ? [conflict] : [])));
      const kept = createOverlay(settings);
      for (const [entity, id, row] of effect.settings.written()) if (!(entity === 'conflict' && held.has(id))) kept.put(entity, id, row);
      return { ...effect, settings: kept };
    }),
  }),
  /** Clocks decide: what was written before the value of now is said to be already so. */
  'clock-decides': () => ({
    ...PRODUCT,
    applyGesture: (context, request) => {
      const effect = PRODUCT.applyGesture(context, request);
      const isLate = request.mutations.some(({ entity, id }) => request.gesture.authoredAt < (context.settings.find(entity, id)?.at ?? ''));
      if (!isLate) return effect;
      return { settings: createOverlay(context.settings), journal: effect.journal.map((line) => ({ ...line, status: 'same' as const })), outcomes: effect.outcomes.map(({ m, hash }) => ({ m, hash, status: 'same' as const })) };
    },
  }),
  /** What older consoles send is taken as it comes. */
  'no-upcast': () => ({ ...PRODUCT, steps: {} }),
  /** A decision by somebody who may not change what is disputed. */
  'anybody-decides': () => ({
    ...PRODUCT,
    applyGesture: (context, request) => {
      const decides = request.mutations.every(({ entity }) => entity === 'conflict');
      return PRODUCT.applyGesture(context, decides ? { ...request, actor: { ...request.actor, role: 'administrator' } } : request);
    },
  }),
  /** Services have no scale of their own: a right on one is a word like another. */
  'no-scale': () => ({
    ...PRODUCT,
    applyGesture: (context, request) =>
      PRODUCT.applyGesture(request.mutations.some(({ entity }) => entity === 'serviceAccess') ? { ...context, settings: hide(context.settings, 'service') } : context, request),
  }),
} as const satisfies Readonly<Record<string, () => SyncCode>>;
