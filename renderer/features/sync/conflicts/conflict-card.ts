import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import type { ForeseenConflict } from '../../../../domain/draft/foresee.ts';
import type { Json } from '../../../../domain/kernel/json.ts';
import { ConsoleRole, mayEdit } from '../../../../domain/roles/role-matrix.ts';
import { Resolution, type Conflict, type ConflictKind } from '../../../../domain/sync/conflict.ts';
import type { Change } from '../../../../domain/sync/mutation.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { isSettingsEntity } from '../../../../domain/sync/entity.ts';
import { mergedCards, type MergedCard } from './merged-card.ts';
import { closedMothers, type ClosedMother } from './closed-mother.ts';

/** One contested value as a card shows it. */
export interface CardEdit {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  readonly base: Json;
  readonly theirs: Json;
  readonly mine: Json;
  /** The value in force until somebody decides. */
  readonly inForce: Json;
}

/** A disagreement between two administrators, wherever it was found. */
export interface DisputeCard {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly edits: readonly CardEdit[];
  readonly theirsBy: string | null;
  readonly theirsAt: string | null;
  readonly mineBy: string | null;
  readonly mineAt: string | null;
  /** Held by the ENT for every administrator, or seen here before sending. */
  readonly source: { readonly of: 'ent'; readonly conflict: Conflict } | { readonly of: 'draft'; readonly foreseen: ForeseenConflict };
  /** A decision taken here: in the draft, or on its way. */
  readonly decision: Decision | undefined;
}

/** What was decided here of a conflict that the ENT holds. */
export interface Decision {
  readonly entryId: string;
  readonly isSent: boolean;
  /** Undefined when it cannot be read any more. */
  readonly resolution: Resolution | undefined;
}

/** A right whose mother was closed meanwhile. */
export interface MotherCard {
  readonly key: string;
  readonly kind: 'mother';
  readonly closed: ClosedMother;
}

export type ConflictCardModel = DisputeCard | MotherCard | MergedCard;

type CardsState = Pick<SchoolState, 'conflicts' | 'foreseen' | 'draft' | 'sent' | 'actor' | 'base' | 'before' | 'view' | 'rightsBefore' | 'rightsNow' | 'directory' | 'merged'>;

/** Everything that waits for a decision: held by the ENT, foreseen in the draft, then mothers closed and problems of the merge. */
export function conflictCards(state: CardsState): readonly ConflictCardModel[] {
  const name = state.actor?.name ?? null;
  return [
    ...state.conflicts.map((conflict) => entCard(conflict, state)),
    ...state.foreseen.map((foreseen) => draftCard(foreseen, state.draft, name)),
    ...closedMothers(state).map((closed): MotherCard => ({ key: `mother ${closed.accessId}`, kind: 'mother', closed })),
    ...mergedCards(state),
  ];
}

/** The roles that may decide a card: those that may edit all that it is about. */
export function decidersOf(card: ConflictCardModel): readonly ConsoleRole[] {
  const about = aboutOf(card);
  return ConsoleRole.options.filter((role) => about.every((entity) => isSettingsEntity(entity) && mayEdit(role, entity)));
}

function aboutOf(card: ConflictCardModel): readonly string[] {
  if (card.kind === 'mother') return ['access'];
  return (card.kind === 'merged' ? card.cause.theirs : card.edits).map(({ entity }) => entity);
}

function entCard(conflict: Conflict, { draft, sent }: Pick<CardsState, 'draft' | 'sent'>): DisputeCard {
  const { id, kind, edits, theirsBy, theirsAt, mineBy, mineAt } = conflict;
  return {
    key: `ent ${id}`,
    kind, edits, theirsBy, theirsAt, mineBy: mineBy.name, mineAt,
    source: { of: 'ent', conflict },
    decision: decisionOn(id, draft, sent),
  };
}

function decisionOn(conflict: string, draft: readonly DraftEntry[], sent: CardsState['sent']): Decision | undefined {
  const isAbout = ({ entity, id }: Pick<Change, 'entity' | 'id'>): boolean => entity === 'conflict' && id === conflict;
  const entry = waitingEntries(draft).findLast(({ changes }) => changes.some(isAbout));
  if (entry !== undefined) return { entryId: entry.id, isSent: false, resolution: resolutionIn(entry.changes.find(isAbout)) };
  const onItsWay = sent.find(({ mutation, outcome }) => isAbout(mutation) && outcome === undefined);
  return onItsWay === undefined ? undefined : { entryId: onItsWay.gesture.id, isSent: true, resolution: resolutionIn(onItsWay.mutation) };
}

function resolutionIn(change: Pick<Change, 'edits'> | undefined): Resolution | undefined {
  return Resolution.safeParse(change?.edits.find(({ field }) => field === 'resolution')?.set).data;
}

function draftCard(foreseen: ForeseenConflict, draft: readonly DraftEntry[], name: string | null): DisputeCard {
  const { entity, id, field, base, theirs, mine, theirsBy, theirsAt, entryIds, beside = [] } = foreseen;
  const entry = draft.find((one) => one.id === entryIds.at(-1));
  return {
    key: `draft ${entity} ${id} ${field}`,
    kind: foreseenKind(foreseen),
    edits: [{ entity, id, field, base, theirs, mine }, ...beside].map((value) => ({ ...value, inForce: value.theirs })),
    theirsBy: theirsBy ?? null,
    theirsAt: theirsAt ?? null,
    mineBy: name,
    mineAt: entry?.createdAt ?? null,
    source: { of: 'draft', foreseen },
    decision: undefined,
  };
}

function foreseenKind({ field, theirs, mine }: ForeseenConflict): ConflictKind {
  if (field !== 'state') return 'value';
  if (theirs === 'trashed') return 'edit-vs-delete';
  return mine === 'trashed' ? 'delete-vs-edit' : 'value';
}

/** Which of the two, or another value for the only edit of the card. */
export type Choice = { readonly of: 'theirs' | 'mine' } | { readonly of: 'value'; readonly value: Json };

/** The changes that would put one side of a card in place: what its effect is computed from. */
export function changesOfSide({ edits }: DisputeCard, side: 'base' | 'theirs' | 'mine'): readonly Change[] {
  return edits.flatMap((edit): readonly Change[] => {
    const { entity, id, field, inForce } = edit;
    // The rights shown beside a contested deletion are witnesses, no field that one writes.
    return !isSettingsEntity(entity) || entity === 'conflict' || field === 'accesses' ? [] : [{ entity, id, edits: [{ field, was: inForce, set: edit[side] }] }];
  });
}
