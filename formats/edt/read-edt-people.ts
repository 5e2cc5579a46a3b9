import { dateOf, ineOf, nameOf, numberOf } from '../xml/checked-values.ts';
import type { Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { EdtKnownKeys } from './edt-known-keys.ts';
import type { EdtGuardian, EdtIdent, EdtPersonKeys, EdtStay, EdtStudent, EdtTeacher } from './edt-record.ts';

/** Number of a record, undefined with its anomaly when missing or not a number. */
export function identOf(element: XmlElement, report: Report): EdtIdent | undefined {
  const ident = attributeOf(element, 'Ident');
  if (ident !== undefined && /^\d{1,10}$/.test(ident)) return ident;
  report('missing-key', element, { field: 'Ident', ...(ident !== undefined && { value: ident }) });
  return undefined;
}

/** Reads a Professeur. */
export function readTeacher(element: XmlElement, report: Report, ident: EdtIdent): EdtTeacher {
  return {
    kind: 'teacher',
    ident,
    ...namesOf(element, report),
    birthDate: dateOf(element, 'DateNaissance', report),
    stsId: attributeOf(element, 'IDSTS'),
    ...keysOf(element),
  };
}

/** Reads an Eleve with the guardians, without their addresses, and the classes it names. */
export function readStudent(element: XmlElement, report: Report, keys: EdtKnownKeys): EdtStudent | undefined {
  const ident = identOf(element, report);
  if (ident === undefined) return undefined;
  return {
    kind: 'student',
    ident,
    ...namesOf(element, report),
    birthDate: dateOf(element, 'DateNaissance', report),
    ine: ineOf(element, 'NumeroNational', report),
    siecleId: attributeOf(element, 'IDSconet'),
    schoolId: attributeOf(element, 'IDEtablissement'),
    ...keysOf(element),
    guardians: childrenOf(element, 'Responsable').flatMap((guardian) => readGuardian(guardian, report)),
    classes: staysOf(element, 'Classe', report, keys),
    parts: staysOf(element, 'PartieDeClasse', report, keys),
  };
}

function readGuardian(element: XmlElement, report: Report): readonly EdtGuardian[] {
  const ident = identOf(element, report);
  if (ident === undefined) return [];
  return [{ ident, ...namesOf(element, report), legal: numberOf(element, 'RespLegal', report), ...keysOf(element) }];
}

function staysOf(element: XmlElement, name: 'Classe' | 'PartieDeClasse', report: Report, keys: EdtKnownKeys): readonly EdtStay[] {
  return childrenOf(element, name).flatMap((stay) => {
    const ident = identOf(stay, report);
    if (ident === undefined) return [];
    keys[name].name(ident, stay);
    return [{ ident, from: dateOf(stay, 'DateEntree', report), until: dateOf(stay, 'DateSortie', report) }];
  });
}

function namesOf(element: XmlElement, report: Report): Pick<EdtTeacher, 'lastName' | 'firstName'> {
  const lastName = nameOf(element, 'Nom', report);
  if (lastName === undefined) report('missing-value', element, { field: 'Nom' });
  return { lastName: lastName ?? '', firstName: nameOf(element, 'Prenom', report) ?? '' };
}

// The XSD says IDPN; bases of 2012 write IdPN (formats §5.1).
function keysOf(element: XmlElement): EdtPersonKeys {
  return { pronoteId: attributeOf(element, 'IDPN', 'IdPN'), casId: attributeOf(element, 'IDCAS', 'IdCAS') };
}
