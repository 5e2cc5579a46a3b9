import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { dateOf, keyOf, nameOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { SiecleGroupLinkRecord, SiecleGroupLinks } from './group-link-record.ts';
import { EXPORT_RULE } from './siecle-export.ts';

/** Streams a « liens élève-groupe » file (IMPORT_ELEVES 1.x); the import of private schools, of the same root, is refused as `wrong-format`. */
export function readSiecleGroupLinks(input: FileInput, reading?: Reading): AsyncGenerator<Batch<SiecleGroupLinkRecord>> {
  return readElements(input, groupLinkFormat(), reading);
}

function groupLinkFormat(): ElementFormat<SiecleGroupLinkRecord> {
  const students = createKnownKeys('ELEVE');
  const student: ElementRule<SiecleGroupLinkRecord>['read'] = (element, report) => {
    const read = readLinks(element, report);
    if (read !== undefined) students.declare(`${read.student.by} ${read.student.value}`, element, report);
    return read;
  };
  return {
    roots: ['IMPORT_ELEVES'],
    refuseRoot: (root) => {
      const version = attributeOf(root, 'VERSION') ?? '';
      return version.startsWith('1.') ? undefined : `<IMPORT_ELEVES VERSION="${version}">`;
    },
    containers: new Set(['DONNEES', 'ELEVES']),
    records: new Map<string, ElementRule<SiecleGroupLinkRecord>>([
      ['PARAMETRES', EXPORT_RULE],
      ['ELEVE', { inside: 'ELEVES', read: student }],
    ]),
  };
}

function readLinks(element: XmlElement, report: Report): SiecleGroupLinks | undefined {
  const student = keyOfStudent(element);
  if (student === undefined) {
    report('missing-key', element, { field: 'ELEVE_ID' });
    return undefined;
  }
  return {
    kind: 'group-links',
    student,
    lastName: nameOf(element, 'NOM_USAGE', report) ?? nameOf(element, 'NOM_DE_FAMILLE', report) ?? '',
    firstName: nameOf(element, 'PRENOM', report) ?? '',
    birthDate: dateOf(element, 'DATE_NAISS', report),
    groups: childrenOf(element, 'GROUPES', 'GROUPE').flatMap((group) => readGroup(group, report)),
  };
}

function keyOfStudent(element: XmlElement): SiecleGroupLinks['student'] | undefined {
  const fields = [['ELEVE_ID', 'siecle-id'], ['ID_NATIONAL', 'ine'], ['ID_PRV_ELE', 'private-id']] as const;
  for (const [field, by] of fields) {
    const value = textOf(element, field);
    if (value !== undefined) return { by, value };
  }
  return undefined;
}

function readGroup(element: XmlElement, report: Report): SiecleGroupLinks['groups'] {
  const code = keyOf(element, 'CODE_GROUPE', report);
  if (code === undefined) return [];
  return [{ code, from: dateOf(element, 'DATE_DEBUT_GROUPE', report), until: dateOf(element, 'DATE_FIN_GROUPE', report) }];
}
