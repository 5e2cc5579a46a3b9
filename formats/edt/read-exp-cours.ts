import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { flagOf, numberOf } from '../xml/checked-values.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, Report } from '../xml/element-format.ts';
import { attributeOf, textOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import type { ExpCoursRecord } from './exp-cours-record.ts';

/** Streams the lessons of an EXP_COURS.xml; another table of the same export is refused as `wrong-format`. */
export function readExpCours(input: FileInput, reading?: Reading): AsyncGenerator<Batch<ExpCoursRecord>> {
  return readElements(input, FORMAT, reading);
}

const FORMAT: ElementFormat<ExpCoursRecord> = {
  roots: ['TABLE'],
  refuseRoot: (root) => {
    const table = attributeOf(root, 'nom');
    return table?.toLowerCase() === 'cours' ? undefined : `<TABLE nom="${table ?? ''}">`;
  },
  records: new Map([
    ['Cours', { inside: 'TABLE', read: readLesson }],
    ['Cours_annuels', { inside: 'TABLE', read: readLesson }],
  ]),
  containers: new Set(),
};

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

function readLesson(element: XmlElement, report: Report): ExpCoursRecord {
  return {
    number: textOf(element, 'NUMERO') ?? attributeOf(element, 'numero'),
    minutes: minutesOf(element, report),
    frequency: textOf(element, 'FREQUENCE'),
    subjectCode: textOf(element, 'MAT_CODE'),
    subjectLabel: textOf(element, 'MAT_LIBELLE'),
    teachers: teachersOf(element, report),
    ...publicOf(element),
    rooms: listOf(element, 'SALLE'),
    alternation: textOf(element, 'ALTERNANCE') ?? textOf(element, 'ALT.'),
    lessonKind: textOf(element, 'MODALITE') ?? textOf(element, 'MOD.'),
    isCoTaught: flagOf(element, 'CO-ENS.', report),
    day: dayOf(element, report),
    start: startOf(element, report),
    size: numberOf(element, 'EFFECTIF', report),
  };
}

function listOf(element: XmlElement, field: string): readonly string[] {
  return (textOf(element, field) ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
}

/** The names and the first names are two parallel lists (formats §5.4). */
function teachersOf(element: XmlElement, report: Report): ExpCoursRecord['teachers'] {
  const lastNames = listOf(element, 'PROF_NOM');
  const firstNames = listOf(element, 'PROF_PRENOM');
  if (lastNames.length !== firstNames.length) {
    report('uneven-lists', element, { field: 'PROF_PRENOM', value: `${lastNames.length}/${firstNames.length}` });
  }
  return lastNames.map((lastName, index) => ({ lastName, firstName: firstNames[index] ?? '' }));
}

function publicOf(element: XmlElement): Pick<ExpCoursRecord, 'classes' | 'groups'> {
  const names = listOf(element, 'CLASSE');
  const groups = names.flatMap((name) => /^\[(.*)\]$/.exec(name)?.[1]?.trim() ?? []);
  return { classes: names.filter((name) => !/^\[.*\]$/.test(name)), groups };
}

/** `1h30`, or `  09h00`: [hours, minutes], undefined with its anomaly for what is no time of that form. */
function hoursOf(element: XmlElement, field: string, report: Report): readonly [string, string] | undefined {
  const value = valueOf(element, field);
  if (value === undefined) return undefined;
  const [, hours, minutes] = /^(\d{1,2})h([0-5]\d)$/i.exec(value) ?? [];
  if (hours !== undefined && minutes !== undefined) return [hours, minutes];
  report('number', element, { field, value });
  return undefined;
}

function minutesOf(element: XmlElement, report: Report): number | undefined {
  const duration = hoursOf(element, 'DUREE', report);
  return duration === undefined ? undefined : Number(duration[0]) * 60 + Number(duration[1]);
}

function startOf(element: XmlElement, report: Report): string | undefined {
  const start = hoursOf(element, 'H.DEBUT', report);
  return start === undefined ? undefined : `${start[0].padStart(2, '0')}:${start[1]}`;
}

function dayOf(element: XmlElement, report: Report): number | undefined {
  const value = textOf(element, 'JOUR');
  if (value === undefined) return undefined;
  const index = DAYS.indexOf(value.toLowerCase());
  if (index === -1) report('unknown-code', element, { field: 'JOUR', value });
  return index === -1 ? undefined : index + 1;
}
