import { activeEntries, entryToRedo, entryToUndo, type DraftEntry } from '../../domain/draft/draft-entry.ts';
import { dependentOn } from '../../domain/draft/dependencies.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { asConsoleError, refused } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { OpenSchool } from '../console/open-school.ts';
import { decideEntry } from './decide-entry.ts';
import type { DraftWrite } from './draft-write.ts';
import { settleCell, type CellDecision } from './settle-cell.ts';
import { wantedSettings } from './wanted-settings.ts';

/** Keeps an intention, after asking the rule again; durable when it returns. What had been undone is dropped. */
export function recordEntry(core: ConsoleCore, entry: DraftEntry): void {
  const school = needSchool(core);
  const { workspace } = school;
  const draft = workspace.draft();
  if (draft.some(({ id }) => id === entry.id)) {
    return;
  }
  refuseUnlessAllowed(core, school, entry);
  const undone = draft.filter(({ state }) => state === 'undone').map(({ id }) => id);
  const writes: DraftWrite[] = undone.length === 0 ? [] : [{ kind: 'drop', ids: undone }];
  keepDraft(school, [...writes, { kind: 'put', entry: { ...entry, state: 'active' } }]);
}

function refuseUnlessAllowed(core: ConsoleCore, { workspace }: OpenSchool, entry: DraftEntry): void {
  const refusal = decideEntry(
    {
      wanted: wantedSettings(workspace.state, workspace.draft()),
      directory: workspace.directory.now(),
      actor: workspace.actor,
      now: core.ports.clock().toISOString(),
    },
    entry,
  );
  if (refusal !== undefined) {
    throw refused(refusal);
  }
}

/** Takes the last intention back; it stays, and can come again. */
export function undo(core: ConsoleCore): DraftEntry | null {
  const school = needSchool(core);
  const entry = entryToUndo(school.workspace.draft());
  return entry === undefined ? null : change(school, { ...entry, state: 'undone' });
}

/** Brings back what was last taken back, if the rule still allows it. */
export function redo(core: ConsoleCore): DraftEntry | null {
  const school = needSchool(core);
  const entry = entryToRedo(school.workspace.draft());
  if (entry === undefined) {
    return null;
  }
  refuseUnlessAllowed(core, school, entry);
  return change(school, { ...entry, state: 'active' });
}

function change(school: OpenSchool, entry: DraftEntry): DraftEntry {
  keepDraft(school, [{ kind: 'put', entry }]);
  return entry;
}

/** Takes intentions out of the draft for good, with those that need them. */
export function discard(core: ConsoleCore, ids: readonly string[]): void {
  const school = needSchool(core);
  const draft = school.workspace.draft();
  const active = activeEntries(draft);
  const view = wantedSettings(school.workspace.state, active);
  const gone = new Set(ids.flatMap((id) => [...dependentOn(view, active, id)]));
  const known = draft.map(({ id }) => id).filter((id) => gone.has(id));
  if (known.length > 0) {
    keepDraft(school, [{ kind: 'drop', ids: known }]);
  }
}

/** Rebases the draft on what the ENT says now of one field. */
export function settle(core: ConsoleCore, decision: Omit<CellDecision, 'entity'> & { readonly entity: string }): void {
  const school = needSchool(core);
  const { entity } = decision;
  if (!isSettingsEntity(entity)) {
    return;
  }
  const writes = settleCell(school.workspace.draft(), { ...decision, entity });
  if (writes.length > 0) {
    keepDraft(school, writes);
  }
}

/** After a failed commit nothing has changed here; should the disk have kept it all the same, the next start shows it (rel:D5). */
function keepDraft(school: OpenSchool, draft: readonly DraftWrite[]): void {
  try {
    school.keep({ draft });
  } catch (error) {
    throw asConsoleError(error);
  }
}
