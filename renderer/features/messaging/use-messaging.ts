import { useMemo } from 'react';
import type { Intended } from '../../../domain/draft/intended.ts';
import { readMessagingSettings } from '../../../domain/messaging/messaging-settings.ts';
import { readMatrix, type Matrix } from '../../../domain/messaging/matrix.ts';
import { reachOf } from '../../../domain/messaging/reach.ts';
import type { Reach } from '../../../domain/messaging/school-reach.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { SchoolState } from '../../school/store/school-state.ts';

/** The instant of the screen is never later than this behind the real one. */
const LAG_MS = 60_000;

/** The present instant, refreshed twice a minute, and at once when a restriction has just begun. */
export function useMessagingNow(): string {
  const tick = useNow();
  const since = useSchool((state) => readMessagingSettings(state.view).restriction?.since);
  return useMemo(() => (since !== undefined && tick < since && Date.parse(since) - Date.parse(tick) < LAG_MS ? since : tick), [tick, since]);
}

/** « Qui voit qui ? » with the draft, at an instant. */
export function useMatrix(now: string): Matrix {
  const view = useSchool((state) => state.view);
  const groups = useSchool((state) => state.rightsNow.groups);
  return useMemo(() => readMatrix(view, groups, now), [view, groups, now]);
}

/** « Qui voit qui ? » before the draft. */
export function useMatrixBefore(now: string): Matrix {
  const view = useSchool((state) => state.before);
  const groups = useSchool((state) => state.rightsBefore.groups);
  return useMemo(() => readMatrix(view, groups, now), [view, groups, now]);
}

/** Who can write to whom, with the draft and without it. */
export function useReach(now: string): { readonly before: Reach; readonly after: Reach } {
  const rightsBefore = useSchool((state) => state.rightsBefore);
  const rightsNow = useSchool((state) => state.rightsNow);
  return useMemo(() => ({ before: reachOf(rightsBefore, now), after: reachOf(rightsNow, now) }), [rightsBefore, rightsNow, now]);
}

/** Who could write to whom if something more were done, at an instant. */
export function reachWith({ view, rightsNow }: Pick<SchoolState, 'view' | 'rightsNow'>, { changes }: Pick<Intended, 'changes'>, now: string): Reach {
  return reachOf(rightsOf(rightsNow.ground, layChanges(view, changes), rightsNow), now);
}
