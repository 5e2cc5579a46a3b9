import { directoryCursorOf } from '../simulated-answers.ts';
import { PRODUCT, type SyncCode } from '../sync-code.ts';
import { UNCHECKED } from './console-mutants.ts';

/** Without the checksums, of the settings and of the directory, that see what the pages of a stream did to a copy; nothing else harms it. */
const BLIND: SyncCode = { ...UNCHECKED, isDirectoryOf: () => true, rots: false };

/** Bugs of whole loads, which come in pages, and of what stops those by whom too many people go. */
export const PAGE_MUTANTS = {
  /** The cursor of a whole stream is read after its pages: what moved meanwhile is never sent. */
  'cursor-after-pages': () => ({ ...BLIND, cursorOfPages: (_, last) => last }),
  /** A load that was cut is taken for the whole. */
  'cut-load-kept': () => ({ ...BLIND, onCutLoad: 'keeps' }),
  /** A load of the settings that was cut goes on where it stopped, under the cursor of its second half. */
  'cut-load-goes-on': () => ({ ...BLIND, onCutLoad: 'goes-on' }),
  /** A directory that was cut goes on in another life of its ENT, under the cursor of that one. */
  'load-of-two-lives': () => ({
    ...BLIND,
    goesOnUnder: (disk, place) => PRODUCT.goesOnUnder(disk, place) ?? directoryCursorOf(disk),
    followsOn: (kept) => kept !== undefined,
  }),
  /** A directory that goes on takes the cursor of its second half: what moved meanwhile is never sent. */
  'load-cursor-renewed': () => ({
    ...BLIND,
    goesOnUnder: (disk, place) => PRODUCT.goesOnUnder(disk, place) && directoryCursorOf(disk),
    followsOn: (kept, { load }) => kept !== undefined && load?.goesOn === true,
  }),
  /** The key of the last row is kept before the rows that it covers. */
  'load-key-first': () => ({
    ...BLIND,
    keepPage: (store, { kept, next }, mayDie) => {
      store.putUnfinished({ ...next, people: kept?.people ?? new Set() });
      mayDie();
      store.putUnfinished(next);
    },
  }),
  /** The pages of an ENT that was restored go on where those of its former life stopped, under its new epoch. */
  'pages-of-two-lives': () => ({
    ...BLIND,
    pagesOutliveEnt: true,
    cursorOfPages: (first, last) => (first.split(' ')[0] === last.split(' ')[0] ? first : last),
  }),
  /** An import takes away whoever its delivery lacks. */
  'import-unguarded': () => ({ ...PRODUCT, refuseDisappearances: () => undefined }),
  /** An import asks, and what was agreed to is not compared with what it takes away. */
  'import-agreed-for-all': () => ({ ...PRODUCT, refuseDisappearances: (losses, accepted) => (accepted > 0 ? undefined : PRODUCT.refuseDisappearances(losses, accepted)) }),
  /** A console removes whoever its ENT says is gone. */
  'removals-unguarded': () => ({ ...PRODUCT, isMassRemoval: () => false }),
  /** As long as a whole directory waits for somebody, nothing leaves and nothing comes. */
  'removals-hold-all': () => ({ ...PRODUCT, nextStep: (state, exchange) => (state.directoryCursor === null && exchange.heldLoad !== null ? 'rest' : PRODUCT.nextStep(state, exchange)) }),
  /** Removals that wait are said to wait, and are done. */
  'removals-told-only': () => ({ ...PRODUCT, holdRemovals: (...given) => PRODUCT.holdRemovals(...given) && false }),
  /** Whoever let some people go has let go all those who go next, however many. */
  'removals-let-go-for-all': () => ({
    ...PRODUCT,
    holdRemovals: (desk, removed, load) => PRODUCT.holdRemovals(desk, desk.exchange.acceptedRemovals > 0 ? Math.min(removed, desk.exchange.acceptedRemovals) : removed, load),
  }),
  /** What was let go once is let go for ever, even when nobody went. */
  'removals-let-go-for-ever': () => {
    const accepted = new WeakMap<object, number>();
    return {
      ...PRODUCT,
      holdRemovals: ({ exchange, statusChanged }, removed, load) => {
        const most = Math.max(exchange.acceptedRemovals, accepted.get(exchange) ?? 0);
        accepted.set(exchange, most);
        return PRODUCT.holdRemovals({ exchange: Object.assign(exchange, { acceptedRemovals: most }), statusChanged }, removed, load);
      },
    };
  },
} as const satisfies Readonly<Record<string, () => SyncCode>>;
