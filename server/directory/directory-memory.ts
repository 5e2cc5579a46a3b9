import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import { School } from '../../domain/directory/school.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import { readFields } from '../settings/settings-memory.ts';

/** The people and groups of a school, looked up by identifier, as its last import left them. */
export interface DirectoryMemory {
  /** The school itself; undefined as long as nothing was imported. */
  school(): School | undefined;
  /** The directory of now, read again from the disk when an import moved the counter. `n`: where it is, for whoever has just read it. */
  current(n?: number): Directory;
}

/** Opens the directory of a school: groups stay in memory, people are read when a rule asks for one. */
export function createDirectoryMemory(store: SchoolStore): DirectoryMemory {
  let loaded = -1;
  const groups = new Map<string, Group>();
  const people = new Map<string, Person | undefined>();
  let school: School | undefined;
  const readSchool = (): School | undefined => {
    const [row] = store.rows.list('school');
    return row === undefined ? undefined : School.parse({ ...readFields(row.fields), uai: row.id });
  };
  const refresh = (n = store.commits.head('directory').n): void => {
    if (n === loaded) return;
    groups.clear();
    people.clear();
    school = readSchool();
    for (const { id, fields } of store.rows.list('group')) groups.set(id, Group.parse({ ...readFields(fields), id }));
    loaded = n;
  };
  const readPerson = (id: string): Person | undefined => {
    const row = store.rows.find('person', id);
    return row === undefined || row.gone === 1 ? undefined : Person.parse({ ...readFields(row.fields), id });
  };
  const directory: Directory = {
    findGroup: (id) => groups.get(id),
    findPerson: (id) => {
      if (!people.has(id)) people.set(id, readPerson(id));
      return people.get(id);
    },
  };
  return {
    school: () => {
      refresh();
      return school;
    },
    current: (n) => {
      refresh(n);
      return directory;
    },
  };
}
