import { fingerprint } from '../kernel/fingerprint.ts';
import type { Change } from '../sync/mutation.ts';
import { cellKey } from '../draft/net-changes.ts';
import { handCheckOf, isChecked, type HandCheck } from './by-hand/hand-check.ts';
import { dayOf, type ControlGround } from './control-ground.ts';
import type { Control, Finding, MissingData } from './control.ts';
import { readIgnoredControl, type IgnoredControl } from './ignored-control.ts';
import { catalogueOf, concerns } from './of-degree.ts';
import { degreeOf } from '../school/first-degree.ts';

/** What one control says of a school. */
export type ControlResult =
  | { readonly control: Control; readonly state: 'passed' }
  | { readonly control: Control; readonly state: 'found'; readonly findings: readonly Finding[] }
  /** Left as it is, with a reason (`ignored`). */
  | { readonly control: Control; readonly state: 'ignored'; readonly findings: readonly Finding[]; readonly ignored: IgnoredControl }
  /** « Non exécuté » : never counted as passed. `byHand`: what somebody may look at in its place, and when somebody did. */
  | { readonly control: Control; readonly state: 'not-run'; readonly missing: MissingData; readonly byHand?: HandCheck };

/** Runs controls on a school, in their order; nothing is read elsewhere than in the ground. */
export function runControls(ground: ControlGround, controls?: readonly Control[]): readonly ControlResult[] {
  return controlsOf(ground, controls).map((control) => runControl(ground, control));
}

/** The controls that are of a school, in their order: those that watch sources of the other degree are left out. */
export function controlsOf(ground: ControlGround, controls: readonly Control[] = catalogueOf(degreeOf(ground.directory))): readonly Control[] {
  return controls.filter(({ id }) => concerns(ground, id));
}

/** Runs one control. */
export function runControl(ground: ControlGround, control: Control): ControlResult {
  const missing = control.missing(ground);
  if (missing !== undefined) return notRun(ground, control, missing);
  const findings = control.find(ground);
  if (findings.length === 0) return { control, state: 'passed' };
  const ignored = readIgnoredControl(ground.view.find('ignoredControl', control.id));
  return ignored !== undefined && stillIgnored(ground, ignored, findings) ? { control, state: 'ignored', findings, ignored } : { control, state: 'found', findings };
}

function notRun({ view, ...ground }: ControlGround, control: Control, missing: MissingData): ControlResult {
  const byHand = handCheckOf(view, control.id, dayOf(ground));
  return { control, state: 'not-run', missing, ...(byHand === undefined ? {} : { byHand }) };
}

/** How many controls looked at nothing. */
export interface Unlooked {
  /** Their data are not there. */
  readonly lacking: number;
  /** No data would run them, and nobody's look holds any more. */
  readonly byHand: number;
}

/** Counts what was looked at neither by the console nor by somebody whose look still holds. */
export function countUnlooked(results: readonly ControlResult[]): Unlooked {
  const looks = results.flatMap((result) => (result.state === 'not-run' ? [result.byHand] : []));
  return { lacking: looks.filter((look) => look === undefined).length, byHand: looks.filter((look) => look !== undefined && !isChecked(look)).length };
}

/** It comes back by itself: the day after the last one, or as soon as it is about something else. */
function stillIgnored(ground: ControlGround, { until, seen }: IgnoredControl, findings: readonly Finding[]): boolean {
  return (until === null || dayOf(ground) <= until) && seen === scopeOf(findings);
}

/** What findings are about, in a few characters: kept with « Ignorer », so that a new scope is told. */
export function scopeOf(findings: readonly Finding[]): string {
  return fingerprint(findings.map(findingKey).toSorted().join('\n'));
}

/** Names a finding by what it is about: the same one in two runs. */
export function findingKey({ objects }: Finding): string {
  return JSON.stringify(objects.map(({ kind, id }) => [kind, id]));
}

/** A control that says in one run what it did not in another. */
export interface ControlShift {
  readonly control: Control;
  readonly findings: readonly Finding[];
}

/** What a run finds and another did not. */
export function newFindings(before: readonly ControlResult[], after: readonly ControlResult[]): readonly ControlShift[] {
  const known = new Map(before.map((result) => [result.control.id, new Set(findingsOf(result).map(findingKey))]));
  return after.flatMap((result): readonly ControlShift[] => {
    const { control } = result;
    const findings = findingsOf(result).filter((finding) => known.get(control.id)?.has(findingKey(finding)) !== true);
    return findings.length === 0 ? [] : [{ control, findings }];
  });
}

/** What a change breaks: « Cette modification crée une erreur » (ux:2.6). Warnings and advice are not told. */
export function newErrors(before: readonly ControlResult[], after: readonly ControlResult[]): readonly ControlShift[] {
  return newFindings(before, after.filter(({ control: { severity } }) => severity === 'error' || severity === 'blocking'));
}

/** What a result found, whether ignored or not. */
export function findingsOf(result: ControlResult): readonly Finding[] {
  return 'findings' in result ? result.findings : [];
}

/** The draft changes of the correction of one result; none when it passes, or is corrected elsewhere. */
export function fixOf(ground: ControlGround, result: ControlResult, findings: readonly Finding[] = findingsOf(result)): readonly Change[] {
  return result.control.repair?.(ground, findings) ?? [];
}

/** « Corriger tout ce qui peut l’être » : the changes of every automatic correction, for one entry of the draft. */
export interface GroupFix {
  /** The controls that they answer. */
  readonly controls: readonly string[];
  readonly changes: readonly Change[];
}

/** Gathers the corrections of all that was found and not ignored; where two want the same field, the first one of the catalogue has it. */
export function groupFix(ground: ControlGround, results: readonly ControlResult[]): GroupFix {
  const taken = new Set<string>();
  const controls: string[] = [];
  const changes: Change[] = [];
  for (const result of results) {
    const free = result.state === 'found' ? fixOf(ground, result).filter((change) => takes(change, taken)) : [];
    if (free.length > 0) controls.push(result.control.id);
    changes.push(...free);
  }
  return { controls, changes };
}

function takes(change: Change, taken: Set<string>): boolean {
  const cells = change.edits.map(({ field }) => cellKey(change, field));
  if (cells.some((cell) => taken.has(cell))) return false;
  for (const cell of cells) taken.add(cell);
  return true;
}
