import { type Json, sameJson } from '../../domain/kernel/json.ts';
import { mayEdit, type ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { openConflicts, readConflict, type ContestedEdit } from '../../domain/sync/conflict.ts';
import { fieldRule, isSettingsEntity, type SettingsEntity } from '../../domain/sync/entity.ts';
import type { JournalEdit } from '../../domain/sync/journal-entry.ts';
import type { Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import { fieldValue } from '../../domain/sync/row.ts';
import { asNow, isOldTitle } from './old-consoles.ts';
import type { Verdict } from './oracles.ts';
import { saysSame } from './says-same.ts';
import { PEOPLE, SERVICE_ROLES } from './school.ts';
import type { EntDisk } from './simulated-disk.ts';
import type { Commit } from './simulated-ent.ts';

/** What the simulation knows of who sent a gesture, when it was applied. */
export interface Author {
  readonly role: ConsoleRole;
  readonly isRevoked: boolean;
}

/** After each commit of the ENT: nobody gains a right silently, no outcome lies, every change has its version. */
export function judgeCommit(ent: EntDisk, commit: Commit, author: Author): Verdict {
  return (
    judgeAuthor(commit, author) ??
    judgeVersions(ent, commit) ??
    commit.effect.outcomes.map((outcome) => judgeOutcome(ent, commit, outcome)).find((verdict) => verdict !== undefined) ??
    judgeGifts(ent, commit) ??
    judgeConflicts(ent)
  );
}

/** With the rights of that moment, whatever they were before (rel:I5). */
function judgeAuthor({ effect: { journal } }: Commit, { role, isRevoked }: Author): Verdict {
  const written = journal.filter(({ status }) => status === 'applied' || status === 'resolved');
  if (isRevoked && written.length > 0) {
    return 'somebody whose account was taken away changed something';
  }
  const foreign = written.flatMap(({ edits }) => edits).find(({ entity }) => isSettingsEntity(entity) && !mayEdit(role, entity));
  return foreign === undefined ? undefined : `${role} changed ${foreign.entity} ${foreign.id}`;
}

function judgeVersions(ent: EntDisk, { effect, before }: Commit): Verdict {
  for (const [entity, id] of effect.settings.written()) {
    const now = ent.rows.find(entity, id);
    if ((now?.ver ?? 0) <= (before.get(`${entity} ${id}`)?.ver ?? 0)) {
      return `a change without its version: ${entity} ${id}`;
    }
    if (Object.values(now?.fields ?? {}).some(isOldTitle)) {
      return `a value of an old console was not translated: ${entity} ${id}`;
    }
  }
  return undefined;
}

/** « Déjà ainsi » is so; what waits is in a conflict that is there. */
function judgeOutcome(ent: EntDisk, { mutations }: Commit, { status, conflict = '' }: Outcome): Verdict {
  const row = ent.rows.find('conflict', conflict);
  const waits = status === 'held' || status === 'conflict';
  if (waits && row === undefined) {
    return `in a conflict that is not there: ${conflict}`;
  }
  const sent = lone(mutations);
  if (sent === undefined) {
    return undefined;
  }
  return status === 'held' ? judgeHeld(sent, readConflict(conflict, row)?.edits ?? []) : judgeSame(ent, sent, status);
}

/** The only change of its gesture, as it is said now: others of a gesture may have come after it. */
function lone([sent, ...others]: readonly Mutation[]): Mutation | undefined {
  return sent === undefined || others.length > 0 || sent.entity === 'conflict' ? undefined : asNow(sent);
}

function judgeHeld({ entity, id, edits }: Mutation, disputed: readonly ContestedEdit[]): Verdict {
  const isThere = disputed.some((one) => edits.some(({ field, set }) => one.id === id && one.field === field && sameJson(one.mine, set)));
  return isThere ? undefined : `held by no conflict: ${entity} ${id}`;
}

function judgeSame(ent: EntDisk, { entity, id, edits }: Mutation, status: Outcome['status']): Verdict {
  const untrue = (status === 'same' ? edits : []).find(({ field, set }) => !saysSame(fieldValue(ent.rows.find(entity, id), entity, field), set));
  return untrue === undefined ? undefined : `said to be so, and is not: ${entity} ${id} ${untrue.field}`;
}

/** Fields that give something to who is named in the key, and the value that gives nothing. */
const GIFTS: Readonly<Record<string, Json>> = { 'access role': 'none', 'membership member': false, 'serviceAccess role': 'none', 'moderator moderates': false, 'allClasses granted': false };

/** Nobody who left is given anything (sync.md §3.10). */
function judgeGifts(ent: EntDisk, { effect: { journal } }: Commit): Verdict {
  const absent = PEOPLE.filter((id) => ent.directory.people.get(id)?.gone !== false);
  const isGift = ({ entity, id, field, after }: JournalEdit): boolean => {
    const nothing = GIFTS[`${entity} ${field}`];
    const raised = isSettingsEntity(entity) && !sameJson(fieldValue(ent.rows.find(entity, id), entity, field), nothing ?? null);
    return nothing !== undefined && raised && !sameJson(after, nothing) && absent.some((person) => id.split(/[|:]/).at(-1) === person);
  };
  const gift = journal.filter(({ status }) => status === 'applied' || status === 'resolved').flatMap(({ edits }) => edits).find(isGift);
  return gift === undefined ? undefined : `given to somebody who left: ${gift.entity} ${gift.id}`;
}

/** One open conflict per disputed cell, and nobody gains a right by a dispute. */
function judgeConflicts(ent: EntDisk): Verdict {
  const disputed = new Set<string>();
  for (const { id: conflict, client, edits } of openConflicts(ent.rows)) {
    for (const { entity, id, field, base, theirs, mine } of edits) {
      const cell = `${client} ${entity} ${id} ${field}`;
      // A mother that has to come back first, or what was looked at before a deletion, is no wish of its author.
      const isWish = !sameJson(theirs, mine) && !sameJson(base, mine);
      if (isWish && disputed.has(cell)) {
        return `two open conflicts for one cell: ${cell}`;
      }
      if (isWish) {
        disputed.add(cell);
      }
      const order = orderIn(entity, id, field);
      const rank = (value: Json): number => order?.findIndex((step) => sameJson(step, value)) ?? 0;
      if (rank(fieldValue(ent.rows.find(entity, id), entity, field)) > Math.min(rank(theirs), rank(mine))) {
        return `more than either side while contested (${conflict}): ${entity} ${id} ${field}`;
      }
    }
  }
  return undefined;
}

/** Told by the school itself, and not by the code that is judged. */
function orderIn(entity: SettingsEntity, id: string, field: string): readonly Json[] | undefined {
  return entity === 'serviceAccess' ? ['none', ...(SERVICE_ROLES[id.split('|')[0] ?? ''] ?? [])] : fieldRule(entity, field)?.order;
}
