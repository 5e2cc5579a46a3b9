import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { kinshipOf } from '../values/kinship.ts';
import { flagOf, keyOf, nameOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { textOf, type XmlElement } from '../xml/xml-element.ts';
import { comparablePhone, comparableText, createContactKey, type ContactKey } from './contact-keys.ts';
import type { SiecleAddress, SiecleGuardian, SiecleGuardianRecord, SiecleGuardianship } from './guardian-record.ts';
import { EXPORT_RULE } from './siecle-export.ts';

/** Streams the adults of a ResponsablesAvecAdresses or ResponsablesSansAdresses, their links to pupils, and the keys of their addresses. */
export function readSiecleGuardians(input: FileInput, reading?: Reading): AsyncGenerator<Batch<SiecleGuardianRecord>> {
  return readElements(input, guardianFormat(), reading);
}

function guardianFormat(): ElementFormat<SiecleGuardianRecord> {
  const contactKey = createContactKey();
  const people = createKnownKeys('PERSONNE_ID');
  const guardian: ElementRule<SiecleGuardianRecord>['read'] = (element, report) => {
    const read = readGuardian(element, report, contactKey);
    if (read !== undefined) people.declare(read.id, element, report);
    return read;
  };
  const guardianship: ElementRule<SiecleGuardianRecord>['read'] = (element, report) => {
    const read = readGuardianship(element, report);
    if (read !== undefined) people.name(read.guardian, element);
    return read;
  };
  return {
    roots: ['BEE_RESPONSABLES', 'BEE_EPHC_RESPONSABLES'],
    containers: new Set(['DONNEES', 'PERSONNES', 'RESPONSABLES', 'ADRESSES']),
    records: new Map<string, ElementRule<SiecleGuardianRecord>>([
      ['PARAMETRES', EXPORT_RULE],
      ['PERSONNE', { inside: 'PERSONNES', read: guardian }],
      ['RESPONSABLE_ELEVE', { inside: 'RESPONSABLES', read: guardianship }],
      ['ADRESSE', { inside: 'ADRESSES', read: (element, report) => readAddress(element, report, contactKey) }],
    ]),
    finish: (report) => people.finish(report),
  };
}

function readGuardian(element: XmlElement, report: Report, contactKey: ContactKey): SiecleGuardian | undefined {
  const id = keyOf(element, 'PERSONNE_ID', report);
  if (id === undefined) return undefined;
  const familyName = nameOf(element, 'NOM_DE_FAMILLE', report) ?? nameOf(element, 'NOM', report);
  if (familyName === undefined) report('missing-value', element, { field: 'NOM_DE_FAMILLE' });
  return {
    kind: 'guardian',
    id,
    civility: textOf(element, 'LC_CIVILITE'),
    lastName: nameOf(element, 'NOM_USAGE', report) ?? familyName ?? '',
    familyName: familyName ?? '',
    firstName: nameOf(element, 'PRENOM', report) ?? '',
    mobileKey: keyed(comparablePhone(textOf(element, 'TEL_PORTABLE') ?? ''), contactKey),
    mailKey: keyed(textOf(element, 'MEL')?.toLowerCase(), contactKey),
    addressId: textOf(element, 'ADRESSE_ID'),
  };
}

function keyed(detail: string | undefined, contactKey: ContactKey): string | undefined {
  return detail === undefined ? undefined : contactKey(detail);
}

function readGuardianship(element: XmlElement, report: Report): SiecleGuardianship | undefined {
  const student = keyOf(element, 'ELEVE_ID', report);
  const guardian = keyOf(element, 'PERSONNE_ID', report);
  if (student === undefined || guardian === undefined) return undefined;
  return {
    kind: 'guardianship',
    student,
    guardian,
    kinship: readKinship(element, report),
    level: readLevel(element, report),
    paysFees: newOrOld(element, ['PAIE_FRAIS_SCOLAIRES', 'RESP_FINANCIER'], report),
    receivesAid: newOrOld(element, ['PERCOIT_LES_AIDES', 'PERS_PAIEMENT'], report),
    hosts: flagOf(element, 'HEBERGE_ELEVE', report),
    isFirstContact: newOrOld(element, ['A_CONTACTER_EN_PRIORITE', 'PERS_CONTACT'], report),
  };
}

function newOrOld(element: XmlElement, fields: readonly string[], report: Report): boolean | undefined {
  const field = fields.find((one) => textOf(element, one) !== undefined);
  return field === undefined ? undefined : flagOf(element, field, report);
}

function readKinship(element: XmlElement, report: Report): SiecleGuardianship['kinship'] {
  const code = textOf(element, 'CODE_PARENTE');
  const kinship = kinshipOf(code ?? '');
  if (code !== undefined && kinship === 'unknown') report('unknown-code', element, { field: 'CODE_PARENTE', value: code });
  return kinship;
}

// 0 and 2 do not mean the same in the two lists (formats §3.3); that 3 is a mere contact is « Déduit » from the imports (formats §3.7).
const LEVELS: Readonly<Record<string, Readonly<Record<string, SiecleGuardianship['level']>>>> = {
  NIVEAU_RESPONSABILITE: { 1: 'legal', 2: 'in-charge', 3: 'contact' },
  RESP_LEGAL: { 0: 'none', 1: 'legal', 2: 'legal' },
};

function readLevel(element: XmlElement, report: Report): SiecleGuardianship['level'] {
  for (const [field, levels] of Object.entries(LEVELS)) {
    const code = textOf(element, field);
    if (code === undefined) continue;
    const level = Object.hasOwn(levels, code) ? levels[code] : undefined;
    if (level === undefined) report('unknown-code', element, { field, value: code });
    return level ?? 'none';
  }
  report('missing-value', element, { field: 'NIVEAU_RESPONSABILITE' });
  return 'none';
}

const ADDRESS_FIELDS = [
  'LIGNE1_ADRESSE', 'LIGNE2_ADRESSE', 'LIGNE3_ADRESSE', 'LIGNE4_ADRESSE', 'CODE_POSTAL', 'LIBELLE_POSTAL', 'COMMUNE_ETRANGERE', 'CODE_PAYS',
];

function readAddress(element: XmlElement, report: Report, contactKey: ContactKey): SiecleAddress | undefined {
  const id = keyOf(element, 'ADRESSE_ID', report);
  if (id === undefined) return undefined;
  // A town without a street is no address: half a village would be one.
  const hasStreet = ADDRESS_FIELDS.slice(0, 4).some((field) => textOf(element, field) !== undefined);
  const whole = comparableText(ADDRESS_FIELDS.map((field) => textOf(element, field) ?? '').join(' '));
  return { kind: 'address', id, addressKey: hasStreet ? keyed(whole, contactKey) : undefined };
}
