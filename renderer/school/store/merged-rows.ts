import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { readConflict, type Conflict } from '../../../domain/sync/conflict.ts';
import { SETTINGS_ENTITIES } from '../../../domain/sync/entity.ts';
import type { Row } from '../../../domain/sync/row.ts';
import type { SchoolState } from './school-state.ts';
import type { MergedRow } from './merged-row.ts';

const MERGING = SETTINGS_ENTITIES.filter((entity) => entity !== 'conflict');

type MergeState = Pick<SchoolState, 'base' | 'draft' | 'foreseen' | 'conflicts' | 'actor'>;

/** Lists what merged by itself, newest first: rows that others wrote since the oldest change of one's own that still waits. */
export function mergedRows({ base, draft, foreseen, conflicts, actor }: MergeState): readonly MergedRow[] {
  // What is sent and disputed waits too: its card is where one asks what else came.
  const mine = conflicts.filter(({ mineBy }) => mineBy.name === actor?.name);
  const since = [...waitingEntries(draft).map(({ createdAt }) => createdAt), ...mine.map(({ mineAt }) => mineAt)].toSorted()[0];
  if (since === undefined) return [];
  const contested = new Set([...foreseen, ...conflicts.flatMap(({ edits }) => edits)].map(({ entity, id }) => `${entity} ${id}`));
  return MERGING.flatMap((entity) =>
    [...base.list(entity)].flatMap(([id, row]): readonly MergedRow[] => {
      const isTheirs = row.at !== undefined && row.at > since && row.by !== undefined && row.by !== actor?.name;
      return isTheirs && !contested.has(`${entity} ${id}`) ? [{ entity, id, row }] : [];
    }),
  ).toSorted((a, b) => (b.row.at ?? '').localeCompare(a.row.at ?? ''));
}

/** The conflicts already decided, newest first. */
export function decidedConflicts(base: SchoolState['base'], most: number): readonly Conflict[] {
  return [...base.list('conflict')]
    .filter(([, row]) => row.fields['state'] === 'resolved')
    .toSorted(([, a], [, b]) => resolvedAt(b).localeCompare(resolvedAt(a)))
    .slice(0, most)
    .flatMap(([id, row]) => readConflict(id, row) ?? []);
}

function resolvedAt({ fields }: Row): string {
  return typeof fields['resolvedAt'] === 'string' ? fields['resolvedAt'] : '';
}
