import type * as Readings from '../../domain/connectors/sheet/sheet-reading.ts';
import type * as Folds from '../../domain/connectors/sheet/fold-edits.ts';
import type * as Ticks from '../../domain/connectors/sheet/tick.ts';
import { planted } from './sabotaged-connectors.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

const SHEET = 'test/connectors/sheet.test.ts';

/** Naive application sheets, and the tests that must catch each. */
export const BROKEN_SHEETS: Readonly<Record<string, BrokenPromise>> = {
  'sheet-tick-is-seen': planted<typeof Ticks>('../../domain/connectors/sheet/tick.ts', SHEET, (real) => ({
    tickLines: (...given) => real.tickLines(...given).map((line) => ({ ...line, state: 'seen' })),
  })),
  'sheet-file-is-whole': planted<typeof Readings>('../../domain/connectors/sheet/sheet-reading.ts', SHEET, (real) => ({
    schoolOfReading: (ground, reading) => real.schoolOfReading(ground, reading === null ? null : { ...reading, isWhole: true, places: reading.places.map((place) => ({ ...place, unread: 0 })) }),
  })),
  'sheet-edits-in-silence': planted<typeof Folds>('../../domain/connectors/sheet/fold-edits.ts', SHEET, (real) => ({
    foldEdits: (...given) => real.foldEdits(...given).filter(({ state }) => state !== 'withdrawn'),
  })),
};
