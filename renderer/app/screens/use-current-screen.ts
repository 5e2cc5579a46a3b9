import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SCREEN_TITLES, windowTitle, type ScreenId } from '../../../texts/frame/app.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { enterScreen } from '../../sheets/open-sheet.ts';
import { SCREEN_OF_PATH } from './screens.ts';

/** Which screen is shown; its name goes into the title of the window. */
export function useCurrentScreen(): ScreenId {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const school = useSchool((state) => state.school?.name);
  const screen = screenOfPath(path);
  useEffect(() => {
    document.title = windowTitle(SCREEN_TITLES[screen], school);
  }, [screen, school]);
  useEffect(() => enterScreen(screen), [screen]);
  return screen;
}

/** The screen at an address; the dashboard at an unknown one. */
export function screenOfPath(path: string): ScreenId {
  return SCREEN_OF_PATH.get(path) ?? 'dashboard';
}
