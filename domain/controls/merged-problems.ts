import type { Control, Finding } from './control.ts';
import type { ControlResult } from './run-controls.ts';

/** What controls say of a school as each of two administrators alone would leave it, and once both are merged. */
export interface ThreeStates {
  readonly theirs: readonly ControlResult[];
  readonly mine: readonly ControlResult[];
  readonly merged: readonly ControlResult[];
}

/** A problem that neither of the two made alone: a semantic conflict, which no merge of values sees (ux §2.14). */
export interface MergedProblem {
  readonly control: Control;
  readonly finding: Finding;
}

/** What only the merge makes a control find; advice is no dispute, and what is ignored was decided already. */
export function mergedProblems({ theirs, mine, merged }: ThreeStates): readonly MergedProblem[] {
  const known = new Set([...keysOf(theirs), ...keysOf(mine)]);
  return merged.flatMap((result): readonly MergedProblem[] => {
    if (result.state !== 'found' || result.control.severity === 'advice') return [];
    const { control, findings } = result;
    return findings.filter((finding) => !known.has(keyOf(control, finding))).map((finding) => ({ control, finding }));
  });
}

function keysOf(results: readonly ControlResult[]): readonly string[] {
  return results.flatMap((result) => ('findings' in result ? result.findings.map((finding) => keyOf(result.control, finding)) : []));
}

/** What it is about first: a line that already held two people is no new problem once it holds three. */
function keyOf({ id }: Control, { objects: [first] }: Finding): string {
  return `${id} ${first?.kind} ${first?.id}`;
}
