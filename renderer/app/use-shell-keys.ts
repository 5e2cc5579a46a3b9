import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ScreenId } from '../../texts/frame/app.ts';
import { useActions, useSchoolStore } from '../school/school-context.tsx';
import { focusNextZone, returnToWork } from './focus-zones.ts';
import { countConflicts, countRefused } from './pending.ts';
import { SCREENS } from './screens.ts';

interface ShellDeeds {
  readonly screen: ScreenId;
  readonly toggleInspector: () => void;
  readonly openHelp: () => void;
}

/** What a key does; false leaves it to the browser. */
type Deed = (event: KeyboardEvent) => unknown;
type Keys = Readonly<Record<string, Deed>>;

/** The screens whose own list F8 goes through. */
const HAS_PROBLEMS: ReadonlySet<ScreenId> = new Set<ScreenId>(['controls', 'sync']);

/** The keys that work on every screen (ux 2.3.3): letters by what is printed on them, digits by their place. */
export function useShellKeys(deeds: ShellDeeds): void {
  const actions = useActions();
  const navigate = useNavigate();
  const { history } = useRouter();
  const problems = useProblems(deeds.screen);
  const keys = useRef<Keys>({});
  useLayoutEffect(() => {
    const go = (index: number) => () => void navigate({ to: SCREENS[index]?.path ?? '/tableau-de-bord' });
    keys.current = {
      F1: deeds.openHelp,
      F5: actions.refresh,
      F8: problems,
      Escape: ({ target }) => returnToWork(target),
      'Alt+ArrowLeft': () => history.back(),
      'Alt+ArrowRight': () => history.forward(),
      'Ctrl+l': actions.copyLink,
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
      if (deed !== undefined && deed(event) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** F8 from a screen without problems of its own goes where there are some: conflicts, refusals, then controls. */
function useProblems(screen: ScreenId): Deed {
  const store = useSchoolStore();
  const navigate = useNavigate();
  return () => {
    if (HAS_PROBLEMS.has(screen)) return false;
    const state = store.getState();
    const onglet = countConflicts(state) > 0 ? 'conflits' : countRefused(state) > 0 ? 'refus' : undefined;
    return onglet === undefined ? navigate({ to: '/controles' }) : navigate({ to: '/synchronisation', search: { onglet } });
  };
}

function deedOf(keys: Keys, event: KeyboardEvent): Deed | undefined {
  if (event.metaKey) return undefined;
  if (event.altKey) return event.ctrlKey ? undefined : keys[`Alt+${event.key}`];
  if (!event.ctrlKey) return keys[event.key];
  return keys[`Ctrl+${event.code}`] ?? keys[`Ctrl+${event.key.toLowerCase()}`];
}

/** A dialog keeps its keys to itself; so does a field being typed in, for Ctrl Z and Ctrl Y. */
function mayAct(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return false;
  const isUndo = event.ctrlKey && ['z', 'y'].includes(event.key.toLowerCase());
  return !(isUndo && event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]'));
}
