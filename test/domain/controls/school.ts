import { expect } from 'vitest';
import type { Group } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import type { ControlGround } from '../../../domain/controls/control-ground.ts';
import type { Control, Finding } from '../../../domain/controls/control.ts';
import { findingsOf, fixOf } from '../../../domain/controls/run-controls.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../domain/controls/thresholds.data.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { actor, NOW, person, settings } from '../settings.ts';
import { runControl } from './sabotage.ts';

export type Rows = Readonly<Partial<Record<SettingsEntity, Readonly<Record<string, Fields>>>>>;

/** A school for controls; each part has a default that nothing is wrong with. */
export interface SchoolParts {
  readonly people?: readonly Person[];
  readonly groups?: readonly Group[];
  readonly rows?: Rows;
  readonly now?: string;
  readonly inherits?: boolean;
  readonly thresholds?: Partial<Thresholds>;
  readonly accounts?: ControlGround['accounts'];
  readonly platforms?: ControlGround['platforms'];
}

const { headOfSchool, superAdministrator } = WELL_KNOWN_GROUPS;

/** The head of school, alone. */
export const HEAD = person('head', { profile: 'direction', functions: [{ code: 'DIR', label: 'Direction' }] });

/** The two privilege groups, empty. */
export const PRIVILEGES: Readonly<Record<string, Fields>> = {
  [headOfSchool]: { name: 'Chef d’établissement', kind: 'privilege', state: 'active' },
  [superAdministrator]: { name: 'Super Administrateur', kind: 'privilege', state: 'active' },
};

/** A school as controls see it. */
export function school({ people = [HEAD], groups = [], rows = {}, now = NOW, inherits = false, thresholds = {}, accounts, platforms }: SchoolParts = {}): ControlGround {
  const directory = createDirectoryIndex(people, groups);
  const view = settings({ ...rows, schoolGroup: { ...PRIVILEGES, ...rows.schoolGroup } });
  return ground({ directory, view, now, inherits, thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds }, ...(accounts === undefined ? {} : { accounts }), ...(platforms === undefined ? {} : { platforms }) });
}

interface GroundParts extends Omit<ControlGround, 'side'> {
  readonly inherits: boolean;
}

function ground({ inherits, ...parts }: GroundParts): ControlGround {
  return { ...parts, side: rightsOf({ directory: parts.directory, inherits }, parts.view) };
}

/** The same school once a draft is laid over it. */
export function laidOver(before: ControlGround, changes: readonly Change[]): ControlGround {
  const view: SettingsView = layChanges(before.view, changes);
  return ground({ ...before, view, inherits: before.side.ground.inherits });
}

/** What a control finds in a school. */
export function found(control: Control, before: ControlGround): readonly Finding[] {
  return findingsOf(runControl(before, control));
}

/** The identifiers of what a control finds, finding by finding. */
export function foundIds(control: Control, before: ControlGround): readonly (readonly string[])[] {
  return found(control, before).map(({ objects }) => objects.map(({ id }) => id));
}

/** Corrects a school with the control's own fix, which the rules accept and after which the control passes. */
export function corrected(control: Control, before: ControlGround): ControlGround {
  const result = runControl(before, control);
  expect(result.state).toBe('found');
  const changes = fixOf(before, result);
  expect(changes).not.toEqual([]);
  const after = laidOver(before, changes);
  const context = { before: before.view, after: after.view, directory: before.directory, now: before.now };
  expect(changes.map((change) => decideChange(context, actor(), change))).toEqual(changes.map(() => undefined));
  expect(runControl(after, control).state).toBe('passed');
  return after;
}

/** How a control ends on a school. */
export function ending(control: Control, before: ControlGround): string {
  const result = runControl(before, control);
  return result.state === 'not-run' ? `not-run ${result.missing}` : result.state;
}
