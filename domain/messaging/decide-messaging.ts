import { findSchoolGroup } from '../directory/school-group.ts';
import { PrincipalRef } from '../rubriques/principal.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { readMatrixPreset, silencesStaff } from './matrix-preset.ts';
import { MESSAGING_SETTINGS_ID, QuietHours, Restriction } from './messaging-settings.ts';
import { parseVisibilityRuleId } from './visibility-rule.ts';

/** Whether a cell of « Qui voit qui ? » may be set; one whose target has left the school may only be hidden. */
export function decideVisibilityRule({ after, directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const key = parseVisibilityRuleId(id);
  if (key === undefined) {
    return { kind: 'malformed-key' };
  }
  if (edits.some(({ set }) => typeof set !== 'boolean')) {
    return { kind: 'invalid-value', field: 'visible' };
  }
  const { target } = key;
  const opens = edits.some(({ set }) => set === true);
  if (target.kind !== 'group' || !opens || directory.findGroup(target.id) !== undefined) {
    return undefined;
  }
  const group = findSchoolGroup(after, target.id);
  if (group === undefined) {
    return { kind: 'unknown-group' };
  }
  return group.state === 'trashed' ? { kind: 'group-trashed', group: { id: group.id, name: group.name } } : undefined;
}

/** Whether a general parameter may take a value. */
export function decideMessagingSettings(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (id !== MESSAGING_SETTINGS_ID) {
    return { kind: 'malformed-key' };
  }
  const wrong = edits.find(({ field, set }) => !SETTING_VALUES[field]?.(set));
  if (wrong !== undefined) {
    return { kind: 'invalid-value', field: wrong.field };
  }
  const restriction = Restriction.safeParse(edits.find(({ field }) => field === 'restriction')?.set);
  return restriction.success && restriction.data.until <= restriction.data.since ? { kind: 'dates-reversed' } : undefined;
}

const isFlag = (set: unknown): boolean => set === null || typeof set === 'boolean';

const SETTING_VALUES: Readonly<Record<string, (set: unknown) => boolean>> = {
  studentMayWriteSingleTeacher: isFlag,
  reporting: isFlag,
  quietHours: (set) => set === null || QuietHours.safeParse(set).success,
  restriction: (set) => set === null || Restriction.safeParse(set).success,
};

/** Whether somebody may be made a moderator of the messaging (S2-038): a group that lives, or a person. */
export function decideModerator({ after }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const principal = parseModeratorId(id);
  if (principal === undefined) {
    return { kind: 'malformed-key' };
  }
  if (edits.some(({ set }) => typeof set !== 'boolean')) {
    return { kind: 'invalid-value', field: 'moderates' };
  }
  const group = principal.kind === 'group' ? findSchoolGroup(after, principal.id) : undefined;
  return group?.state === 'trashed' && edits.some(({ set }) => set === true)
    ? { kind: 'group-trashed', group: { id: group.id, name: group.name } }
    : undefined;
}

/** Reads the natural key of a moderator, `group:…` or `person:…`. */
export function parseModeratorId(id: string): PrincipalRef | undefined {
  const colon = id.indexOf(':');
  return PrincipalRef.safeParse({ kind: id.slice(0, colon), id: id.slice(colon + 1) }).data;
}

/** The natural key of a moderator. */
export function moderatorId(principal: PrincipalRef): string {
  return `${principal.kind}:${principal.id}`;
}

/** Whether somebody may be given all classes: people of the school, staff and teachers alone. */
export function decideAllClasses({ directory }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (edits.some(({ set }) => typeof set !== 'boolean')) {
    return { kind: 'invalid-value', field: 'granted' };
  }
  const profile = directory.findPerson(id)?.profile;
  const isFamily = profile === 'student' || profile === 'guardian';
  return isFamily && edits.some(({ set }) => set === true) ? { kind: 'all-classes-for-staff' } : undefined;
}

/** Whether a preset of the school may be kept: it has a name, and leaves somebody of the staff able to write. */
export function decideMatrixPreset({ after }: DecisionContext, { id }: Change): Refusal | undefined {
  const preset = readMatrixPreset(id, after.find('matrixPreset', id));
  if (preset === undefined) {
    return { kind: 'invalid-value', field: 'cells' };
  }
  if (preset.name.trim() === '') {
    return { kind: 'preset-name-missing' };
  }
  return preset.state === 'active' && silencesStaff(after, preset.cells) ? { kind: 'preset-silences-staff', name: preset.name } : undefined;
}
