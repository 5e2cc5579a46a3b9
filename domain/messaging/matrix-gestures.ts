import type { Intended } from '../draft/intended.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import { accept, refuse, type Result } from '../kernel/result.ts';
import type { PrincipalRef } from '../rubriques/principal.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { Intention } from '../sync/intention.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { moderatorId } from './decide-messaging.ts';
import { splitRuleId } from './matrix.ts';
import { readMatrixPreset, silencesStaff, type MatrixPreset, type PresetCells } from './matrix-preset.ts';
import { MESSAGING_SETTINGS_ID, readMessagingSettings, type MessagingSettings, type QuietHours } from './messaging-settings.ts';
import { parseTarget } from './visibility-rule.ts';

/** A cell that is asked for, with the name of its target as the screen shows it. */
export interface AskedCell {
  readonly emitter: string;
  /** The key of the target. */
  readonly target: string;
  readonly targetName: string;
}

/**
 * Shows or hides a cell, a row or a column; undefined when it is already so everywhere.
 * Cells that are already so are left out, and those whose target is not understood here.
 */
export function setCells(view: SettingsView, cells: readonly AskedCell[], visible: boolean): Intended | undefined {
  const changed = cells.flatMap((cell) => cellChange(view, `${cell.emitter}|${cell.target}`, visible).map((change) => ({ cell, change })));
  const [first] = changed;
  if (first === undefined) return undefined;
  const { emitter, target, targetName } = first.cell;
  const intention: Intention =
    changed.length === 1
      ? { kind: 'visibility.set', emitter, target, targetName, visible }
      : { kind: 'visibility.setMany', cells: changed.length, visible };
  return { intention, changes: changed.map(({ change }) => change), atomic: false };
}

/** A model to lay over the matrix: one of the console, or of the school. */
export interface AppliedPreset {
  readonly name: string;
  readonly cells: PresetCells;
}

/** Gives the matrix the values of a model, cell by cell; a model that leaves no staff able to write is refused. */
export function applyPreset(view: SettingsView, { name, cells }: AppliedPreset): Result<Intended | undefined, Refusal> {
  if (silencesStaff(view, cells)) return refuse({ kind: 'preset-silences-staff', name });
  const changes = Object.entries(cells).flatMap(([ruleId, visible]) => cellChange(view, ruleId, visible));
  const intention: Intention = { kind: 'visibility.preset', name, cells: changes.length };
  return accept(changes.length === 0 ? undefined : { intention, changes, atomic: false });
}

function cellChange(view: SettingsView, ruleId: string, visible: boolean): readonly Change[] {
  const key = splitRuleId(ruleId);
  const isUnderstood = key !== undefined && parseTarget(key.target) !== undefined;
  return isUnderstood ? fieldChange(view, { entity: 'visibilityRule', id: ruleId }, { visible }) : [];
}

/**
 * Starts the emergency mode (domain.md O-18): laid over the matrix from `now` to `until` (ISO 8601), the matrix below
 * never moves. No staff has to be spared: it ends by itself. Undefined when the same mode is already on.
 */
export function restrict(view: SettingsView, until: string, now: string, cells: PresetCells): Intended | undefined {
  const { restriction: already } = readMessagingSettings(view);
  if (already !== null && already.until === until && sameJson(already.cells, cells)) return undefined;
  const changed = Object.entries(cells).filter(([id, visible]) => visible !== fieldValue(view.find('visibilityRule', id), 'visibilityRule', 'visible'));
  return {
    intention: { kind: 'messaging.restrict', until, cells: changed.length },
    changes: [settingChange('restriction', settingNow(view, 'restriction'), { since: now, until, cells })],
    atomic: false,
  };
}

/** Ends the emergency mode: the matrix below is in force again, in one change. Undefined when there is none. */
export function liftRestriction(view: SettingsView): Intended | undefined {
  const was = settingNow(view, 'restriction');
  return was === null ? undefined : { intention: { kind: 'messaging.lift' }, changes: [settingChange('restriction', was, null)], atomic: false };
}

/** The general parameters that a switch sets; the restriction has its own gestures. */
export interface SettableMessaging {
  readonly studentMayWriteSingleTeacher: boolean | null;
  readonly reporting: boolean | null;
  readonly quietHours: QuietHours | null;
}

/** Gives a general parameter a value; undefined when it has it already. */
export function setMessagingSetting<Field extends keyof SettableMessaging>(view: SettingsView, field: Field, value: SettableMessaging[Field]): Intended | undefined {
  const was = settingNow(view, field);
  return sameJson(was, value)
    ? undefined
    : { intention: { kind: 'messaging.setting', field }, changes: [settingChange(field, was, value)], atomic: false };
}

function settingNow(view: SettingsView, field: keyof MessagingSettings): Json {
  return fieldValue(view.find('messagingSettings', MESSAGING_SETTINGS_ID), 'messagingSettings', field);
}

function settingChange(field: keyof MessagingSettings, was: Json, set: Json): Change {
  return { entity: 'messagingSettings', id: MESSAGING_SETTINGS_ID, edits: [{ field, was, set }] };
}

/** Keeps a model of the school; `id` is a fresh uuid, or that of a model to rewrite. Undefined when it is so already. */
export function savePreset(view: SettingsView, { id, name, cells }: Omit<MatrixPreset, 'state'>): Intended | undefined {
  const changes = fieldChange(view, { entity: 'matrixPreset', id }, { name, cells, state: 'active' });
  return changes.length === 0 ? undefined : { intention: { kind: 'preset.save', preset: { id, name } }, changes, atomic: false };
}

/** Deletes a model of the school; undefined when there is none of that identifier. */
export function deletePreset(view: SettingsView, id: string): Intended | undefined {
  const preset = readMatrixPreset(id, view.find('matrixPreset', id));
  if (preset?.state !== 'active') return undefined;
  const changes = fieldChange(view, { entity: 'matrixPreset', id }, { state: 'trashed' });
  return { intention: { kind: 'preset.delete', preset: { id, name: preset.name } }, changes, atomic: false };
}

/** The models that the school keeps, by name. */
export function listPresets(view: SettingsView): readonly MatrixPreset[] {
  return [...view.list('matrixPreset')]
    .flatMap(([id, row]) => readMatrixPreset(id, row) ?? [])
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** Who is made a moderator: a group with its name, or a person, who is told by her identifier alone. */
export type AskedModerator = PrincipalRef & { readonly name?: string };

/** Gives the moderation of the messaging or takes it away (S2-038); undefined when it is already so. */
export function setModerator(view: SettingsView, { kind, id, name }: AskedModerator, moderates: boolean): Intended | undefined {
  const principal = { kind, id };
  const changes = fieldChange(view, { entity: 'moderator', id: moderatorId(principal) }, { moderates });
  const principalName = kind === 'group' && name !== undefined ? { principalName: name } : {};
  return changes.length === 0 ? undefined : { intention: { kind: 'moderator.set', principal, ...principalName, moderates }, changes, atomic: false };
}

/** Gives people access to all classes, or takes it away; undefined when it is already so for each of them. */
export function grantAllClasses(view: SettingsView, people: readonly string[], granted: boolean): Intended | undefined {
  const changes = [...new Set(people)].flatMap((id) => fieldChange(view, { entity: 'allClasses', id }, { granted }));
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'allClasses.set', people: changes.map(({ id }) => id), granted }, changes, atomic: false };
}

interface RowRef {
  readonly entity: SettingsEntity;
  readonly id: string;
}

/** The change that gives fields their values; none when they have them. */
function fieldChange(view: SettingsView, { entity, id }: RowRef, wanted: Readonly<Record<string, Json>>): readonly Change[] {
  const row = view.find(entity, id);
  const edits = Object.entries(wanted)
    .map(([field, set]) => ({ field, was: fieldValue(row, entity, field), set }))
    .filter(({ was, set }) => !sameJson(was, set));
  return edits.length === 0 ? [] : [{ entity, id, edits }];
}
