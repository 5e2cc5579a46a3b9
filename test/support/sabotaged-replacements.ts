import { addDays } from '../../domain/kernel/days.ts';
import type * as Rows from '../../domain/connectors/replacements/row-end.ts';
import type * as Beside from '../../domain/connectors/replacements/replacements-beside.ts';
import type * as Left from '../../server/connectors/closings/keep-membership-left.ts';
import type * as Promises from '../../server/connectors/closings/promise-closing.ts';
import type * as Adoption from '../../server/connectors/desk/reading/adopt.ts';
import type * as Teachings from '../../server/connectors/entcore/read-teachings.ts';
import { naive, planted } from './sabotaged-connectors.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

// The naive ways with replacements (E24): each must be caught by the tests that it names.

const TESTS = 'test/connectors/replacements.test.ts';
const WEATHER = 'test/connectors/replacement-weather.test.ts';

/** Naive connectors of replacements, and the tests that must catch each. */
export const BROKEN_REPLACEMENTS: Readonly<Record<string, BrokenPromise>> = {
  'replacement-made-again': planted<typeof Adoption>('../../server/connectors/desk/reading/adopt.ts', WEATHER, () => ({ awaitedRows: () => new Map() })),
  'replacement-retries': naive(({ send }) => ({
    send: async (school, step) => {
      const sent = await send(school, step);
      return sent.ok ? sent : send(school, step);
    },
  }), WEATHER),
  'replacement-leaves-the-class': planted<typeof Left>('../../server/connectors/closings/keep-membership-left.ts', TESTS, () => ({ keepMembershipLeft: () => undefined })),
  'replacement-ends-late': planted<typeof Rows>('../../domain/connectors/replacements/row-end.ts', TESTS, (real) => ({ lastDayOfRow: (view, day, row) => real.lastDayOfRow(view, addDays(day, -1), row) })),
  'replacement-ends-never': planted<typeof Promises>('../../server/connectors/closings/promise-closing.ts', TESTS, () => ({ promiseClosing: () => undefined })),
  'replacement-begins-early': planted<typeof Beside>('../../domain/connectors/replacements/replacements-beside.ts', TESTS, (real) => ({ replacementsBeside: (ground) => real.replacementsBeside({ ...ground, day: addDays(ground.day, 1) }) })),
  'replacement-believes-no-service': planted<typeof Teachings>('../../server/connectors/entcore/read-teachings.ts', WEATHER, (real) => ({
    readTeachings: async (session, structure) => {
      const read = await real.readTeachings(session, structure);
      return read.ok || read.refusal.detail !== 'empty' ? read : { ok: true, value: [{ teacher: 'u-t0', subject: 'm-t0', group: 'c-0', isClass: true, substitutes: [] }] };
    },
  })),
};
