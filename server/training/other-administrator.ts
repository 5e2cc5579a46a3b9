import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { OtherEditDone } from '../../contract/ent/training.contract.ts';
import { must } from '../../domain/kernel/assert.ts';
import { RubriqueRole } from '../../domain/rights/role.ts';
import { parseAccessId } from '../../domain/rubriques/principal.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import { MUTATION_SCHEMA, type Change } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { contestingEdit, disjointEdit, rubriqueOf, type TouchedUnit } from '../../domain/training/other-edit.ts';
import type { Ent } from '../create-ent.ts';
import { settingsSeenBy } from './settings-seen.ts';

/** What another administrator is asked to do, and what they know. */
export interface OtherEditRequest {
  readonly touched: readonly TouchedUnit[];
  /** Whether it is to disagree with the trainee's draft. */
  readonly contests: boolean;
  readonly now: Date;
}

/** Has the second administrator of the school change something, as their own console would: decided, pushed, told to the journal. */
export function playOtherAdministrator(ent: Ent, { touched, contests, now }: OtherEditRequest): OtherEditDone {
  const account = must(ent.accounts().findLast(({ role }) => role === 'administrator'), 'a fictitious school has two administrators');
  const view = settingsSeenBy(ent, account);
  const change = contests ? contestingEdit(touched) : disjointEdit(view, touched);
  if (change === undefined) return { author: account.name, did: 'nothing', rubrique: null };
  const title = titleOf(view, rubriqueOf(change.id));
  push(ent, account, { change, title, now });
  return { author: account.name, did: contests ? 'same-value' : 'elsewhere', rubrique: title };
}

interface Deed {
  readonly change: Change;
  readonly title: string;
  readonly now: Date;
}

function push(ent: Pick<Ent, 'push' | 'epoch'>, account: EntAccount, { change, title, now }: Deed): void {
  const gesture = randomUUID();
  // A console that sends once: the numbers of another one are not to be kept.
  const client = randomUUID();
  const mutation = { ...change, m: 1, gesture };
  const told = { id: gesture, intention: intentionOf(change, title), atomic: false, authoredAt: now.toISOString() };
  ent.push(account, { protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client, epoch: ent.epoch, gestures: [told], mutations: [mutation] }, { isFresh: true });
}

function intentionOf({ entity, id, edits }: Change, title: string): Intention {
  const rubrique = { id: rubriqueOf(id), name: title };
  const set = edits[0]?.set;
  const right = entity === 'access' ? parseAccessId(id) : undefined;
  if (right === undefined) return { kind: 'rubrique.rename', rubrique: { ...rubrique, name: z.string().parse(set) }, before: title };
  return { kind: 'access.set', rubrique, principal: right.principal, role: RubriqueRole.parse(set) };
}

function titleOf(view: SettingsView, id: string): string {
  const title = view.find('rubrique', id)?.fields['title'];
  return typeof title === 'string' ? title : id;
}
