import type { AccountStatement } from '../../domain/accounts/account-statement.ts';
import type { ControlGround } from '../../domain/controls/control-ground.ts';
import { runControls, type ControlResult } from '../../domain/controls/run-controls.ts';
import { readThresholds } from '../../domain/controls/threshold-settings.ts';
import { usedPlatforms } from '../../domain/platforms/school-platforms.ts';
import type { RightsSide } from '../../domain/school/school-rights.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { SHIPPED_PLATFORMS } from '../../texts/platforms/shipped-platforms.ts';
import type { SchoolState } from '../school/store/school-state.ts';

/** What the controls look at. */
export type Looked = Pick<SchoolState, 'directory' | 'view' | 'rightsNow'> & Partial<Pick<SchoolState, 'accounts'>>;

/** What the controls said of one state of the school. */
export interface ControlPass {
  readonly ground: ControlGround;
  readonly results: readonly ControlResult[];
  /** When they were run, ISO 8601, and how long it took, in milliseconds. */
  readonly at: string;
  readonly took: number;
}

const NO_ACCOUNTS: readonly AccountStatement[] = [];
const PASSES = new WeakMap<SettingsView, ControlPass>();

/** What the controls said of a state, when they have looked at it. */
export function knownPass(looked: Looked): ControlPass | undefined {
  const known = PASSES.get(looked.view);
  return known !== undefined && isGroundOf(known.ground, looked) ? known : undefined;
}

/** Whether a ground is that of a state: the accounts and the directory change without its settings. */
export function isGroundOf({ view, side, directory, accounts }: ControlGround, looked: Looked): boolean {
  return view === looked.view && side === looked.rightsNow && directory === looked.directory && accounts === (looked.accounts ?? NO_ACCOUNTS);
}

/** Runs every control on the school with its draft, at once; a state already looked at is not looked at again. */
export function controlPass(looked: Looked): ControlPass {
  const known = knownPass(looked);
  if (known !== undefined) return known;
  const ground = groundOf(looked);
  const start = performance.now();
  const results = runControls(ground);
  return keepPass(ground, results, performance.now() - start);
}

/** What the controls read of a state. */
export function groundOf({ directory, view, rightsNow, accounts = NO_ACCOUNTS }: Looked): ControlGround {
  return { directory, view, side: rightsNow, now: new Date().toISOString(), thresholds: readThresholds(view), accounts, platforms: usedPlatforms(view, SHIPPED_PLATFORMS) };
}

/** Keeps what the controls said of a state as long as it is there; `took`: milliseconds. */
export function keepPass(ground: ControlGround, results: readonly ControlResult[], took: number): ControlPass {
  const pass = { ground, results, at: ground.now, took };
  PASSES.set(ground.view, pass);
  return pass;
}

/** Has a state looked at again: a control that looks at the day may say something else. */
export function forgetPass({ view }: Pick<Looked, 'view'>): void {
  PASSES.delete(view);
}

/** The same school as the ENT has it, without the draft: what a correction will have changed once sent. */
export function passWithoutDraft(state: SchoolState): ControlPass {
  const sideBefore: RightsSide = state.rightsBefore;
  return controlPass({ directory: state.directory, view: state.before, rightsNow: sideBefore, accounts: state.accounts });
}
