import { useEffect, useMemo, useState } from 'react';
import type { SharedSheets } from '../../../contract/console/shared-sheets.ts';
import type { SheetView } from '../../../contract/ent/sheet.ts';
import { pendingTicks, tickMark, type PendingTick } from '../../../domain/connectors/sheet/pending-ticks.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** The sheets that the administrators of the school share, one per platform that is joined. */
export interface SharedSheetsDesk {
  readonly views: readonly SheetView[];
  /** When the ENT last said so, ISO 8601, where it does not answer now. */
  readonly at: string | null;
  /** What was said here of a line, and that the ENT has not heard. */
  readonly pendingOf: (view: SheetView, line: string) => PendingTick | undefined;
  readonly tick: (view: SheetView, lines: readonly string[], done: boolean) => void;
}

const NOT_ASKED: SharedSheets = { views: [], at: null };

/**
 * Asks for them when the screen opens, each time something of them is said here, and when the ENT answers again. A tick is noted on this computer first, as all
 * that is done here; it leaves at once where the ENT answers. Of ENT administrators only: others are shown none.
 */
export function useSharedSheets(): SharedSheetsDesk {
  const { connectors, mark } = useActions();
  const isConcerned = useSchool(({ actor, platforms }) => actor?.role === 'administrator' && platforms.platforms.length > 0);
  const connection = useSchool(({ status }) => status.connection);
  const marks = useSchool((state) => state.marks);
  const pending = useMemo(() => pendingTicks(marks), [marks]);
  const waits = pending.map(({ platform, line, at }) => `${platform} ${line} ${at}`);
  const moment = isConcerned ? [connection, ...waits].join() : undefined;
  const [{ views, at }, setSaid] = useState(NOT_ASKED);
  useEffect(() => {
    // Where this fails, what is shown stays, and what was ticked waits.
    if (moment !== undefined) connectors.sheets().then(setSaid, () => undefined);
  }, [connectors, moment]);
  return {
    views, at,
    pendingOf: ({ id }, line) => pending.find((one) => one.platform === id && one.line === line),
    tick: ({ id }, lines, done) => mark('shared-tick', lines.map((line) => tickMark(id, line, done)), true),
  };
}
