import { useMantineColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { chooseKeys } from '../keys/key-map.ts';
import { usePresenting } from '../presentation/presenting.ts';
import { isInShell } from '../bridge/find-bridge.ts';
import { useActions, useSchool } from '../school/store/school-context.tsx';
import { useMotion } from './use-motion.ts';
import { zoomPage } from './zoom-page.ts';

const USUAL_KEYS = {};

/** Gives the page the theme, density, keys, movement and size that the user chose; whoever presents has chosen another size. */
export function ApplyPreferences() {
  const { theme, density, scale, shortcuts, reduceMotion } = useSchool((state) => state.preferences);
  const isStarted = useSchool((state) => state.phase !== 'starting');
  const zoom = usePresenting((state) => (state.isOn ? state.zoom : scale));
  const { zoomPage: ask } = useActions();
  const { setColorScheme } = useMantineColorScheme();
  useLayoutEffect(() => {
    // Until the console has answered, the page keeps the theme that the browser remembers.
    if (isStarted) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, isStarted, setColorScheme]);
  useLayoutEffect(() => chooseKeys(shortcuts ?? USUAL_KEYS), [shortcuts]);
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  useLayoutEffect(() => void zoomPage({ percent: zoom, inShell: isInShell(), ask, style: document.documentElement.style }), [zoom, ask]);
  useMotion(reduceMotion ?? 'system');
  return null;
}
