import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ScreenId } from '../../../texts/frame/app.ts';
import { comboOf } from '../../keys/combo.ts';
import { doShortcutsBy } from '../../keys/do-shortcut.ts';
import { shortcutOf } from '../../keys/key-map.ts';
import type { ShortcutId } from '../../keys/shortcuts.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { focusNextZone, focusWork, rememberFocus, returnToWork } from './focus-zones.ts';
import { countConflicts, countRefused } from './pending.ts';
import { SCREENS, type ScreenPath } from '../screens/screens.ts';

interface ShellDeeds {
  readonly screen: ScreenId;
  readonly toggleInspector: () => void;
  readonly openHelp: () => void;
  readonly present: () => void;
}

/** What a shortcut does; false leaves its keys to the browser. */
type Deed = () => unknown;
type Deeds = Partial<Readonly<Record<ShortcutId, Deed>>>;

/** The screens whose own list F8 goes through. */
const HAS_PROBLEMS: ReadonlySet<ScreenId> = new Set<ScreenId>(['controls', 'sync']);

/** The shortcuts that work on every screen (ux 2.3.3), by the keys that the user chose. */
export function useShellKeys(deeds: ShellDeeds): void {
  const actions = useActions();
  const navigate = useNavigate();
  const { history } = useRouter();
  const problems = useProblems(deeds.screen);
  const current = useRef<Deeds>({});
  useLayoutEffect(() => {
    const enter = (to: ScreenPath, search = {}): void => {
      void navigate({ to, search });
      focusWork();
    };
    const go = (index: number) => () => enter(SCREENS[index]?.path ?? '/tableau-de-bord');
    current.current = {
      help: deeds.openHelp,
      refresh: actions.refresh,
      nextProblem: problems,
      previousProblem: problems,
      present: deeds.present,
      back: () => history.back(),
      forward: () => history.forward(),
      copyLink: actions.copyLink,
      lock: actions.lockNow,
      nextZone: () => focusNextZone(1),
      previousZone: () => focusNextZone(-1),
      inspector: deeds.toggleInspector,
      allSaved: actions.sayAllSaved,
      undo: actions.undo,
      redo: actions.redo,
      settings: () => enter('/parametres'),
      send: () => enter('/synchronisation', { envoyer: 1 }),
      screen1: go(0), screen2: go(1), screen3: go(2), screen4: go(3), screen5: go(4), screen6: go(5), screen7: go(6), screen8: go(7), screen9: go(8),
    };
  });
  useEffect(rememberFocus, []);
  useEffect(() => doShortcutsBy((id) => current.current[id]?.()), []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const deed = mayAct(event) ? deedOf(current.current, event) : undefined;
      if (deed !== undefined && deed() !== false) event.preventDefault();
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

function deedOf(deeds: Deeds, event: KeyboardEvent): Deed | undefined {
  if (comboOf(event) === 'Escape') return () => returnToWork(event.target);
  const id = shortcutOf(event, 'frame');
  return id === undefined ? undefined : deeds[id];
}

/** A dialog keeps its keys to itself; so does a field being typed in, for what undoes and does again. */
function mayAct(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return false;
  const id = shortcutOf(event, 'frame');
  const isField = event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]');
  return !(isField && (id === 'undo' || id === 'redo'));
}
