import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { dateOf, ineOf, keyOf, nameOf, uaiOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { SsoPerson, SsoRecord } from './sso-record.ts';

/** Streams a RapprochementSSO in clear (PARTENAIRE_INDEX); its encrypted envelope is refused as `wrong-format`. */
export function readSso(input: FileInput, reading?: Reading): AsyncGenerator<Batch<SsoRecord>> {
  return readElements(input, ssoFormat(), reading);
}

function ssoFormat(): ElementFormat<SsoRecord> {
  // Schools and people are numbered apart (formats §5.3).
  const people = createKnownKeys('Ident');
  const guardians = createKnownKeys('Responsable');
  const schools = createKnownKeys('Etablissement');
  const identifiers = createKnownKeys('ID_Partenaire');
  const person = (role: SsoPerson['role']): ElementRule<SsoRecord>['read'] => (element, report) => {
    const read = readPerson(element, role, report);
    if (read === undefined) return undefined;
    people.declare(read.ident, element, report);
    identifiers.declare(read.partnerId, element, report);
    if (role === 'guardian') guardians.declare(read.ident, element, report);
    for (const guardian of read.guardians) guardians.name(guardian, element);
    return read;
  };
  const managed: ElementRule<SsoRecord>['read'] = (element, report) => {
    const ident = keyOf(element, 'Ident', report);
    if (ident === undefined) return undefined;
    schools.name(ident, element);
    return { kind: 'managed-school', ident };
  };
  const school: ElementRule<SsoRecord>['read'] = (element, report) => {
    const ident = keyOf(element, 'Ident', report);
    if (ident === undefined) return undefined;
    schools.declare(ident, element, report);
    return { kind: 'school', ident, uai: uaiOf(element, 'Numero', report), name: attributeOf(element, 'Nom') ?? '' };
  };
  return {
    roots: ['PARTENAIRE_INDEX'],
    readRoot,
    containers: new Set(['Etablissements', 'EtablissementsGeres', 'Personnels', 'Professeurs', 'Responsables', 'Eleves']),
    ignored: new Set(['Nomenclatures']),
    records: new Map<string, ElementRule<SsoRecord>>([
      // The same element describes a school, or only names one, by where it is.
      ['Etablissement', { read: (element, report, inside) => (inside === 'EtablissementsGeres' ? managed : school)(element, report, inside) }],
      ['Personnel', { inside: 'Personnels', read: person('staff') }],
      ['Professeur', { inside: 'Professeurs', read: person('teacher') }],
      ['Responsable', { inside: 'Responsables', read: person('guardian') }],
      ['Eleve', { inside: 'Eleves', read: person('student') }],
    ]),
    finish: (report) => [guardians, schools].forEach((known) => known.finish(report)),
  };
}

function readRoot(root: XmlElement, report: Report): SsoRecord {
  return {
    kind: 'feed',
    date: dateOf(root, 'Date', report),
    partner: attributeOf(root, 'Partenaire'),
    protocol: attributeOf(root, 'ProtocoleDelegationAuthentification'),
  };
}

function readPerson(element: XmlElement, role: SsoPerson['role'], report: Report): SsoPerson | undefined {
  const ident = keyOf(element, 'Ident', report);
  const partnerId = element.attributes['ID_Partenaire'] ?? '';
  if (partnerId.trim() === '') report('missing-key', element, { field: 'ID_Partenaire' });
  if (ident === undefined || partnerId.trim() === '') return undefined;
  return {
    kind: 'person',
    role,
    ident,
    lastName: nameOf(element, 'Nom', report) ?? '',
    firstName: nameOf(element, 'Prenom', report) ?? '',
    birthDate: dateOf(element, 'DateNaissance', report),
    partnerId,
    ine: ineOf(element, 'NumeroNational', report),
    guardians: childrenOf(element, 'Responsable').flatMap((guardian) => keyOf(guardian, 'Ident', report) ?? []),
  };
}
