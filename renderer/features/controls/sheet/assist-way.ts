import type { Finding } from '../../../../domain/controls/control.ts';
import { ASSIST_LABELS, type AssistedControl } from '../../../../texts/situation/control-screen.ts';
import type { Way } from '../../../ui/fields/screen-search.ts';
import type { ControlRow } from '../control-rows.ts';
import { ASSIST_WAYS } from './assist-ways.ts';

/** What a control offers to begin. */
export interface Assist {
  readonly label: string;
  readonly wayOf: (finding: Finding) => Way;
  /** The place where the correction of all that it found is begun; undefined where each finding has its own. */
  readonly way: Way | undefined;
}

/** What a control offers to begin; undefined when it finds nothing, or when its cure is of another kind. */
export function assistOf({ id, state, severity, findings }: ControlRow): Assist | undefined {
  if (!isAssisted(id) || state !== severity) return undefined;
  const wayOf = ASSIST_WAYS[id];
  const [way, ...others] = new Map(findings.map(wayOf).map((one) => [JSON.stringify(one), one])).values();
  return { label: ASSIST_LABELS[id], wayOf, way: others.length === 0 ? way : undefined };
}

function isAssisted(id: string): id is AssistedControl {
  return Object.hasOwn(ASSIST_WAYS, id);
}
