import { useMantineColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useSchool } from '../school/school-context.tsx';

/** Gives the page the theme, density and size that the user chose. */
export function ApplyPreferences() {
  const { theme, density, scale } = useSchool((state) => state.preferences);
  const isStarted = useSchool((state) => state.phase !== 'starting');
  const { setColorScheme } = useMantineColorScheme();
  useLayoutEffect(() => {
    // Until the console has answered, the page keeps the theme that the browser remembers.
    if (isStarted) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, isStarted, setColorScheme]);
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
    document.documentElement.style.setProperty('zoom', scale === 100 ? '' : String(scale / 100));
  }, [density, scale]);
  return null;
}
