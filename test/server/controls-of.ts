import type { ControlGround } from '../../domain/controls/control-ground.ts';
import type { ControlObject } from '../../domain/controls/control.ts';
import { findingsOf, type ControlResult } from '../../domain/controls/run-controls.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/controls/thresholds.data.ts';
import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import { createDirectoryIndex, type DirectoryIndex } from '../../domain/school/directory-index.ts';
import { rightsOf } from '../../domain/school/school-rights.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { Ent } from '../../server/create-ent.ts';
import { deskOf } from './ent-desk.ts';
import { MONDAY } from './tiny-school.ts';

/** What the controls look at of an ENT, as a console receives it. */
export function groundOfEnt(ent: Ent, accountId = 'formatrice'): ControlGround {
  const desk = deskOf(ent, accountId);
  const view = createRowTable();
  for (const line of desk.snapshot('settings')) {
    if ('d' in line && isSettingsEntity(line.e)) view.put(line.e, line.i, { ver: line.v, fields: line.d });
  }
  const rows = desk.snapshot('directory').flatMap((line) => ('d' in line ? [{ entity: line.e, fields: { ...line.d, id: line.i } }] : []));
  const people = rows.flatMap(({ entity, fields }) => (entity === 'person' ? [Person.parse(fields)] : []));
  const groups = rows.flatMap(({ entity, fields }) => (entity === 'group' ? [Group.parse(fields)] : []));
  return groundWith(createDirectoryIndex(people, groups), view);
}

/** The same directory under other settings. */
export function groundWith(directory: DirectoryIndex, view: SettingsView): ControlGround {
  return { directory, view, side: rightsOf({ directory, inherits: false }, view), now: MONDAY, thresholds: DEFAULT_THRESHOLDS };
}

/** What was found, by control: what each finding is about, one word per object. */
export function foundObjects({ directory }: ControlGround, results: readonly ControlResult[]): Readonly<Record<string, readonly string[]>> {
  const nameOf = ({ kind, id }: ControlObject): string => {
    const person = kind === 'person' ? directory.findPerson(id) : undefined;
    return person === undefined ? id : `${person.firstName} ${person.lastName}`;
  };
  const found = results.filter(({ state }) => state === 'found');
  return Object.fromEntries(found.map((result) => [result.control.id, findingsOf(result).map(({ objects }) => objects.map(nameOf).join(', '))]));
}
