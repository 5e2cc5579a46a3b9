import type { Json } from '../../kernel/json.ts';
import { fieldValue, type SettingsView } from '../../sync/row.ts';
import type { Change } from '../../sync/mutation.ts';
import type { UnitKind } from '../capabilities.ts';
import type { UnitGap } from '../compare/compare-units.ts';

/** Where each kind stands in the settings, and the value of what is there. */
const FIELDS: Readonly<Partial<Record<UnitKind, readonly [entity: Change['entity'], field: string, isOurs: (value: Json) => boolean]>>> = {
  // A group that is gone there is not deleted here: a person does it, where its consequences are shown.
  group: ['schoolGroup', 'name', (value) => typeof value === 'string'],
  membership: ['membership', 'member', () => true],
  assignmentManager: ['assignmentManager', 'manages', () => true],
  // A cell of which only some people see the others has no place in ours.
  visibilityRule: ['visibilityRule', 'visible', (value) => typeof value === 'boolean'],
  rubriqueAccess: ['access', 'role', (value) => typeof value === 'string'],
  // Several roles at once, or one that has no name here, have no place in our settings.
  serviceAccess: ['serviceAccess', 'role', (value) => typeof value === 'string'],
};

/**
 * What was changed on the platform alone, as changes of the school: what it has no place for, and what is a deletion, is left out. `was`: what
 * is here, so that whoever works on it meets it as a conflict.
 */
export function takenChanges(gaps: readonly UnitGap[], view: SettingsView): readonly { readonly gap: UnitGap; readonly change: Change }[] {
  return gaps.filter(({ standing }) => standing === 'there').flatMap((gap) => {
    const place = FIELDS[gap.unit.kind];
    if (place === undefined) return [];
    const [entity, field, isOurs] = place;
    const isKnownHere = gap.unit.kind !== 'group' || gap.mine !== null;
    // The role of a right may be the nearest one that a space holds: what is here is in its row.
    const was = gap.unit.kind === 'rubriqueAccess' ? fieldValue(view.find(entity, gap.unit.id), entity, field) : gap.mine;
    return isOurs(gap.theirs) && isKnownHere ? [{ gap, change: { entity, id: gap.unit.id, edits: [{ field, was, set: gap.theirs }] } }] : [];
  });
}
