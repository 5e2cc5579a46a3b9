import type { Intended } from '../draft/intended.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, membershipId, type SettingsView } from '../sync/row.ts';
import type { SchoolGroup } from './school-group.ts';

const named = ({ id, name }: { readonly id: string; readonly name: string }): { id: string; name: string } => ({ id, name });

/** Makes a free group; `id` is a fresh uuid. */
export function createGroup(wanted: { readonly id: string; readonly name: string }): Intended {
  const edits = [
    { field: 'name', was: '', set: wanted.name },
    { field: 'state', was: 'absent', set: 'active' },
  ];
  return {
    intention: { kind: 'group.create', group: named(wanted) },
    changes: [{ entity: 'schoolGroup', id: wanted.id, edits }],
    atomic: false,
  };
}

/** Gives a free group another name. */
export function renameGroup(group: SchoolGroup, name: string): Intended {
  return {
    intention: { kind: 'group.rename', group: { id: group.id, name }, before: group.name },
    changes: [{ entity: 'schoolGroup', id: group.id, edits: [{ field: 'name', was: group.name, set: name }] }],
    atomic: false,
  };
}

/** Deletes a free group; what it opened closes to its members. */
export function trashGroup(group: SchoolGroup): Intended {
  return {
    intention: { kind: 'group.delete', group: named(group) },
    changes: [{ entity: 'schoolGroup', id: group.id, edits: [{ field: 'state', was: group.state, set: 'trashed' }] }],
    atomic: false,
  };
}

/** Brings a deleted group back, with its members and what it opened. */
export function restoreGroup(group: SchoolGroup): Intended {
  return {
    intention: { kind: 'group.restore', group: named(group) },
    changes: [{ entity: 'schoolGroup', id: group.id, edits: [{ field: 'state', was: group.state, set: 'active' }] }],
    atomic: false,
  };
}

/** Puts people in a group the school keeps; undefined when they are all there already. */
export function addMembers(view: SettingsView, group: SchoolGroup, people: readonly string[]): Intended | undefined {
  const changes = memberChanges(view, group, people, true);
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'group.add', group: named(group), people: changes.length }, changes, atomic: false };
}

/** Takes people out of a group the school keeps; undefined when none is there. */
export function removeMembers(view: SettingsView, group: SchoolGroup, people: readonly string[]): Intended | undefined {
  const changes = memberChanges(view, group, people, false);
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'group.remove', group: named(group), people: changes.length }, changes, atomic: false };
}

/** Leaves one person alone in a group the school keeps, in place of its people; undefined when it is so already. */
export function replaceMembers(view: SettingsView, group: SchoolGroup, people: readonly string[], by: string): Intended | undefined {
  const out = memberChanges(view, group, people.filter((id) => id !== by), false);
  const changes = [...out, ...memberChanges(view, group, [by], true)];
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'group.replace', group: named(group), by, people: out.length }, changes, atomic: false };
}

function memberChanges(view: SettingsView, group: SchoolGroup, people: readonly string[], member: boolean): readonly Change[] {
  return people.flatMap((personId): readonly Change[] => {
    const id = membershipId(group.id, personId);
    const was = fieldValue(view.find('membership', id), 'membership', 'member');
    return was === member ? [] : [{ entity: 'membership', id, edits: [{ field: 'member', was, set: member }] }];
  });
}
