import { useEffect, useRef } from 'react';
import { useActions, useSchoolStore } from '../school/store/school-context.tsx';
import { passWithoutDraft, type ControlPass } from './control-results.ts';
import { controlSights } from './control-sights.ts';

/** Milliseconds without another pass before one is noted: a run of edits is one. */
const SETTLED = 1000;

/** Has the console keep what happened to each control since the last pass. */
export function useNotedPasses(pass: ControlPass | undefined): void {
  const store = useSchoolStore();
  const { noteControls } = useActions();
  const noted = useRef('');
  useEffect(() => {
    if (pass === undefined) return undefined;
    const timer = setTimeout(() => {
      const state = store.getState();
      // Another state is already there: its own pass will be noted.
      if (state.view !== pass.ground.view) return;
      const sights = controlSights(pass, passWithoutDraft(state));
      const text = JSON.stringify(sights);
      if (text !== noted.current) noteControls(sights);
      noted.current = text;
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [pass, store, noteControls]);
}
