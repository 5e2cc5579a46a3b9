import { useCallback } from 'react';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';

/** The guided list of whoever is in: it begins the first time, and is over once it is closed. */
export function useGuide() {
  const store = useSchoolStore();
  const { savePreferences } = useActions();
  const guide = useSchool((state) => state.preferences.guide);
  const begin = useCallback(() => {
    const { preferences } = store.getState();
    if (preferences.guide === undefined) savePreferences({ ...preferences, guide: { seen: [], closed: false } });
  }, [store, savePreferences]);
  const close = useCallback(() => {
    const { preferences } = store.getState();
    savePreferences({ ...preferences, guide: { seen: preferences.guide?.seen ?? [], closed: true } });
  }, [store, savePreferences]);
  return { guide, begin, close };
}
