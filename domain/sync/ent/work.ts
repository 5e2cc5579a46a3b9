import type { Json } from '../../kernel/json.ts';
import type { Refusal } from '../../rubriques/refusal.ts';
import type { SettingsEntity } from '../entity.ts';
import type { Directory } from '../decision-context.ts';
import type { JournalLine, JournalStatus } from '../journal-entry.ts';
import type { Change } from '../mutation.ts';
import type { Outcome } from '../outcome.ts';
import { createOverlay, type Overlay, withEdits } from '../overlay.ts';
import { fieldValue, type SettingsView } from '../row.ts';
import type { GestureRequest } from './gesture-request.ts';
import { stampsOf } from './stamps.ts';
import type { RowTarget, WrittenEdit } from './written-edit.ts';

/** What the ENT knows when a gesture arrives. */
export interface EntContext {
  readonly settings: SettingsView;
  readonly directory: Directory;
  /** ISO 8601 instant, by the ENT's clock: the only one that counts. */
  readonly now: string;
  /** What stands before the rules, whoever asks: a proof that is not fresh, a second person who has not agreed. */
  readonly bar?: (change: Change) => Refusal | undefined;
}

/** Everything a gesture results in; the ENT writes it in one transaction. */
export interface EntEffect {
  readonly settings: Overlay;
  readonly outcomes: readonly Outcome[];
  readonly journal: readonly JournalLine[];
}

/** A gesture being applied. */
export interface Work extends EntEffect {
  readonly context: EntContext;
  readonly request: GestureRequest;
  readonly outcomes: Outcome[];
  readonly journal: JournalLine[];
  valueOf(entity: SettingsEntity, id: string, field: string): Json;
  /** Writes edits of one row and tells them in the journal. */
  write(target: RowTarget, edits: readonly WrittenEdit[], status: JournalStatus): void;
  /** Tells edits in the journal without writing them. */
  note(target: RowTarget, edits: readonly WrittenEdit[], status: JournalStatus, refusal?: Refusal): void;
}

/** Opens the work of one gesture over the settings of now. */
export function beginWork(context: EntContext, request: GestureRequest): Work {
  const settings = createOverlay(context.settings);
  const journal: JournalLine[] = [];
  const work: Work = {
    context,
    request,
    settings,
    journal,
    outcomes: [],
    valueOf: (entity, id, field) => fieldValue(settings.find(entity, id), entity, field),
    note: (target, edits, status, refusal) => {
      journal.push(journalLine(work, target, edits, status, refusal));
    },
    write: (target, edits, status) => {
      work.note(target, edits, status);
      writeRow(work, target, edits);
    },
  };
  return work;
}

function writeRow(work: Work, { entity, id }: RowTarget, edits: readonly WrittenEdit[]): void {
  const row = work.settings.find(entity, id);
  const { actor: { accountId, name } } = work.request;
  const at = work.context.now;
  work.settings.put(entity, id, {
    ver: (row?.ver ?? 0) + 1,
    fields: withEdits(row, [...edits, ...stampsOf(entity, edits, { accountId, name, at })]),
    by: name,
    at,
  });
}

function journalLine(
  work: Work,
  target: RowTarget,
  edits: readonly WrittenEdit[],
  status: JournalStatus,
  refusal?: Refusal,
): JournalLine {
  const { client, actor, gesture } = work.request;
  const { entity, id } = target;
  return {
    actor: { accountId: actor.accountId, name: actor.name, role: actor.role },
    client,
    m: target.m,
    gesture: gesture.id,
    intention: gesture.intention,
    message: gesture.message ?? null,
    authoredAt: gesture.authoredAt,
    effect: gesture.effect ?? null,
    status,
    refusal: refusal ?? null,
    edits: edits.map(({ field, set }) => ({ entity, id, field, before: work.valueOf(entity, id, field), after: set })),
    counts: null,
  };
}
