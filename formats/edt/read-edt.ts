import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { dateOf, uaiOf } from '../xml/checked-values.ts';
import type { KnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { createEdtKnownKeys, type EdtKnownKeys } from './edt-known-keys.ts';
import type { EdtGrid, EdtIdent, EdtRecord } from './edt-record.ts';
import { readGrid } from './read-edt-grid.ts';
import { readLesson } from './read-edt-lesson.ts';
import { identOf, readStudent, readTeacher } from './read-edt-people.ts';

/** Streams an ExportEmploiDuTemps in clear; the encrypted container is refused as `wrong-format` (see {@link describeContainer}). */
export function readEdt(input: FileInput, reading?: Reading): AsyncGenerator<Batch<EdtRecord>> {
  return readElements(input, edtFormat(), reading);
}

const CONTAINERS: ReadonlySet<string> = new Set(['Matieres', 'Professeurs', 'Classes', 'Groupes', 'Salles', 'Eleves', 'Cours']);

function edtFormat(): ElementFormat<EdtRecord> {
  const keys = createEdtKnownKeys();
  return {
    roots: ['ExportEmploiDuTemps'],
    readRoot: (root, report) => ({ kind: 'export', version: attributeOf(root, 'Version') ?? '', uai: uaiOf(root, 'UAI', report) }),
    records: new Map(Object.entries(rulesOf(keys))),
    containers: CONTAINERS,
    finish: (report) => Object.values(keys).forEach((known) => known.finish(report)),
  };
}

function rulesOf(keys: EdtKnownKeys): Readonly<Record<string, ElementRule<EdtRecord>>> {
  let grid: EdtGrid | undefined;
  return {
    AnneeScolaire: { inside: 'ExportEmploiDuTemps', read: readYear },
    GrilleHoraire: { inside: 'ExportEmploiDuTemps', read: (element, report) => (grid = readGrid(element, report)) },
    Matiere: { inside: 'Matieres', read: declared(keys.Matiere, readSubject) },
    Professeur: { inside: 'Professeurs', read: declared(keys.Professeur, readTeacher) },
    Classe: { inside: 'Classes', read: declared(keys.Classe, (element, report, ident) => readClass(element, report, ident, keys)) },
    Groupe: { inside: 'Groupes', read: declared(keys.Groupe, (element, report, ident) => readGroup(element, report, ident, keys)) },
    Salle: { inside: 'Salles', read: declared(keys.Salle, (element, _, ident) => ({ kind: 'room', ident, name: nameFrom(element, ident) })) },
    Eleve: { inside: 'Eleves', read: (element, report) => readStudent(element, report, keys) },
    // The list and its items have one name.
    Cours: { inside: 'Cours', read: (element, report) => readLesson(element, report, { grid, keys }) },
  };
}

/** A rule for records that lessons name by their Ident. */
function declared(
  known: KnownKeys,
  read: (element: XmlElement, report: Report, ident: EdtIdent) => EdtRecord,
): ElementRule<EdtRecord>['read'] {
  return (element, report) => {
    const ident = identOf(element, report);
    if (ident === undefined) return undefined;
    known.declare(ident, element, report);
    return read(element, report, ident);
  };
}

function readYear(element: XmlElement, report: Report): EdtRecord {
  return {
    kind: 'year',
    from: dateOf(element, 'DateDebut', report),
    until: dateOf(element, 'DateFin', report),
    firstDay: dateOf(element, 'DatePremierJourSemaine1', report),
  };
}

function readSubject(element: XmlElement, _: Report, ident: EdtIdent): EdtRecord {
  const code = attributeOf(element, 'Code') ?? '';
  return { kind: 'subject', ident, code, label: attributeOf(element, 'Libelle') ?? code };
}

function readClass(element: XmlElement, report: Report, ident: EdtIdent, keys: EdtKnownKeys): EdtRecord {
  const parts = identsOf(element, 'PartieDeClasse', report);
  // Only its class says that a part exists.
  for (const part of parts) keys.PartieDeClasse.declare(part, element, report);
  return { kind: 'class', ident, name: nameFrom(element, ident), parts };
}

function readGroup(element: XmlElement, report: Report, ident: EdtIdent, keys: EdtKnownKeys): EdtRecord {
  const classes = identsOf(element, 'Classe', report);
  const parts = identsOf(element, 'PartieDeClasse', report);
  for (const one of classes) keys.Classe.name(one, element);
  for (const part of parts) keys.PartieDeClasse.name(part, element);
  return { kind: 'group', ident, name: nameFrom(element, ident), classes, parts };
}

function identsOf(element: XmlElement, name: string, report: Report): readonly EdtIdent[] {
  return childrenOf(element, name).flatMap((child) => identOf(child, report) ?? []);
}

function nameFrom(element: XmlElement, ident: EdtIdent): string {
  return attributeOf(element, 'Nom') ?? ident;
}
