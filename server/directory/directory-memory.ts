import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import { School } from '../../domain/directory/school.ts';
import { degreeOf, type Degree } from '../../domain/school/first-degree.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import { readFields } from '../settings/settings-memory.ts';

/** The people and groups of a school, looked up by identifier, as its last import left them. */
export interface DirectoryMemory {
  /** The school itself; undefined as long as nothing was imported. */
  school(): School | undefined;
  /** The degree of the school, deduced from its classes. */
  degree(): Degree;
  /** The directory of now, read again from the disk when an import moved the counter. `n`: where it is, for whoever has just read it. */
  current(n?: number): Directory;
}

/** Opens the directory of a school: groups stay in memory once a rule has asked for one, people are read one by one. */
export function createDirectoryMemory(store: SchoolStore): DirectoryMemory {
  const now = (): number => store.commits.head('directory').n;
  const groups = new Map<string, Group>();
  const people = new Map<string, Person | undefined>();
  const school: { at: number; is: School | undefined } = { at: NEVER_LOADED, is: undefined };
  let loaded = NEVER_LOADED;
  let wanted = NEVER_LOADED;
  // Most changes name nobody: the first one of a school would otherwise wait for groups that no rule looks at.
  const catchUp = (): void => {
    if (wanted === loaded) return;
    groups.clear();
    people.clear();
    for (const group of readGroups(store)) groups.set(group.id, group);
    loaded = wanted;
  };
  const directory: Directory = {
    findGroup: (id) => {
      catchUp();
      return groups.get(id);
    },
    findPerson: (id) => {
      catchUp();
      if (!people.has(id)) people.set(id, readPerson(store, id));
      return people.get(id);
    },
  };
  return {
    school: () => {
      const n = now();
      if (n !== school.at) Object.assign(school, { at: n, is: readSchool(store) });
      return school.is;
    },
    degree: () => degreeOf({ groups: readGroups(store) }),
    current: (n = now()) => {
      wanted = n;
      return directory;
    },
  };
}

const NEVER_LOADED = -1;

function readGroups({ rows }: SchoolStore): readonly Group[] {
  return rows.list('group').map(({ id, fields }) => Group.parse({ ...readFields(fields), id }));
}

function readSchool({ rows }: SchoolStore): School | undefined {
  const [row] = rows.list('school');
  return row === undefined ? undefined : School.parse({ ...readFields(row.fields), uai: row.id });
}

function readPerson({ rows }: SchoolStore, id: string): Person | undefined {
  const row = rows.find('person', id);
  return row === undefined || row.gone === 1 ? undefined : Person.parse({ ...readFields(row.fields), id });
}
