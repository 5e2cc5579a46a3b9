import { useEffect } from 'react';
import type { ScreenId } from '../../../texts/frame/app.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';

/** Notes that a screen was seen, as long as the guided list of the dashboard is open: its steps are ticked by that. */
export function useNoteGuidedVisit(screen: ScreenId): void {
  const store = useSchoolStore();
  const { savePreferences } = useActions();
  const isFollowed = useSchool(({ preferences: { guide } }) => guide !== undefined && !guide.closed && !guide.seen.includes(screen));
  useEffect(() => {
    const { preferences } = store.getState();
    if (!isFollowed || preferences.guide === undefined) return;
    savePreferences({ ...preferences, guide: { ...preferences.guide, seen: [...preferences.guide.seen, screen] } });
  }, [screen, isFollowed, store, savePreferences]);
}
