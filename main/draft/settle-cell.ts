import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { cellKey } from '../../domain/draft/net-changes.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { Change, Edit } from '../../domain/sync/mutation.ts';
import type { DraftWrite } from './draft-write.ts';

/** What the user decided of one field that somebody else has changed meanwhile, having seen their value. */
export interface CellDecision {
  readonly entity: Change['entity'];
  readonly id: string;
  readonly field: string;
  readonly seen: Json;
  readonly keep: 'theirs' | 'mine' | 'value';
  readonly value?: Json | undefined;
}

/**
 * Rebases the draft: « theirs » takes one's wish back; « mine » renews it from what was seen;
 * « value » wants another one. Only the first `was` and the last `set` are ever sent (decision: several edits of one cell).
 */
export function settleCell(entries: readonly DraftEntry[], decision: CellDecision): readonly DraftWrite[] {
  const cell = cellKey(decision, decision.field);
  const touching = entries.filter((entry) => editsOf(entry).some((edit) => edit.cell === cell));
  const rewrite = decision.keep === 'theirs' ? () => undefined : renew(decision, touching);
  const rewritten = touching.map((entry) => rewriteCell(entry, cell, rewrite));
  return rewritten.map(({ entry, left }): DraftWrite =>
    left === undefined ? { kind: 'drop', ids: [entry.id] } : { kind: 'put', entry: left },
  );
}

type Rewrite = (edit: Edit, entry: DraftEntry) => Edit | undefined;

function renew({ seen, keep, value }: CellDecision, touching: readonly DraftEntry[]): Rewrite {
  const first = touching.find(isActive);
  const last = touching.findLast(isActive);
  return (edit, entry) => ({
    ...edit,
    was: entry === first ? seen : edit.was,
    set: entry === last && keep === 'value' ? (value ?? null) : edit.set,
  });
}

function isActive({ state }: DraftEntry): boolean {
  return state === 'active';
}

function editsOf({ changes }: DraftEntry): readonly { readonly cell: string }[] {
  return changes.flatMap((change) => change.edits.map(({ field }) => ({ cell: cellKey(change, field) })));
}

function rewriteCell(
  entry: DraftEntry,
  cell: string,
  rewrite: Rewrite,
): { readonly entry: DraftEntry; readonly left: DraftEntry | undefined } {
  const changes = entry.changes.flatMap((change): readonly Change[] => {
    const edits = change.edits.flatMap((edit) => {
      const kept = cellKey(change, edit.field) === cell ? rewrite(edit, entry) : edit;
      return kept === undefined ? [] : [kept];
    });
    return edits.length === 0 ? [] : [{ ...change, edits }];
  });
  return { entry, left: changes.length === 0 ? undefined : { ...entry, changes } };
}
