import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Json } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/** Who answers for what is kept of people: the controller, and how to reach the delegate (RGPD, art. 13, 14 and 30; rel:C-P6). */
export interface Answerers {
  readonly controller: string;
  readonly officer: string;
}

/** The only row of `answerers`. */
export const ANSWERERS_ID = 'general';

/** Characters that each may take. */
export const ANSWERER_LENGTHS: Readonly<Record<keyof Answerers, number>> = { controller: 200, officer: 300 };

/** Who the school says answers, empty where it says nobody. */
export function readAnswerers(view: SettingsView): Answerers {
  const row = view.find('answerers', ANSWERERS_ID);
  const text = (field: keyof Answerers): string => textOf(fieldValue(row, 'answerers', field));
  return { controller: text('controller'), officer: text('officer') };
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}

/** Both, once both are named; undefined while somebody who reads would not know whom to ask. */
export function namedAnswerers(said: Answerers): Answerers | undefined {
  const [controller, officer] = [said.controller.trim(), said.officer.trim()];
  return controller === '' || officer === '' ? undefined : { controller, officer };
}

/** Whether those who answer may be named so. */
export function decideAnswerers(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (id !== ANSWERERS_ID) return { kind: 'malformed-key' };
  const wrong = edits.find(({ field, set }) => typeof set !== 'string' || set.length > longest(field));
  return wrong === undefined ? undefined : { kind: 'invalid-value', field: wrong.field };
}

function longest(field: string): number {
  return field === 'controller' ? ANSWERER_LENGTHS.controller : ANSWERER_LENGTHS.officer;
}

/** Names those who answer; undefined when they are already named so. */
export function nameAnswerers(view: SettingsView, said: Answerers): Intended | undefined {
  const changes = setFields(view, 'answerers', ANSWERERS_ID, { controller: said.controller.trim(), officer: said.officer.trim() });
  return changes.length === 0 ? undefined : { intention: { kind: 'answerers.name' }, changes, atomic: true };
}
