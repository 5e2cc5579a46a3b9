import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { dateOf, keyOf, mefOf, numberOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { textOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import type { SiecleList, SiecleNomenclatureRecord } from './nomenclature-record.ts';
import { EXPORT_RULE } from './siecle-export.ts';

/** Streams a Nomenclature.xml; its records are known by their element wherever it is, since the names of the lists vary (formats §3.4). */
export function readSiecleNomenclatures(input: FileInput, reading?: Reading): AsyncGenerator<Batch<SiecleNomenclatureRecord>> {
  return readElements(input, nomenclatureFormat(), reading);
}

const LISTS: readonly (readonly [element: string, codeField: string, list: SiecleList])[] = [
  ['REGIME', 'CODE_REGIME', 'regime'],
  ['LIEN_PARENTE', 'CODE_PARENTE', 'kinship'],
  ['STATUT_ELEVE', 'CODE_STATUT', 'status'],
  ['MOTIF_SORTIE', 'CODE_MOTIF_SORTIE', 'leaving-reason'],
  ['MODALITE_ELECTION', 'CODE_MODALITE_ELECT', 'election'],
  ['CIVILITE', 'CODE_CIVILITE', 'civility'],
  ['MODALITE_COURS', 'CODE_MOD_COURS', 'lesson-kind'],
];

function nomenclatureFormat(): ElementFormat<SiecleNomenclatureRecord> {
  const mefs = createKnownKeys('CODE_MEF');
  const subjects = createKnownKeys('CODE_MATIERE');
  const programmes = createKnownKeys('PROGRAMME');
  const mef: ElementRule<SiecleNomenclatureRecord>['read'] = (element, report) => {
    const read = readMef(element, report);
    if (read?.kind === 'mef') mefs.declare(read.code, element, report);
    return read;
  };
  const subject: ElementRule<SiecleNomenclatureRecord>['read'] = (element, report) => {
    const read = readSubject(element, report);
    if (read?.kind === 'subject') subjects.declare(read.code, element, report);
    return read;
  };
  const programme: ElementRule<SiecleNomenclatureRecord>['read'] = (element, report) => {
    const read = readProgramme(element, report);
    if (read?.kind !== 'programme') return read;
    // One MEF has one subject under two ways of electing it: the key is the three (formats §3.4).
    programmes.declare(`${read.mef} ${read.subject} ${read.election ?? ''}`, element, report);
    mefs.name(read.mef, element);
    subjects.name(read.subject, element);
    return read;
  };
  return {
    roots: ['BEE_NOMENCLATURES'],
    records: new Map<string, ElementRule<SiecleNomenclatureRecord>>([
      ['PARAMETRES', EXPORT_RULE],
      ['MEF', { read: mef }],
      ['MATIERE', { read: subject }],
      ['PROGRAMME', { read: programme }],
      ...LISTS.map(([element, codeField, list]) => [element, { read: termReader(codeField, list) }] as const),
    ]),
    finish: (report) => [mefs, subjects].forEach((known) => known.finish(report)),
  };
}

// An open code closes on 31/12/9999 (formats §3.4).
const NEVER = '9999-12-31';

function readMef(element: XmlElement, report: Report): SiecleNomenclatureRecord | undefined {
  const code = mefOf(element, 'CODE_MEF', report) ?? keyOf(element, 'CODE_MEF', report);
  if (code === undefined) return undefined;
  const closedOn = dateOf(element, 'DATE_FERMETURE', report);
  return {
    kind: 'mef',
    code,
    label: labelOf(element, code),
    names: labelsOf(element),
    mefstat11: textOf(element, 'CODE_MEFSTAT'),
    attachedTo: textOf(element, 'MEF_RATTACHEMENT'),
    closedOn: closedOn === NEVER ? undefined : closedOn,
  };
}

function readSubject(element: XmlElement, report: Report): SiecleNomenclatureRecord | undefined {
  const code = keyOf(element, 'CODE_MATIERE', report);
  if (code === undefined) return undefined;
  const nationalCode = textOf(element, 'CODE_MATIERE_NATIONALE');
  return { kind: 'subject', code, shortCode: textOf(element, 'CODE_GESTION'), label: labelOf(element, code), names: labelsOf(element), nationalCode };
}

function readProgramme(element: XmlElement, report: Report): SiecleNomenclatureRecord | undefined {
  const mef = mefOf(element, 'CODE_MEF', report) ?? keyOf(element, 'CODE_MEF', report);
  const subject = keyOf(element, 'CODE_MATIERE', report);
  if (mef === undefined || subject === undefined) return undefined;
  const hours = numberOf(element, 'HORAIRE', report);
  return { kind: 'programme', mef, subject, election: textOf(element, 'CODE_MODALITE_ELECT'), hours };
}

function termReader(codeField: string, list: SiecleList): ElementRule<SiecleNomenclatureRecord>['read'] {
  return (element, report) => {
    const code = valueOf(element, codeField) ?? keyOf(element, 'CODE', report);
    return code === undefined ? undefined : { kind: 'term', list, code, label: labelOf(element, code) };
  };
}

function labelOf(element: XmlElement, code: string): string {
  return labelsOf(element)[0] ?? code;
}

/** The longest first: that for print, the long one, the short one, each once. */
function labelsOf(element: XmlElement): readonly string[] {
  return [...new Set(['LIBELLE_EDITION', 'LIBELLE_LONG', 'LIBELLE_COURT'].flatMap((field) => textOf(element, field) ?? []))];
}
