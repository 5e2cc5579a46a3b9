import { listGarStaff } from '../../gar/staff/gar-staff.ts';
import { readSchoolGroup } from '../../directory/school-group.ts';
import type { Json } from '../../kernel/json.ts';
import { openInspections } from '../inspections/open-inspections.ts';
import { parseMembershipId } from '../../rubriques/principal.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from '../../services/service-access.ts';
import { fieldValue, type Row, type SettingsView } from '../../sync/row.ts';
import type { UnitKind } from '../capabilities.ts';
import { unitKey, type UnitValues } from '../compare/unit-values.ts';

type Entry = readonly [key: string, value: Json];

const entry = (kind: UnitKind, id: string, value: Json): Entry => [unitKey({ kind, id }), value];

/** What the school has decided for a day, of the kinds that a platform may hold: what nobody decided is left out. */
export function wantedUnits(view: SettingsView, day: string): UnitValues {
  const groups = freeGroups(view);
  return new Map([
    ...[...groups].map(([id, name]) => entry('group', id, name)),
    ...membersOf(view, groups),
    ...accesses(view),
    ...openInspections(view, day).map(({ id }) => entry('inspection', id, true)),
    ...listGarStaff(view, 'assignmentManager').map(({ personId }) => entry('assignmentManager', personId, true)),
  ]);
}

function freeGroups(view: SettingsView): ReadonlyMap<string, string> {
  const groups = [...view.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []);
  return new Map(groups.filter(({ kind, state }) => kind === 'free' && state === 'active').map(({ id, name }) => [id, name]));
}

function membersOf(view: SettingsView, groups: ReadonlyMap<string, string>): readonly Entry[] {
  const isMember = (row: Row): boolean => fieldValue(row, 'membership', 'member') === true;
  return [...view.list('membership')].filter(([id, row]) => isMember(row) && groups.has(parseMembershipId(id)?.groupId ?? '')).map(([id]) => entry('membership', id, true));
}

function accesses(view: SettingsView): readonly Entry[] {
  return [...view.list('serviceAccess')].flatMap(([id, row]) => {
    const role = fieldValue(row, 'serviceAccess', 'role');
    return role !== NO_SERVICE_ROLE && parseServiceAccessId(id)?.principal.kind === 'group' ? [entry('serviceAccess', id, role)] : [];
  });
}
