import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { dateOf, ineOf, keyOf, mefOf, nameOf, numberOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { EXPORT_RULE } from './siecle-export.ts';
import type { SiecleOptions, SieclePlacement, SiecleStudent, SiecleStudentRecord } from './student-record.ts';

/** Streams the pupils of an ElevesAvecAdresses or ElevesSansAdresses; the structures of a pupil may come before the pupil. */
export function readSiecleStudents(input: FileInput, reading?: Reading): AsyncGenerator<Batch<SiecleStudentRecord>> {
  return readElements(input, studentFormat(), reading);
}

function studentFormat(): ElementFormat<SiecleStudentRecord> {
  const ids = createKnownKeys('ELEVE_ID');
  const ines = createKnownKeys('ID_NATIONAL');
  const student: ElementRule<SiecleStudentRecord>['read'] = (element, report) => {
    const read = readStudent(element, report);
    if (read === undefined) return undefined;
    ids.declare(read.id, element, report);
    if (read.ine !== undefined) ines.declare(read.ine, element, report);
    return read;
  };
  const named = (read: (element: XmlElement, report: Report) => SieclePlacement | SiecleOptions | undefined): ElementRule<SiecleStudentRecord>['read'] => (element, report) => {
    const record = read(element, report);
    if (record !== undefined) ids.name(record.student, element);
    return record;
  };
  return {
    roots: ['BEE_ELEVES', 'BEE_EPHC_ELEVES'],
    containers: new Set(['DONNEES', 'ELEVES', 'OPTIONS', 'STRUCTURES']),
    ignored: new Set(['BOURSES', 'ADRESSES']),
    records: new Map<string, ElementRule<SiecleStudentRecord>>([
      ['PARAMETRES', EXPORT_RULE],
      ['ELEVE', { inside: 'ELEVES', read: student }],
      // Before version 1.32 the two names were exchanged (formats §3.2).
      ['OPTION', { inside: 'OPTIONS', read: named(readOptions) }],
      ['OPTIONS_ELEVE', { inside: 'OPTIONS', read: named(readOptions) }],
      ['STRUCTURES_ELEVE', { inside: 'STRUCTURES', read: named(readPlacement) }],
    ]),
    finish: (report) => ids.finish(report),
  };
}

function readStudent(element: XmlElement, report: Report): SiecleStudent | undefined {
  const id = keyOf(element, 'ELEVE_ID', report);
  if (id === undefined) return undefined;
  // NOM before the summer of 2016 (formats §3.9 trap 6).
  const familyName = nameOf(element, 'NOM_DE_FAMILLE', report) ?? nameOf(element, 'NOM', report);
  if (familyName === undefined) report('missing-value', element, { field: 'NOM_DE_FAMILLE' });
  return {
    kind: 'student',
    id,
    ine: ineOf(element, 'ID_NATIONAL', report),
    lastName: nameOf(element, 'NOM_USAGE', report) ?? familyName ?? '',
    familyName: familyName ?? '',
    firstName: nameOf(element, 'PRENOM', report) ?? '',
    birthDate: dateOf(element, 'DATE_NAISS', report),
    mef: mefOf(element, 'CODE_MEF', report),
    regime: textOf(element, 'CODE_REGIME') ?? textOf(element, 'CODE_REGIME2'),
    status: textOf(element, 'CODE_STATUT'),
    enteredOn: firstDate(element, ['DATE_ENTREE', 'DATE_ENTREE_ELE'], report),
    leftOn: firstDate(element, ['DATE_SORTIE', 'DATE_SORTIE_ETAB'], report),
    leavingReason: textOf(element, 'CODE_MOTIF_SORTIE'),
  };
}

function firstDate(element: XmlElement, fields: readonly string[], report: Report): string | undefined {
  const field = fields.find((one) => textOf(element, one) !== undefined);
  return field === undefined ? undefined : dateOf(element, field, report);
}

/** The pseudo-division of those who are no longer there (formats §3.9 trap 1). */
const INACTIVE = 'inactifs';

function readPlacement(element: XmlElement, report: Report): SieclePlacement | undefined {
  const student = keyOf(element, 'ELEVE_ID', report);
  if (student === undefined) return undefined;
  const structures = childrenOf(element, 'STRUCTURE').flatMap((structure) => readStructure(structure, report));
  const ofType = (type: 'D' | 'G'): readonly string[] => structures.filter((one) => one.type === type).map(({ code }) => code);
  const isInactive = structures.some(({ code }) => code.toLowerCase() === INACTIVE);
  const divisions = ofType('D').filter((code) => code.toLowerCase() !== INACTIVE);
  if (divisions.length > 1) report('several-divisions', element, { field: 'ELEVE_ID', value: student });
  if (divisions.length === 0 && !isInactive) report('no-division', element, { field: 'ELEVE_ID', value: student });
  return { kind: 'placement', student, divisions, groups: ofType('G'), isInactive };
}

function readStructure(element: XmlElement, report: Report): readonly { readonly code: string; readonly type: 'D' | 'G' }[] {
  const code = keyOf(element, 'CODE_STRUCTURE', report);
  const type = textOf(element, 'TYPE_STRUCTURE');
  if (code === undefined) return [];
  if (type === 'D' || type === 'G') return [{ code, type }];
  report('unknown-code', element, { field: 'TYPE_STRUCTURE', value: type ?? '' });
  return [];
}

function readOptions(element: XmlElement, report: Report): SiecleOptions | undefined {
  const student = keyOf(element, 'ELEVE_ID', report);
  if (student === undefined) return undefined;
  const options = element.children.flatMap((option) => {
    const subject = keyOf(option, 'CODE_MATIERE', report);
    if (subject === undefined) return [];
    return [{ rank: numberOf(option, 'NUM_OPTION', report), subject, election: textOf(option, 'CODE_MODALITE_ELECT') }];
  });
  return { kind: 'options', student, options };
}
