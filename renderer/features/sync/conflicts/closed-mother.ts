import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { oncePer } from '../../../../domain/kernel/once.ts';
import { effectiveRank } from '../../../../domain/rights/engine.ts';
import { rankOf, RubriqueRole } from '../../../../domain/rights/role.ts';
import { parseAccessId, type PrincipalRef } from '../../../../domain/rubriques/principal.ts';
import { findRubrique, mothersOf, type Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import type { Row, SettingsView } from '../../../../domain/sync/row.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';

/** A right of the draft that nobody could use, because a rubrique above was closed by somebody else meanwhile. */
export interface ClosedMother {
  readonly entryId: string;
  readonly accessId: string;
  readonly rubriqueId: string;
  readonly principal: PrincipalRef;
  readonly mother: Rubrique;
  readonly by: string | undefined;
  readonly at: string | undefined;
}

type MotherState = Pick<SchoolState, 'draft' | 'actor' | 'base' | 'before' | 'view' | 'rightsBefore' | 'rightsNow' | 'directory'>;

/** Finds the rights that the draft raises and that a mother closed since makes vain (dom:R3, on the merged state). */
export function closedMothers(state: MotherState): readonly ClosedMother[] {
  const found = new Map<string, ClosedMother>();
  const since = lastTouches(state.before).entries().reduce((last, [by, at]) => (by !== state.actor?.name && at > last ? at : last), '');
  for (const entry of waitingEntries(state.draft)) {
    if (entry.createdAt >= since) continue;
    for (const { entity, id, edits } of entry.changes) {
      const raise = entity === 'access' && edits.some(({ field, was, set }) => field === 'role' && rank(set) > rank(was));
      const closed = raise && rank(state.view.find('access', id)?.fields['role']) > 0 ? closedAbove(state, entry, id) : undefined;
      if (closed !== undefined) found.set(id, closed);
    }
  }
  return [...found.values()];
}

/** When each author last touched a rubrique or a right: most edits are made after all of them, and nobody can have closed anything since. */
const lastTouches = oncePer((before: SettingsView): ReadonlyMap<string | undefined, string> => {
  const last = new Map<string | undefined, string>();
  for (const [, { by, at = '' }] of [...before.list('rubrique'), ...before.list('access')]) {
    if (at > (last.get(by) ?? '')) last.set(by, at);
  }
  return last;
});

function rank(role: unknown): number {
  const read = RubriqueRole.safeParse(role);
  return read.success ? rankOf(read.data) : 0;
}

function closedAbove(state: MotherState, entry: DraftEntry, id: string): ClosedMother | undefined {
  const key = parseAccessId(id);
  const rubrique = key === undefined ? undefined : findRubrique(state.view, key.rubriqueId);
  if (key === undefined || rubrique === undefined) return undefined;
  const people = peopleOf(state, key.principal);
  const mother = mothersOf(state.view, rubrique).findLast((one) => one.state === 'active' && isClosed(state, one, people));
  const row = mother === undefined ? undefined : lastTouchByOthers(state, mother.id, entry.createdAt);
  if (mother === undefined || row === undefined) return undefined;
  return { entryId: entry.id, accessId: id, ...key, mother, by: row.by, at: row.at };
}

function peopleOf({ rightsNow, directory }: MotherState, { kind, id }: PrincipalRef): readonly number[] {
  if (kind === 'group') return rightsNow.groupMembers[rightsNow.groupIndex.get(id) ?? -1] ?? [];
  const person = directory.personIndex.get(id);
  return person === undefined ? [] : [person];
}

/** Closed to every one of them, on the ENT already and with the draft too: it is not the draft that closed it. */
function isClosed({ rightsBefore, rightsNow }: MotherState, mother: Rubrique, people: readonly number[]): boolean {
  return people.length > 0 && [rightsBefore, rightsNow].every((side) => {
    const index = side.rubriqueIndex.get(mother.id);
    return index !== undefined && people.every((person) => effectiveRank(side.rights, person, index) === 0);
  });
}

/** The last change of a mother, or of a right on it, by somebody else since the entry was made; undefined: nobody closed it. */
function lastTouchByOthers({ base, actor }: MotherState, motherId: string, since: string): Row | undefined {
  const rows = [base.find('rubrique', motherId), ...accessRows(base, motherId)];
  return rows
    .filter((row) => row?.at !== undefined && row.at > since && row.by !== actor?.name)
    .toSorted((a, b) => (a?.at ?? '').localeCompare(b?.at ?? ''))
    .at(-1);
}

function accessRows(base: MotherState['base'], motherId: string): readonly Row[] {
  return [...base.list('access')].flatMap(([id, row]) => (id.startsWith(`${motherId}|`) ? [row] : []));
}
