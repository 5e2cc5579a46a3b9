import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { limitedPeople } from './limitation.ts';
import { keyNames, valueNames } from './rows-naming.ts';

/**
 * Refuses what would modify something of somebody whose data are limited (RGPD, art. 18; rel:C-P7): a row that names them in its key,
 * in what the edited field says now, or in what it would say. Setting and lifting the limitation itself is not of these.
 */
export function refuseLimited({ before }: DecisionContext, { entity, id, edits }: Change): Refusal | undefined {
  if (entity === 'limitation') return undefined;
  const limited = limitedPeople(before);
  if (limited.size === 0) return undefined;
  const isLimited = (one: string): boolean => limited.has(one);
  const fields = before.find(entity, id)?.fields;
  const names = keyNames(entity, id, isLimited) || edits.some(({ field, set }) => valueNames(set, isLimited) || valueNames(fields?.[field], isLimited));
  return names ? { kind: 'person-limited' } : undefined;
}
