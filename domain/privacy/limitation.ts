import { z } from 'zod';
import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Json } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type Row, type SettingsView } from '../sync/row.ts';

/** Why the processing of somebody's data may be limited, in the order of RGPD, art. 18.1, a to d; nothing else is written of it. */
export const LimitationReason = z.enum(['contested', 'unlawful', 'claims', 'objection']);
export type LimitationReason = z.infer<typeof LimitationReason>;

/** Somebody whose data are limited: why, by whom and since when (ISO 8601), as the ENT wrote it. */
export interface Limitation {
  readonly personId: string;
  /** Undefined: a case that only a newer console can name. */
  readonly reason: LimitationReason | undefined;
  readonly by?: string;
  readonly at?: string;
}

/** Those whose data are limited. A reason that only a newer console can name limits too: nothing shows somebody by mistake. */
export function limitedPeople(view: SettingsView): ReadonlySet<string> {
  return new Set([...view.list('limitation')].flatMap(([id, row]) => (reasonOf(row) === null ? [] : [id])));
}

/** What is limited, the latest first. */
export function listLimitations(view: SettingsView): readonly Limitation[] {
  return [...view.list('limitation')]
    .flatMap(([personId, row]) => (reasonOf(row) === null ? [] : [{ personId, reason: LimitationReason.safeParse(reasonOf(row)).data, ...stampOf(row) }]))
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

function reasonOf(row: Row): Json {
  return fieldValue(row, 'limitation', 'reason');
}

function stampOf({ by, at }: Row): Pick<Limitation, 'by' | 'at'> {
  return { ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

/** Whether a limitation may be set or lifted so: of somebody of the school, for one of the reasons of the text; lifted, of anybody. */
export function decideLimitation({ directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (edits.every(({ set }) => set === null)) return undefined;
  if (!edits.every(({ set }) => set === null || LimitationReason.safeParse(set).success)) return { kind: 'invalid-value', field: 'reason' };
  return directory.findPerson(id) === undefined ? { kind: 'no-longer-there' } : undefined;
}

/** Whether a change has to be sent by somebody who proved who they are just now: it hides somebody from everybody, or shows them again (rel:C-P7). */
export function asksProof({ entity }: Pick<Change, 'entity'>): boolean {
  return entity === 'limitation';
}

/** Limits the data of somebody for a reason, or lifts it (null); undefined when it is already so. */
export function setLimitation(view: SettingsView, personId: string, reason: LimitationReason | null): Intended | undefined {
  const changes = setFields(view, 'limitation', personId, { reason });
  return changes.length === 0 ? undefined : { intention: { kind: 'limitation.set', person: personId, limited: reason !== null }, changes, atomic: false };
}
