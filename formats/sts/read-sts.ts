import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { dateOf, keyOf, mefOf, numberOf, uaiOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, textOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import { readPerson, readPersonKey } from './read-sts-person.ts';
import type { StsDivision, StsGroup, StsRecord, StsService } from './sts-record.ts';

/** Streams an `sts_emp` file, what STSweb gives to timetable software; `emp_sts`, which goes the other way, is refused as `wrong-format`. */
export function readSts(input: FileInput, reading?: Reading): AsyncGenerator<Batch<StsRecord>> {
  return readElements(input, stsFormat(), reading);
}

function stsFormat(): ElementFormat<StsRecord> {
  const keys = {
    people: createKnownKeys('ENSEIGNANT'),
    divisions: createKnownKeys('DIVISION'),
    subjects: createKnownKeys('CODE_MATIERE'),
  };
  const services = (element: XmlElement, report: Report): readonly StsService[] =>
    childrenOf(element, 'SERVICES', 'SERVICE').flatMap((service) => readService(service, report, keys));
  const rules: Readonly<Record<string, ElementRule<StsRecord>>> = {
    ...NOMENCLATURES,
    MATIERE: {
      read: (element, report) => {
        const code = keyOf(element, 'CODE', report);
        if (code === undefined) return undefined;
        keys.subjects.declare(code, element, report);
        return { kind: 'subject', code, shortCode: textOf(element, 'CODE_GESTION'), label: labelOf(element, code) };
      },
    },
    INDIVIDU: {
      read: (element, report) => {
        const person = readPerson(element, report);
        if (person !== undefined) keys.people.declare(`${person.origin} ${person.id}`, element, report);
        return person;
      },
    },
    DIVISION: {
      read: (element, report) => {
        const code = keyOf(element, 'CODE', report);
        if (code === undefined) return undefined;
        keys.divisions.declare(code, element, report);
        return { kind: 'division', ...bodyOf(element, code, report), services: services(element, report) };
      },
    },
    GROUPE: {
      read: (element, report) => {
        const group = readGroup(element, report, services);
        for (const division of group?.divisions ?? []) keys.divisions.name(division, element);
        return group;
      },
    },
  };
  return {
    roots: ['STS_EDT'],
    records: new Map(Object.entries(rules)),
    finish: (report) => Object.values(keys).forEach((known) => known.finish(report)),
  };
}

const NOMENCLATURES: Readonly<Record<string, ElementRule<StsRecord>>> = {
  UAJ: { inside: 'PARAMETRES', read: readSchool },
  ANNEE_SCOLAIRE: {
    inside: 'PARAMETRES',
    read: (element, report) => ({
      kind: 'year',
      year: attributeOf(element, 'ANNEE') ?? '',
      from: dateOf(element, 'DATE_DEBUT', report),
      until: dateOf(element, 'DATE_FIN', report),
    }),
  },
  CIVILITE: {
    inside: 'CIVILITES',
    read: (element, report) => {
      const code = keyOf(element, 'CODE', report);
      return code === undefined ? undefined : { kind: 'civility', code, label: labelOf(element, code) };
    },
  },
  MEF: {
    inside: 'MEFS',
    read: (element, report) => {
      const code = mefOf(element, 'CODE', report) ?? keyOf(element, 'CODE', report);
      if (code === undefined) return undefined;
      return { kind: 'mef', code, label: labelOf(element, code), mefstat11: textOf(element, 'MEFSTAT11'), mefstat4: textOf(element, 'MEFSTAT4') };
    },
  },
  PROGRAMME: {
    inside: 'PROGRAMMES',
    read: (element, report) => {
      const mef = mefOf(element, 'CODE_MEF', report) ?? keyOf(element, 'CODE_MEF', report);
      const subject = keyOf(element, 'CODE_MATIERE', report);
      if (mef === undefined || subject === undefined) return undefined;
      const hours = numberOf(element, 'HORAIRE', report);
      return { kind: 'programme', mef, subject, election: textOf(element, 'CODE_MODALITE_ELECT'), hours };
    },
  },
};

function readSchool(element: XmlElement, report: Report): StsRecord | undefined {
  if (keyOf(element, 'CODE', report) === undefined) return undefined;
  const uai = uaiOf(element, 'CODE', report);
  if (uai === undefined) return undefined;
  const name = [textOf(element, 'DENOM_PRINC'), textOf(element, 'DENOM_COMPL')].filter((part) => part !== undefined).join(' ');
  const academyCode = childrenOf(element, 'ACADEMIE').map((academy) => valueOf(academy, 'CODE'))[0];
  return { kind: 'school', uai, name, academyCode, nature: textOf(element, 'CODE_NATURE') };
}

function labelOf(element: XmlElement, code: string): string {
  return textOf(element, 'LIBELLE_EDITION') ?? textOf(element, 'LIBELLE_LONG') ?? textOf(element, 'LIBELLE_COURT') ?? code;
}

function bodyOf(element: XmlElement, code: string, report: Report): Pick<StsDivision, 'code' | 'label' | 'mefs'> {
  const mefs = childrenOf(element, 'MEFS_APPARTENANCE', 'MEF_APPARTENANCE').flatMap((mef) => mefOf(mef, 'CODE', report) ?? []);
  return { code, label: textOf(element, 'LIBELLE_LONG') ?? code, mefs };
}

function readGroup(
  element: XmlElement,
  report: Report,
  services: (element: XmlElement, report: Report) => readonly StsService[],
): StsGroup | undefined {
  const code = keyOf(element, 'CODE', report);
  if (code === undefined) return undefined;
  const divisions = childrenOf(element, 'DIVISIONS_APPARTENANCE', 'DIVISION_APPARTENANCE').flatMap((division) => valueOf(division, 'CODE') ?? []);
  return { kind: 'group', ...bodyOf(element, code, report), divisions, isRegroupement: divisions.length > 1, services: services(element, report) };
}

function readService(
  element: XmlElement,
  report: Report,
  keys: { readonly people: ReturnType<typeof createKnownKeys>; readonly subjects: ReturnType<typeof createKnownKeys> },
): readonly StsService[] {
  const subject = keyOf(element, 'CODE_MATIERE', report);
  if (subject === undefined) return [];
  keys.subjects.name(subject, element);
  const teachers = childrenOf(element, 'ENSEIGNANTS', 'ENSEIGNANT').flatMap((teacher) => readPersonKey(teacher, report) ?? []);
  for (const { id, origin } of teachers) keys.people.name(`${origin} ${id}`, element);
  return [{ subject, lessonKind: attributeOf(element, 'CODE_MOD_COURS') ?? '', teachers }];
}
