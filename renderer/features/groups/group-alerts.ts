import { SEVERITIES, type Severity } from '../../../domain/controls/control.ts';
import { findingsOf, fixOf, type ControlResult } from '../../../domain/controls/run-controls.ts';
import { parseMembershipId } from '../../../domain/rubriques/principal.ts';
import type { ControlPass } from '../../controls/control-results.ts';

/** What the controls find wrong about a group: the gravest of them, and their identifiers. */
export interface GroupAlert {
  readonly severity: Severity;
  readonly controls: readonly string[];
}

/** Per group identifier; what is ignored with a reason is not told. */
export function groupAlerts({ ground, results }: Pick<ControlPass, 'ground' | 'results'>): ReadonlyMap<string, GroupAlert> {
  const alerts = new Map<string, GroupAlert>();
  for (const result of results.filter(({ state }) => state === 'found')) {
    const { id: control, severity } = result.control;
    for (const id of new Set([...namedIn(result), ...mendedBy(ground, result)])) alerts.set(id, joined(alerts.get(id), { severity, controls: [control] }));
  }
  return alerts;
}

/** The groups and the lines that the findings are about. */
function namedIn(result: ControlResult): readonly string[] {
  return findingsOf(result).flatMap(({ objects }) => objects.flatMap(({ kind, id }) => (kind === 'group' || kind === 'line' ? [id] : [])));
}

/** A control about people who lack a group, or are in one too many, is about that group: its correction changes its members. */
function mendedBy(ground: ControlPass['ground'], result: ControlResult): readonly string[] {
  return fixOf(ground, result).flatMap(({ entity, id }) => (entity === 'membership' ? (parseMembershipId(id)?.groupId ?? []) : []));
}

function joined(known: GroupAlert | undefined, found: GroupAlert): GroupAlert {
  if (known === undefined) return found;
  const isGraver = SEVERITIES.indexOf(found.severity) < SEVERITIES.indexOf(known.severity);
  return { severity: isGraver ? found.severity : known.severity, controls: [...known.controls, ...found.controls] };
}
