import type * as Compiled from '../../domain/connectors/matrix/compile-cell.ts';
import type * as Cells from '../../domain/connectors/matrix/platform-cell.ts';
import type * as Restrictions from '../../domain/connectors/matrix/restriction.ts';
import type * as Effects from '../../domain/connectors/plan/effect.ts';
import { afterStep } from '../../domain/connectors/plan/platform-step.ts';
import type * as Reach from '../../domain/connectors/reach/reach-model.ts';
import type * as Held from '../../server/connectors/desk/reading/sent-restriction.ts';
import type * as Routes from '../../server/connectors/entcore/routes.ts';
import { naive, planted } from './sabotaged-connectors.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

// The naive ways to carry « Qui voit qui ? » to a platform (connectors.md §2.10 and §11), planted: each must be caught.

const REACH = 'test/domain/connectors/reach.test.ts';
const MATRIX = 'test/domain/connectors/matrix.test.ts';
const SEND = 'test/connectors/matrix-send.test.ts';
const REACH_MODEL = '../../domain/connectors/reach/reach-model.ts';
const COMPILE = '../../domain/connectors/matrix/compile-cell.ts';
const RESTRICTION = '../../domain/connectors/matrix/restriction.ts';

/** Naive connectors of the matrix, and the tests that must catch each. */
export const BROKEN_MATRIX: Readonly<Record<string, BrokenPromise>> = {
  'matrix-ignores-lists': planted<typeof Reach>(REACH_MODEL, REACH, (real) => ({
    reachModel: (school) => {
      const model = real.reachModel(school);
      return { ...model, targets: new Map([...model.targets].map(([id, { byName }]) => [id, { byList: byName, byName }])) };
    },
  })),
  'matrix-ignores-closure': planted<typeof Reach>(REACH_MODEL, REACH, (real) => ({
    reachModel: (school) => real.reachModel({ ...school, groups: school.groups.map((group) => (group.kind === 'class' ? { ...group, kind: 'other' } : group)) }),
  })),
  'matrix-school-emitters': planted<typeof Cells>('../../domain/connectors/matrix/platform-cell.ts', MATRIX, (real) => ({
    blocksOf: (school, cell) => real.blocksOf(school, cell).map((block) => ({ ...block, starts: school.groups.filter(({ kind, profile }) => kind === 'profile' && profile === cell.profile).map((group) => ({ ...group, direction: 'BOTH' })) })),
  })),
  'matrix-last-state-only': planted<typeof Effects>('../../domain/connectors/plan/effect.ts', MATRIX, (real) => ({
    effectAlong: (before, steps, asked) => real.effectOf(before, steps.reduce(afterStep, before), asked),
  })),
  'matrix-keeps-both': planted<typeof Compiled>(COMPILE, SEND, (real) => ({
    compileHide: (...given) => {
      const compiled = real.compileHide(...given);
      return { ...compiled, steps: compiled.steps.filter(({ kind }) => kind !== 'lowerGroup') };
    },
  })),
  'matrix-cuts-first': planted<typeof Compiled>(COMPILE, SEND, (real) => ({
    compileHide: (...given) => {
      const compiled = real.compileHide(...given);
      return { ...compiled, steps: compiled.steps.toReversed() };
    },
  })),
  // The pair of guards of one promise: each alone is held by the other.
  'matrix-cuts-first-unseen': {
    tests: SEND,
    break: () => {
      BROKEN_MATRIX['matrix-cuts-first']?.break();
      BROKEN_MATRIX['matrix-last-state-only']?.break();
    },
  },
  'matrix-widens-ends': planted<typeof Routes>('../../server/connectors/entcore/routes.ts', SEND, (real) => ({
    routeOf: (structure, step) => (step.kind === 'addLink' ? { method: 'POST', path: `/communication/v2/group/${step.group}/communique/${step.item}` } : real.routeOf(structure, step)),
  })),
  'matrix-goes-on-blindly': naive(({ refresh, send }) => {
    let isSent = false;
    return {
      send: (...given) => {
        isSent = true;
        return send(...given);
      },
      refresh: async (school, steps) => {
        const isBlind = isSent;
        isSent = false;
        return isBlind ? { ok: true, value: school } : refresh(school, steps);
      },
    };
  }, SEND),
  'matrix-restricts-unread': planted<typeof Restrictions>(RESTRICTION, SEND, (real) => ({
    restrictionChange: (...given) => {
      const change = real.restrictionChange(...given);
      return change === undefined ? undefined : { ...change, mustRead: false };
    },
  })),
  'matrix-forgets-to-raise': planted<typeof Restrictions>(RESTRICTION, SEND, (real) => ({
    liftChange: (...given) => {
      const change = real.liftChange(...given);
      return change === undefined ? undefined : { ...change, steps: change.steps.filter(({ kind }) => kind !== 'raiseGroup') };
    },
  })),
  'matrix-agrees-on-restricted': planted<typeof Held>('../../server/connectors/desk/reading/sent-restriction.ts', SEND, () => ({ heldCells: () => new Set() })),
};
