import { z } from 'zod';
import { linesOfPlan } from '../../gar/plan/assignment.ts';
import { Json, sameJson } from '../../kernel/json.ts';
import { fieldValue, type Fields, type SettingsView } from '../../sync/row.ts';

/** What a file does to one subscription, field by field; `planned`: lines of the school's plan about it, which no file touches. */
export const SubscriptionChange = z.object({
  id: z.string().max(45),
  title: z.string().max(255),
  /** `returned`: it was withdrawn, and the GAR lists it again. */
  deed: z.enum(['added', 'changed', 'returned', 'withdrawn']),
  edits: z.array(z.object({ field: z.string().max(40), before: Json, after: Json })).readonly(),
  planned: z.number().int().min(0),
});
export type SubscriptionChange = Readonly<z.infer<typeof SubscriptionChange>>;

/** What a file of the GAR states, how much of it the ENT has, and what applying it would change. */
export interface GarPreview {
  readonly of: 'subscriptions' | 'resources';
  readonly stated: number;
  readonly known: number;
  /** Subscriptions of other schools, left aside. */
  readonly elsewhere: number;
  readonly changes: readonly SubscriptionChange[];
  /** Of the subscriptions that are not over: how many there are, and how many would be withdrawn. */
  readonly before: number;
  readonly lost: number;
}

/** How a subscription is brought to what a file says of it; nothing where it is so already. */
export type ChangeMaker = (subscription: Pick<SubscriptionChange, 'id' | 'title'>, fields: Fields) => readonly SubscriptionChange[];

/** Begins to compare with the subscriptions that a school has. */
export function changeMaker(view: SettingsView): ChangeMaker {
  const plan = linesOfPlan(view);
  return ({ id, title }, fields) => {
    const row = view.find('garSubscription', id);
    const edits = Object.entries(fields).flatMap(([field, after]) => {
      const before = fieldValue(row, 'garSubscription', field);
      return sameJson(before, after) ? [] : [{ field, before, after }];
    });
    const state = edits.find(({ field }) => field === 'state')?.after;
    const deed = row === undefined ? 'added' : state === undefined ? 'changed' : state === 'active' ? 'returned' : 'withdrawn';
    return edits.length === 0 ? [] : [{ id, title, deed, edits, planned: plan.get(id)?.length ?? 0 }];
  };
}
