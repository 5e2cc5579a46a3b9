import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SCREEN_TITLES, windowTitle, type ScreenId } from '../../texts/app.ts';
import { useSchool } from '../school/school-context.tsx';
import { enterScreen } from '../sheets/open-sheet.ts';
import { SCREENS } from './screens.ts';

/** Which screen is shown; its name goes into the title of the window. */
export function useCurrentScreen(): ScreenId {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const school = useSchool((state) => state.school?.name);
  const screen = SCREENS.find((entry) => entry.path === path)?.id ?? 'dashboard';
  useEffect(() => {
    document.title = windowTitle(SCREEN_TITLES[screen], school);
  }, [screen, school]);
  useEffect(() => enterScreen(screen), [screen]);
  return screen;
}
