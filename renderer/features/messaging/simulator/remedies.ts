import { findSchoolGroup } from '../../../../domain/directory/school-group.ts';
import { removeMembers } from '../../../../domain/directory/group-gestures.ts';
import type { Intended } from '../../../../domain/draft/intended.ts';
import { callByKind, type ByKind } from '../../../../domain/kernel/by-kind.ts';
import { grantAllClasses, liftRestriction, restrict, setCells } from '../../../../domain/messaging/matrix-gestures.ts';
import { readMessagingSettings } from '../../../../domain/messaging/messaging-settings.ts';
import type { ReachRemedy } from '../../../../domain/messaging/reach-paths.ts';
import { setSetting } from '../../../../domain/rubriques/rubrique-gestures.ts';
import { findRubrique } from '../../../../domain/rubriques/rubrique.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { REMEDY_LABELS } from '../../../../texts/messaging/messaging-reach.ts';

/** What a remedy needs to become a change of the draft. */
export interface RemedyGround {
  readonly view: SettingsView;
  readonly directory: DirectoryIndex;
  readonly nameOf: (target: string) => string;
  /** Who writes, when it is somebody real: a newcomer leaves no line. */
  readonly writer: string | undefined;
}

/** The change that a remedy asks for; undefined when there is nothing to do, or nobody to whom to do it. */
export function remedyChange(remedy: ReachRemedy, ground: RemedyGround): Intended | undefined {
  return callByKind<ReachRemedy, [RemedyGround], Intended | undefined>(CHANGES, remedy, ground);
}

const CHANGES: ByKind<ReachRemedy, [RemedyGround], Intended | undefined> = {
  cell: ({ cell, visible, inRestriction }, { view, nameOf }) => {
    const { restriction } = readMessagingSettings(view);
    if (inRestriction && restriction !== null) return restrict(view, restriction.until, restriction.since, { ...restriction.cells, [cell.ruleId]: visible });
    return setCells(view, [{ emitter: cell.emitter, target: cell.target, targetName: nameOf(cell.target) }], visible);
  },
  lift: (_, { view }) => liftRestriction(view),
  leaveLine: ({ line }, { view, writer }) => {
    const group = findSchoolGroup(view, line.id);
    return group === undefined || writer === undefined ? undefined : removeMembers(view, group, [writer]);
  },
  allClasses: ({ person, granted }, { view, directory }) => {
    const id = directory.people[person]?.id;
    return id === undefined ? undefined : grantAllClasses(view, [id], granted);
  },
  mailingList: ({ rubrique, on }, { view }) => {
    const found = findRubrique(view, rubrique.id);
    return found === undefined ? undefined : setSetting(view, found, { mailingList: on });
  },
};

/** The label of the button that does it. */
export function remedyLabel(remedy: ReachRemedy, nameOf: (target: string) => string): string {
  return callByKind<ReachRemedy, [typeof nameOf], string>(LABELS, remedy, nameOf);
}

const LABELS: ByKind<ReachRemedy, [(target: string) => string], string> = {
  cell: ({ cell, visible, inRestriction }, nameOf) => REMEDY_LABELS.cell(nameOf(cell.target), cell.emitter, visible, inRestriction),
  lift: () => REMEDY_LABELS.lift,
  leaveLine: ({ line }) => REMEDY_LABELS.leaveLine(line.name),
  allClasses: ({ granted }) => REMEDY_LABELS.allClasses(granted),
  mailingList: ({ rubrique, on }) => REMEDY_LABELS.mailingList(rubrique.name, on),
};
