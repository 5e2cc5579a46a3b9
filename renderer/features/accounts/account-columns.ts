import type { AccountLine } from '../../../domain/accounts/account-line.ts';
import type { KnownAccount } from '../../../domain/accounts/account-statement.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { ACCOUNTS_TEXTS, dueCell, stateCell } from '../../../texts/accounts/accounts.ts';
import { formatGridDate } from '../../../texts/language/dates.ts';
import { PROFILE_LABELS } from '../../../texts/people/roles.ts';
import { personClasses } from '../../people/person-classes.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import { gridName } from '../../ui/person-name.tsx';

const COLUMNS = ACCOUNTS_TEXTS.columns;
const QUIET = { cellClass: 'from-elsewhere' };

/** The columns of the accounts: who, then what the statement says; a day that it does not say is empty. */
export function accountColumns(directory: DirectoryIndex, lineOf: (personId: string) => AccountLine): readonly GridColumn<Person>[] {
  const { namesOf } = personClasses(directory);
  const column = (headerName: string, value: (person: Person) => string, rest: GridColumn<Person>): GridColumn<Person> => ({
    colId: headerName, headerName, valueGetter: ({ data }) => (data === undefined ? '' : value(data)), ...rest,
  });
  const day = (headerName: string, field: 'activatedOn' | 'lastSignInOn'): GridColumn<Person> =>
    column(headerName, ({ id }) => dayOf(lineOf(id).account, field), { width: 104, wrapHeaderText: true, ...QUIET });
  return [
    column(COLUMNS.name, gridName, { flex: 3, minWidth: 134 }),
    column(COLUMNS.profile, ({ profile }) => PROFILE_LABELS[profile], { flex: 1, minWidth: 104, ...QUIET }),
    column(COLUMNS.classes, namesOf, { flex: 1, minWidth: 74, ...QUIET }),
    column(COLUMNS.state, ({ id }) => stateCell(lineOf(id)), { flex: 3, minWidth: 132 }),
    column(COLUMNS.due, ({ id }) => { const { due } = lineOf(id); return due === undefined ? '' : dueCell(due); }, { width: 176 }),
    // When it was created is in the sheet: eight columns beside it cut one another.
    day(COLUMNS.activatedOn, 'activatedOn'), day(COLUMNS.lastSignInOn, 'lastSignInOn'),
  ];
}

function dayOf(account: KnownAccount | undefined, field: 'activatedOn' | 'lastSignInOn'): string {
  const day = account?.[field];
  return day === undefined ? '' : formatGridDate(day);
}
