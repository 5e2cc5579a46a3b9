import type { Person } from '../../../domain/directory/person.ts';
import { listGarStaff, type GarStaffEntity } from '../../../domain/gar/staff/gar-staff.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { declaredOnWords, GAR_TEXTS } from '../../../texts/gar/gar-screen.ts';
import { GAR_CHARGES } from '../../../texts/gar/gar.ts';
import { capital } from '../../../texts/language/typography.ts';
import { MATRIX_PAPER } from '../../../texts/paper/matrices.ts';
import { plainPaper } from '../../paper/plain-paper.ts';
import { sentenceName } from '../../ui/person-name.tsx';

const CHARGES: readonly GarStaffEntity[] = ['assignmentManager', 'pixManager'];

/** Those who assign resources, then those who manage Pix, as a table. */
export function staffPaper(view: SettingsView, findPerson: (id: string) => Person | undefined): Paper {
  const rows = CHARGES.flatMap((charge) => listGarStaff(view, charge).map(({ personId, declaredOn }) => {
    const person = findPerson(personId);
    const email = person?.email ?? '';
    return [
      capital(GAR_CHARGES[charge]), person === undefined ? personId : sentenceName(person),
      email === '' ? GAR_TEXTS.noEmail : email, declaredOn === null ? GAR_TEXTS.undeclared : declaredOnWords(declaredOn),
    ];
  }));
  const { charge, email, declared } = GAR_TEXTS.staffPaper;
  return plainPaper({ title: GAR_TEXTS.staff, columns: [charge, MATRIX_PAPER.name, email, declared], rows }, 'gar-staff');
}
