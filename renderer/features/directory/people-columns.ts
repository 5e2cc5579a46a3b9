import type { Person } from '../../../domain/directory/person.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { DIRECTORY_TEXTS, groupsCell } from '../../../texts/people/directory.ts';
import { PROFILE_LABELS, SOURCE_LABELS } from '../../../texts/people/roles.ts';
import { listOf } from '../../../texts/language/typography.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import { gridName } from '../../ui/person-name.tsx';
import { personClasses } from '../../people/person-classes.ts';

const COLUMNS = DIRECTORY_TEXTS.columns;
const QUIET = { cellClass: 'from-elsewhere' };

/** The columns of the directory: what comes from upstream is quiet, the name is not. */
export function peopleColumns(directory: DirectoryIndex, groupCounts: Uint16Array): readonly GridColumn<Person>[] {
  const { namesOf } = personClasses(directory);
  const countOf = ({ id }: Person): number => groupCounts[directory.personIndex.get(id) ?? -1] ?? 0;
  const column = (headerName: string, value: (person: Person) => string, rest: GridColumn<Person>): GridColumn<Person> => ({
    colId: headerName,
    headerName,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    ...rest,
  });
  return [
    column(COLUMNS.name, gridName, { flex: 3, minWidth: 180 }),
    column(COLUMNS.profile, ({ profile }) => PROFILE_LABELS[profile], { flex: 3, minWidth: 120, ...QUIET }),
    column(COLUMNS.classes, namesOf, { flex: 2, minWidth: 90, ...QUIET }),
    column(COLUMNS.function, functionOf, { flex: 2, minWidth: 130, ...QUIET }),
    column(COLUMNS.groups, (person) => groupsCell(countOf(person)), { width: 96, ...QUIET }),
    column(COLUMNS.source, ({ source }) => SOURCE_LABELS[source], { width: 130, ...QUIET }),
  ];
}

const COUNTS = new WeakMap<RightsSide['groupMembers'], Uint16Array>();

/** How many groups each person is in, the draft included; counted when a membership changes. */
export function countGroups({ groupMembers, rights }: Pick<RightsSide, 'groupMembers' | 'rights'>): Uint16Array {
  const counts = COUNTS.get(groupMembers) ?? new Uint16Array(rights.input.people);
  if (COUNTS.has(groupMembers)) return counts;
  for (const members of groupMembers) {
    for (const person of members) counts[person] = (counts[person] ?? 0) + 1;
  }
  COUNTS.set(groupMembers, counts);
  return counts;
}

function functionOf({ subjects, functions }: Person): string {
  return listOf(subjects.length > 0 ? subjects : functions.map(({ label }) => label));
}
