import { SEVERITIES, type Severity } from '../../../domain/controls/control.ts';
import { findingsOf, type ControlResult } from '../../../domain/controls/run-controls.ts';

/** What the controls find wrong about a group: the gravest of them, and their identifiers. */
export interface GroupAlert {
  readonly severity: Severity;
  readonly controls: readonly string[];
}

/** Per group identifier; what is ignored with a reason is not told. */
export function groupAlerts(results: readonly ControlResult[]): ReadonlyMap<string, GroupAlert> {
  const alerts = new Map<string, GroupAlert>();
  for (const result of results.filter(({ state }) => state === 'found')) {
    const { id: control, severity } = result.control;
    const groups = findingsOf(result).flatMap(({ objects }) => objects.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])));
    for (const id of new Set(groups)) alerts.set(id, joined(alerts.get(id), { severity, controls: [control] }));
  }
  return alerts;
}

function joined(known: GroupAlert | undefined, found: GroupAlert): GroupAlert {
  if (known === undefined) return found;
  const isGraver = SEVERITIES.indexOf(found.severity) < SEVERITIES.indexOf(known.severity);
  return { severity: isGraver ? found.severity : known.severity, controls: [...known.controls, ...found.controls] };
}
