import { isChecked, type HandCheck } from '../../../domain/controls/by-hand/hand-check.ts';
import { searchKey } from '../../../domain/directory/search.ts';
import type { Control, Finding, Severity, WhereToCorrect } from '../../../domain/controls/control.ts';
import type { ControlResult } from '../../../domain/controls/run-controls.ts';
import { readProposition } from '../../../domain/situation/proposition.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { handCheckWords } from '../../../texts/controls/by-hand.ts';
import { controlBrief } from '../../../texts/controls/brief-texts.ts';
import { controlSentence, controlText } from '../../../texts/controls/control-texts.ts';
import type { ControlNames } from '../../../texts/controls/control-text.ts';
import { notRunSentence } from '../../../texts/controls/labels.ts';
import type { ControlPass } from '../../controls/control-results.ts';

/** How a control stands, as a filter of the screen. */
export type ControlState = Severity | 'drafted' | 'ignored' | 'byHand' | 'handChecked' | 'notRun' | 'passed';

/** The filters, in their order; what asks for work comes first. */
export const CONTROL_STATES: readonly ControlState[] = ['blocking', 'error', 'warning', 'advice', 'drafted', 'byHand', 'ignored', 'notRun', 'handChecked', 'passed'];

/** A control as a line of the list. */
export interface ControlRow {
  readonly id: string;
  readonly control: Control;
  readonly result: ControlResult;
  readonly state: ControlState;
  readonly severity: Severity;
  readonly where: WhereToCorrect;
  /** The whole of what is wrong, and the same in two lines. */
  readonly sentence: string;
  readonly brief: string;
  readonly findings: readonly Finding[];
  /** The head asked for this correction and waits for an answer. */
  readonly isAsked: boolean;
  readonly key: string;
}

/** Every control with what it says, those that ask for work first; `sent`: what they said without the draft. */
export function controlRows(pass: ControlPass, sent: ControlPass, view: SettingsView, names: ControlNames): readonly ControlRow[] {
  const before = new Map(sent.results.map((result) => [result.control.id, result]));
  return pass.results
    .map((result) => rowOf(result, before.get(result.control.id), view, names))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || Number(b.isAsked) - Number(a.isAsked));
}

/** What is corrected in the draft stays in its place until it is sent (ux:2.6). */
function rankOf({ state, severity }: ControlRow): number {
  return CONTROL_STATES.indexOf(state === 'drafted' ? severity : state);
}

function rowOf(result: ControlResult, before: ControlResult | undefined, view: SettingsView, names: ControlNames): ControlRow {
  const { control } = result;
  const isDrafted = result.state === 'passed' && before?.state === 'found';
  const findings = isDrafted ? before.findings : 'findings' in result ? result.findings : [];
  const sentence = sentenceOf(result, findings, names);
  return {
    id: control.id,
    control,
    result,
    state: stateOf(result, isDrafted),
    severity: control.severity,
    where: control.where,
    sentence,
    brief: controlBrief(control, findings, names),
    findings,
    isAsked: readProposition(view.find('proposition', control.id))?.state === 'asked',
    key: searchKey(`${control.id} ${sentence}`),
  };
}

function stateOf(result: ControlResult, isDrafted: boolean): ControlState {
  if (isDrafted) return 'drafted';
  if (result.state === 'found') return result.control.severity;
  return result.state === 'not-run' ? notRunState(result.byHand) : result.state;
}

function notRunState(byHand: HandCheck | undefined): ControlState {
  if (byHand === undefined) return 'notRun';
  return isChecked(byHand) ? 'handChecked' : 'byHand';
}

function sentenceOf(result: ControlResult, findings: readonly Finding[], names: ControlNames): string {
  if (result.state === 'not-run') return `${controlText(result.control.id)?.title ?? result.control.id}. ${result.byHand === undefined ? notRunSentence(result.missing) : handCheckWords(result.byHand)}`;
  return findings.length === 0 ? (controlText(result.control.id)?.title ?? result.control.id) : controlSentence(result.control, findings, names);
}

/** How many controls stand in each way. */
export function countStates(rows: readonly ControlRow[]): ReadonlyMap<ControlState, number> {
  const counts = new Map<ControlState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
