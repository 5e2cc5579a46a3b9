import { useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useActions } from '../school/school-context.tsx';
import { focusNextZone } from './focus-zones.ts';
import { SCREENS } from './screens.ts';

interface ShellDeeds {
  readonly toggleInspector: () => void;
  readonly openHelp: () => void;
}

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** The keys that work on every screen (ux 2.3.3): letters by what is printed on them, digits by their place. */
export function useShellKeys(deeds: ShellDeeds): void {
  const actions = useActions();
  const navigate = useNavigate();
  const keys = useRef<Keys>({});
  useLayoutEffect(() => {
    const go = (index: number) => () => void navigate({ to: SCREENS[index]?.path ?? '/tableau-de-bord' });
    keys.current = {
      F1: deeds.openHelp,
      F5: actions.refresh,
      F6: (event) => focusNextZone(event.shiftKey ? -1 : 1),
      'Ctrl+i': deeds.toggleInspector,
      'Ctrl+s': actions.sayAllSaved,
      'Ctrl+z': (event) => (event.shiftKey ? actions.redo() : actions.undo()),
      'Ctrl+y': actions.redo,
      'Ctrl+,': () => void navigate({ to: '/parametres' }),
      'Ctrl+enter': () => void navigate({ to: '/synchronisation', search: { envoyer: 1 } }),
      ...Object.fromEntries(SCREENS.map((_, i) => [`Ctrl+Digit${i + 1}`, go(i)])),
    };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const deed = mayAct(event) ? deedOf(keys.current, event) : undefined;
      if (deed !== undefined) {
        event.preventDefault();
        deed(event);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function deedOf(keys: Keys, event: KeyboardEvent): ((event: KeyboardEvent) => void) | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (!event.ctrlKey) return keys[event.key];
  return keys[`Ctrl+${event.code}`] ?? keys[`Ctrl+${event.key.toLowerCase()}`];
}

/** A dialog keeps its keys to itself; so does a field being typed in, for Ctrl Z and Ctrl Y. */
function mayAct(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return false;
  const isUndo = event.ctrlKey && ['z', 'y'].includes(event.key.toLowerCase());
  return !(isUndo && event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]'));
}
