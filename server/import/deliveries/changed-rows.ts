import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import type { DeliveryPreview, PlaceChange, ToldReplacement } from '../../../domain/deliveries/delivery-preview.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { scopeJson } from '../../../domain/replacements/replacement-gestures.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import type { RowStore } from '../../database/row.store.ts';
import type { RowRecord } from '../../database/tables.ts';
import { directoryFields } from '../../directory/directory-record.ts';
import type { WrittenRow } from '../../settings/settings-memory.ts';

/** The people of the directory whose classes and groups a file changes; nobody comes nor goes by it. */
export function changedPeople(rows: RowStore, { directory }: DeliveryGround, changes: readonly PlaceChange[]): readonly RowRecord[] {
  return changes.map((change) => {
    const known = 'a comparison changes people of the directory';
    const person = must(directory.findPerson(change.personId), known);
    const row = must(rows.find('person', person.id), known);
    return { ...row, ver: row.ver + 1, fields: directoryFields(moved(person, change)) };
  });
}

function moved(person: Person, { join, leave }: PlaceChange): Person {
  return { ...person, groupIds: [...person.groupIds.filter((id) => !leave.includes(id)), ...join] };
}

/** The replacements that a timetable tells, locked (`origin`), those that it no longer tells, and those that stay to be confirmed. */
export function replacementRows({ view }: DeliveryGround, { told, withdrawn, missing }: DeliveryPreview['replacements'], author: { readonly name: string; readonly now: string }): readonly WrittenRow[] {
  const row = (id: string, fields: Fields): WrittenRow => {
    const before = view.find('replacement', id);
    return ['replacement', id, { ver: (before?.ver ?? 0) + 1, fields: { ...before?.fields, ...fields }, by: author.name, at: author.now }];
  };
  return [
    ...told.map((one) => row(one.id, fieldsOf(one))),
    ...withdrawn.map((id) => row(id, { state: 'cancelled' })),
    ...missing.map((id) => row(id, { missingSince: author.now })),
  ];
}

function fieldsOf({ absentId, substituteId, period, scope }: ToldReplacement): Fields {
  return { absentId, substituteId, period: { ...period }, scope: scopeJson(scope), state: 'active', origin: 'edt', missingSince: null };
}

/** The weeks of teachers that a timetable changes: too many for a line of the journal each, which counts them. */
export function timetableRows({ view }: DeliveryGround, timetables: DeliveryPreview['timetables'], author: { readonly name: string; readonly now: string }): readonly WrittenRow[] {
  return timetables.map(({ personId, ...fields }) => ['teacherTimetable', personId, { ver: (view.find('teacherTimetable', personId)?.ver ?? 0) + 1, fields, by: author.name, at: author.now }]);
}
