import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { foreseeDeletions } from '../../../domain/draft/foresee-deletions.ts';
import { foreseeConflicts, type ForeseenConflict } from '../../../domain/draft/foresee.ts';
import { impact, noImpact, type Impact } from '../../../domain/rights/impact.ts';
import { shownChanges, shownEntries } from '../../../domain/privacy/shown-school.ts';
import type { PermissionTable } from '../../../domain/rights/permission-table.ts';
import { rightsOf, type RightsGround, type RightsSide } from '../../../domain/school/school-rights.ts';
import { openConflicts, type Conflict } from '../../../domain/sync/conflict.ts';
import { layChanges, layDraft } from '../../../domain/sync/overlay.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { RowTable } from '../../../domain/sync/row-table.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';

/** What follows from the ENT's word alone, computed again only when it changes. */
export interface Settled {
  /** The ENT's word with what is on its way to it. */
  readonly before: SettingsView;
  readonly rightsBefore: RightsSide;
  readonly conflicts: readonly Conflict[];
}

/** What follows from the draft, computed whole at each edit. */
export interface Derived extends Settled {
  /** What the school would be with the draft. */
  readonly view: SettingsView;
  readonly rightsNow: RightsSide;
  /** Who gains and who loses by the whole draft. */
  readonly impact: Impact;
  readonly foreseen: readonly ForeseenConflict[];
}

/** Derives everything that does not depend on the draft. */
export function deriveSettled(ground: SchoolGround, base: RowTable, sent: readonly SentMutation[]): Settled {
  const onItsWay = sent.filter(({ settled, outcome }) => !settled && willHold(outcome?.status)).map(({ mutation }) => mutation);
  const before = layChanges(base, shownChanges(onItsWay, ground.limited));
  return { before, rightsBefore: rightsOf(ground, before), conflicts: openConflicts(before) };
}

function willHold(status: string | undefined): boolean {
  return status === undefined || status === 'applied' || status === 'same';
}

/** What does not change from one edit to the next, for rights and for what they permit. */
export interface SchoolGround extends RightsGround {
  readonly permissions: PermissionTable;
  /** Those whose data are limited: nothing that waits is painted of them. */
  readonly limited: ReadonlySet<string>;
}

/** Lays the draft over it, and says who gains and who loses. `last`: the rights that the draft gave before. */
export function deriveDraft(ground: SchoolGround, base: RowTable, settled: Settled, draft: readonly DraftEntry[], last?: RightsSide): Derived {
  const entries = shownEntries(waitingEntries(draft), ground.limited);
  // Picked one by one: a whole state passes for settled, and must not bring its old draft back.
  const { before, rightsBefore, conflicts } = settled;
  const view = layDraft(before, entries.flatMap(({ changes }) => changes));
  const rightsNow = rightsOf(ground, view, rightsBefore, last);
  return {
    before,
    rightsBefore,
    conflicts,
    view,
    rightsNow,
    impact: compareRights(rightsBefore, rightsNow, ground.permissions),
    foreseen: foreseeAll(base, before, entries),
  };
}

/** What a deletion disputes is decided with it, not value by value. */
function foreseeAll(base: SettingsView, before: SettingsView, entries: readonly DraftEntry[]): readonly ForeseenConflict[] {
  const whole = foreseeDeletions(before, entries);
  const values = foreseeConflicts(base, entries);
  if (whole.length === 0) return values;
  const taken = new Set(whole.flatMap((one) => [one, ...(one.beside ?? [])]).map(({ entity, id, field }) => `${entity} ${id} ${field}`));
  return [...whole, ...values.filter(({ entity, id, field }) => !taken.has(`${entity} ${id} ${field}`))];
}

/** Who gains and who loses by some changes alone. */
export function effectOfChanges({ before, rightsBefore }: Pick<Settled, 'before' | 'rightsBefore'>, changes: readonly Change[], table: PermissionTable): Impact {
  const after = rightsOf(rightsBefore.ground, layChanges(before, changes), rightsBefore);
  return compareRights(rightsBefore, after, table);
}

/** Who gains and who loses from one state of the school to another. */
export function compareRights(before: RightsSide, after: RightsSide, table: PermissionTable): Impact {
  // A start without a draft asks for no rights: they are computed for who looks at them.
  return before === after ? noImpact(after.ground.directory.people.length) : impact({ before, after, table });
}
