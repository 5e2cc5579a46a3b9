import { classesOf, type DemoPlan } from './demo-plan.ts';
import { makeFamilies, type DemoStudent } from './make-families.ts';
import { createRandom } from './seeded-random.ts';

/** The name that Onde gives to every extraction (formats.md §7). */
export const ONDE_NAME = 'CSVExtraction.csv';

/** The columns of an extraction of pupils, that of the cycle with its leading space (formats.md §7). */
const HEADER = [
  'Nom élève', 'Nom d\'usage élève', 'Prénom élève', 'Date naissance', 'Sexe', 'INE', 'Adresse1', 'Cp1', 'Commune1', 'Pays1', 'Adresse2', 'Cp2', 'Commune2', 'Pays2',
  ' Cycle', 'Niveau', 'Libellé classe', 'Identifiant classe', 'Attestation fournie', 'Autorisation associations', 'Autorisation photo', 'Décision de passage',
];

/** A pupil as Onde has them. */
interface OndePupil {
  readonly student: Pick<DemoStudent, 'sn' | 'givenName' | 'birthDate' | 'ine' | 'title'>;
  /** The code of the class. */
  readonly className: string;
}

/** The pupils of an école some weeks after its delivery: the first one of two classes of a level has gone to the other, and somebody has come. */
export function ondeStudents(plan: DemoPlan): readonly (readonly string[])[] {
  const { students } = makeFamilies(plan, createRandom(plan.seed));
  const [from, to] = classesOf(plan).map(({ code }) => code);
  const mover = students.find((student) => student.class.code === from);
  const pupils = students.map((student): OndePupil => ({ student, className: student === mover && to !== undefined ? to : student.class.code }));
  const newcomer: OndePupil = { student: { sn: 'ARRIVANT', givenName: 'Camille', birthDate: '14/02/2020', ine: '', title: 'Mme' }, className: to ?? '' };
  return [...pupils, newcomer].map((pupil) => cellsOf(plan, pupil));
}

function cellsOf(plan: DemoPlan, { student: { sn, givenName, birthDate, ine, title }, className }: OndePupil): readonly string[] {
  const rank = classesOf(plan).findIndex(({ code }) => code === className);
  const level = plan.levels.find(({ code }) => className.startsWith(code))?.code ?? '';
  const [day = '', month = '', year = ''] = birthDate.split('/');
  return [
    sn, '', givenName, `${year}-${month}-${day}`, title === 'M.' ? 'M' : 'F', ine, '', '', 'VILLE-FICTIVE', 'FRANCE', '', '', '', '',
    level.startsWith('CM') ? 'CYCLE III' : 'CYCLE II', level, classesOf(plan)[rank]?.label ?? className, String(73_001 + rank), 'Non', 'Non', 'Non', '',
  ];
}

/** Writes an extraction: UTF-8, CRLF, a separator at the end of each row. */
export function writeOnde(rows: readonly (readonly string[])[]): string {
  return [HEADER.join(';'), ...rows.map((cells) => `${cells.map(cellWords).join(';')};`)].map((line) => `${line}\r\n`).join('');
}

function cellWords(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
