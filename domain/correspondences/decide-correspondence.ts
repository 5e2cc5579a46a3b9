import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { mayBe, parseCorrespondenceId } from './correspondence.ts';

/** Whether a name of a file may be said to be something of the directory: a teacher for a teacher, a class for a class; or nothing any more (null). */
export function decideCorrespondence({ directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const name = parseCorrespondenceId(id);
  if (name === undefined) return { kind: 'malformed-key' };
  const wrong = edits.find(({ set }) => set !== null && !(typeof set === 'string' && mayBe(directory, name.kind, set)));
  return wrong === undefined ? undefined : { kind: 'invalid-value', field: wrong.field };
}
