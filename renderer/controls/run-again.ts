import { newFindings, type ControlResult } from '../../domain/controls/run-controls.ts';
import type { SchoolState } from '../school/store/school-state.ts';
import { controlPass, forgetPass } from './control-results.ts';

const FOLLOWERS = new Set<() => void>();

/** Calls back after each pass that somebody asked for: every screen that shows one follows. The answer ends it. */
export function onRunAgain(follow: () => void): () => void {
  FOLLOWERS.add(follow);
  return () => {
    FOLLOWERS.delete(follow);
  };
}

/** What a pass that was asked for found, beside the one before. */
export interface AskedRun {
  readonly controls: number;
  readonly more: number;
  readonly less: number;
}

/** « Lancer les contrôles » (ux §2.6): they run by themselves at each edit, but what they say may hang on the day. */
export function runControlsAgain(state: Pick<SchoolState, 'directory' | 'view' | 'rightsNow'>): AskedRun {
  const before = controlPass(state).results;
  forgetPass(state);
  const after = controlPass(state).results;
  for (const follow of FOLLOWERS) follow();
  return { controls: after.length, more: countNew(before, after), less: countNew(after, before) };
}

function countNew(before: readonly ControlResult[], after: readonly ControlResult[]): number {
  return newFindings(before, after).reduce((sum, { findings }) => sum + findings.length, 0);
}
