import { dateOf, keyOf, nameOf } from '../xml/checked-values.ts';
import type { Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, textOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import type { StsHeadship, StsPerson, StsPersonKey } from './sts-record.ts';

/** Reads an INDIVIDU; its sex, its grade and its hours are not kept. */
export function readPerson(element: XmlElement, report: Report): StsPerson | undefined {
  const key = readPersonKey(element, report);
  if (key === undefined) return undefined;
  const birthName = nameOf(element, 'NOM_PATRONYMIQUE', report);
  const lastName = nameOf(element, 'NOM_USAGE', report) ?? birthName;
  if (lastName === undefined) report('missing-value', element, { field: 'NOM_USAGE' });
  return {
    kind: 'person',
    ...key,
    civility: textOf(element, 'CIVILITE'),
    lastName: lastName ?? '',
    birthName,
    firstName: nameOf(element, 'PRENOM', report) ?? '',
    birthDate: dateOf(element, 'DATE_NAISSANCE', report),
    function: textOf(element, 'FONCTION'),
    headships: childrenOf(element, 'PROFS_PRINC', 'PROF_PRINC').flatMap((headship) => readHeadship(headship, report)),
    disciplines: childrenOf(element, 'DISCIPLINES', 'DISCIPLINE').flatMap((discipline) => valueOf(discipline, 'CODE') ?? []),
  };
}

/** Reads the key of an INDIVIDU or ENSEIGNANT; an unknown origin is told and leaves the person out. */
export function readPersonKey(element: XmlElement, report: Report): StsPersonKey | undefined {
  const id = keyOf(element, 'ID', report);
  if (id === undefined) return undefined;
  const origin = attributeOf(element, 'TYPE');
  if (origin === 'epp' || origin === 'local') return { id, origin };
  report(origin === undefined ? 'missing-key' : 'unknown-code', element, { field: 'TYPE', ...(origin !== undefined && { value: origin }) });
  return undefined;
}

function readHeadship(element: XmlElement, report: Report): readonly StsHeadship[] {
  const structure = keyOf(element, 'CODE_STRUCTURE', report);
  if (structure === undefined) return [];
  return [{ structure, from: dateOf(element, 'DATE_DEBUT', report), until: dateOf(element, 'DATE_FIN', report) }];
}
