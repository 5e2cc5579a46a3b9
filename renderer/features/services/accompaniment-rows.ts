import { compareNames } from '../../../domain/kernel/order.ts';
import { parseMembershipId } from '../../../domain/rubriques/principal.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { fieldValue, type SettingsView } from '../../../domain/sync/row.ts';
import { classNames } from '../../../domain/school/class-names.ts';
import { formatGridDate } from '../../../texts/language/dates.ts';
import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { gridName } from '../../ui/person-name.tsx';

/** A tie between somebody and a student, as a line of the list. */
export interface AccompanimentRow {
  readonly id: string;
  readonly accompanistId: string;
  readonly studentId: string;
  readonly accompanist: string;
  readonly student: string;
  readonly classes: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'noAccount' | 'studentGone' | 'valid';
  readonly isChanged: boolean;
}

/** The ties in force, by student. */
export function accompanimentRows(view: SettingsView, before: SettingsView, directory: DirectoryIndex): readonly AccompanimentRow[] {
  return [...view.list('accompaniment')]
    .flatMap(([id, row]): readonly AccompanimentRow[] => {
      const key = parseMembershipId(id);
      if (key === undefined || row.fields['valid'] !== true) return [];
      const accompanist = directory.findPerson(key.groupId);
      const student = directory.findPerson(key.personId);
      const day = (field: string): string => {
        const value = row.fields[field];
        return typeof value === 'string' ? formatGridDate(value) : '';
      };
      return [{
        id,
        accompanistId: key.groupId,
        studentId: key.personId,
        accompanist: accompanist === undefined ? '' : gridName(accompanist),
        student: student === undefined ? '' : gridName(student),
        classes: student === undefined ? '' : classNames(directory, student).join(', '),
        kind: kindWords(fieldValue(row, 'accompaniment', 'kind')),
        from: day('from'),
        to: day('to'),
        state: accompanist === undefined ? 'noAccount' : student === undefined ? 'studentGone' : 'valid',
        isChanged: row !== before.find('accompaniment', id),
      }];
    })
    .toSorted((a, b) => compareNames(a.student, b.student));
}

function kindWords(kind: unknown): string {
  const kinds: Readonly<Record<string, string>> = SERVICE_TEXTS.kinds;
  return typeof kind === 'string' ? (kinds[kind] ?? kind) : '';
}
