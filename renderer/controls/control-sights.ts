import type { ControlSight } from '../../domain/controls/control-history.ts';
import { readIgnoredControl } from '../../domain/controls/ignored-control.ts';
import { findingsOf, scopeOf, type ControlResult } from '../../domain/controls/run-controls.ts';
import type { ControlPass } from './control-results.ts';

/** How each control stands after a pass, beside the same pass without the draft; one that could not be run teaches nothing. */
export function controlSights(pass: ControlPass, sent: ControlPass): readonly ControlSight[] {
  const before = new Map(sent.results.map((result) => [result.control.id, result]));
  return pass.results.flatMap((result) => (result.state === 'not-run' ? [] : [sightOf(result, before.get(result.control.id), sent)]));
}

function sightOf(result: Exclude<ControlResult, { state: 'not-run' }>, before: ControlResult | undefined, sent: ControlPass): ControlSight {
  const { id, severity } = result.control;
  const findings = findingsOf(result);
  return { control: id, severity, state: stateOf(result, before), findings: findings.length, scope: scopeOf(findings), ...ignoringOf(result, before, sent) };
}

function stateOf({ state }: Exclude<ControlResult, { state: 'not-run' }>, before: ControlResult | undefined): ControlSight['state'] {
  if (state === 'passed') return before?.state === 'found' ? 'drafted' : 'passed';
  return state === 'found' && before?.state === 'passed' ? 'made' : state;
}

/** Its author and its day are known once the ENT has it; in the draft, nobody has signed it yet. */
function ignoringOf(result: ControlResult, before: ControlResult | undefined, sent: ControlPass): Pick<ControlSight, 'by' | 'since' | 'until'> {
  if (result.state !== 'ignored') return { by: null, since: null, until: null };
  const { until } = result.ignored;
  return { ...signatureOf(before, sent, until), until };
}

function signatureOf(before: ControlResult | undefined, sent: ControlPass, until: string | null): Pick<ControlSight, 'by' | 'since'> {
  const row = before?.state === 'ignored' ? sent.ground.view.find('ignoredControl', before.control.id) : undefined;
  const isSent = readIgnoredControl(row)?.until === until;
  return isSent ? { by: row?.by ?? null, since: row?.at ?? null } : { by: null, since: null };
}
