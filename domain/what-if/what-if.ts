import type { ControlGround } from '../controls/control-ground.ts';
import type { Control, Finding } from '../controls/control.ts';
import { newFindings, runControls, type ControlShift } from '../controls/run-controls.ts';
import { reachOf, recipientsOf } from '../messaging/reach.ts';
import { impact, type Impact } from '../rights/impact.ts';
import type { PermissionTable } from '../rights/permission-table.ts';
import { addPeople, listPeople, peopleSet, without } from '../rights/people-set.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { rightsOf, type RightsSide } from '../school/school-rights.ts';
import type { Change } from '../sync/mutation.ts';
import { layChanges } from '../sync/overlay.ts';
import { hypotheticalDirectory, type HypotheticalDirectory } from './hypothetical-directory.ts';
import { serviceShifts, type ServiceShift } from './service-shifts.ts';
import { scenarioChanges } from './scenario-changes.ts';
import type { Scenario } from './scenario.ts';

/** What the scenario is laid over: the school with its draft. */
export interface WhatIfGround extends Pick<ControlGround, 'side' | 'thresholds' | 'now'> {
  readonly permissions: PermissionTable;
}

/** Everything that would follow. */
export interface WhatIf {
  /** The settings to change in the ENT; none when upstream bases do it all. */
  readonly changes: readonly Change[];
  /** The people by the ranks of what follows, and their names. */
  readonly directory: DirectoryIndex;
  readonly rights: Impact;
  /** Those whom it is about, by rank. */
  readonly concerned: readonly number[];
  /** Those to whom they could newly start to write, or no more, by rank. */
  readonly reach: { readonly gained: Uint32Array; readonly lost: Uint32Array };
  /** The services in which somebody's role would rise or fall. */
  readonly services: readonly ServiceShift[];
  readonly appeared: readonly ControlShift[];
  readonly gone: readonly ControlShift[];
  /** What would still be so, but could be told no more: nobody whom it is about leaves, only whoever shows it. */
  readonly unproven: readonly ControlShift[];
}

/** Computes a scenario without keeping anything of it. Both sides are looked at on its day, so that time alone changes nothing. */
export function whatIf(ground: WhatIfGround, scenario: Scenario): WhatIf {
  const { side, permissions: table } = ground;
  const directory = hypotheticalDirectory(side, scenario);
  const changes = scenarioChanges(side.view, side.ground.directory, scenario);
  const view = layChanges(side.view, changes);
  const { inherits } = side.ground;
  const before = rightsOf({ directory: directory.before, inherits }, side.view);
  const after = rightsOf({ directory: directory.after, inherits }, view, before);
  const noon = `${scenario.day}T12:00:00.000Z`;
  const now = noon > ground.now ? noon : ground.now;
  const left = directory.left === directory.after ? after : rightsOf({ directory: directory.left, inherits }, view);
  const was = runControls({ ...ground, now, directory: side.ground.directory, view: side.view, side });
  const is = runControls({ ...ground, now, directory: directory.left, view, side: left });
  const lost = newFindings(is, was);
  const isUnproven = ({ id }: Control, finding: Finding): boolean => SHOWN_BY_OTHERS.has(id) && areThere(directory.left, finding);
  return {
    changes,
    directory: directory.after,
    rights: impact({ before, after, table }),
    concerned: directory.concerned,
    reach: reachShift(directory, scenario, { before, after, now }),
    services: serviceShifts(before, after),
    appeared: newFindings(was, is),
    gone: keepFindings(lost, (control, finding) => !isUnproven(control, finding)),
    unproven: keepFindings(lost, isUnproven),
  };
}

/** Duplicates of a guardian are recognised by the other guardian of the children, where nothing closer tells them. */
const SHOWN_BY_OTHERS: ReadonlySet<string> = new Set(['ALI-06', 'ALI-11']);

function areThere({ findPerson }: Pick<DirectoryIndex, 'findPerson'>, { objects }: Finding): boolean {
  return objects.every(({ id }) => findPerson(id) !== undefined);
}

function keepFindings(shifted: readonly ControlShift[], keep: (control: Control, finding: Finding) => boolean): readonly ControlShift[] {
  return shifted.map(({ control, findings }) => ({ control, findings: findings.filter((finding) => keep(control, finding)) })).filter(({ findings }) => findings.length > 0);
}

interface Sides {
  readonly before: RightsSide;
  readonly after: RightsSide;
  readonly now: string;
}

/** Person by person; who is not there writes to nobody: the newcomer before, the leaver after. */
function reachShift({ concerned }: HypotheticalDirectory, { kind }: Scenario, { before, after, now }: Sides): WhatIf['reach'] {
  const [was, is] = [reachOf(before, now), reachOf(after, now)];
  const size = before.rights.input.people;
  const [gained, lost, nobody] = [peopleSet(size, []), peopleSet(size, []), peopleSet(size, [])];
  for (const person of concerned) {
    const had = kind === 'teacher-arrives' ? nobody : recipientsOf(was, { kind: 'person', person });
    const has = kind === 'person-leaves' ? nobody : recipientsOf(is, { kind: 'person', person });
    addPeople(gained, without(has, had));
    addPeople(lost, without(had, has));
  }
  return { gained: listPeople(gained), lost: listPeople(lost) };
}
