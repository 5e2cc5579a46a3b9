import { useMantineColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { chooseKeys } from '../keys/key-map.ts';
import { usePresenting } from '../presentation/presenting.ts';
import { useSchool } from '../school/school-context.tsx';

const USUAL_KEYS = {};

/** Gives the page the theme, density, keys and size that the user chose; whoever presents has chosen another size. */
export function ApplyPreferences() {
  const { theme, density, scale, shortcuts } = useSchool((state) => state.preferences);
  const isStarted = useSchool((state) => state.phase !== 'starting');
  const zoom = usePresenting((state) => (state.isOn ? state.zoom : scale));
  const { setColorScheme } = useMantineColorScheme();
  useLayoutEffect(() => {
    // Until the console has answered, the page keeps the theme that the browser remembers.
    if (isStarted) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, isStarted, setColorScheme]);
  useLayoutEffect(() => chooseKeys(shortcuts ?? USUAL_KEYS), [shortcuts]);
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
    document.documentElement.style.setProperty('zoom', zoom === 100 ? '' : String(zoom / 100));
  }, [density, zoom]);
  return null;
}
