import { useCallback, useEffect, useState } from 'react';
import type { SheetView } from '../../../contract/ent/sheet.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** The sheets that the administrators of the school share, one per platform that is joined. */
export interface SharedSheetsDesk {
  readonly views: readonly SheetView[];
  readonly isUnreachable: boolean;
  readonly tick: (view: SheetView, lines: readonly string[], done: boolean) => void;
}

/** Lines of one call to the ENT. */
const MOST_TICKED = 1_000;

/** Asks the ENT of a joined school when the screen opens; nothing of it is kept on this computer. Of ENT administrators only: others are shown none. */
export function useSharedSheets(): SharedSheetsDesk {
  const { connectors } = useActions();
  const isConcerned = useSchool(({ actor, platforms }) => actor?.role === 'administrator' && platforms.platforms.length > 0);
  const [views, setViews] = useState<readonly SheetView[]>([]);
  const [isUnreachable, setUnreachable] = useState(false);
  const failed = useCallback(() => setUnreachable(true), []);
  useEffect(() => {
    if (!isConcerned) return;
    const read = async (): Promise<void> => {
      const joined = (await connectors.list()).filter(({ connected }) => connected);
      setViews(await Promise.all(joined.map(({ id }) => connectors.sheet({ id }))));
    };
    read().catch(failed);
  }, [connectors, isConcerned, failed]);
  const tick = async (view: SheetView, lines: readonly string[], done: boolean): Promise<void> => {
    const fresh = await connectors.tick({ id: view.id, lines: lines.slice(0, MOST_TICKED), done });
    setUnreachable(false);
    setViews((now) => now.map((one) => (one.id === fresh.id ? fresh : one)));
  };
  return { views, isUnreachable, tick: (...asked) => void tick(...asked).catch(failed) };
}
