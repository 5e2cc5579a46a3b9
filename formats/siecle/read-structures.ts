import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { keyOf, mefOf } from '../xml/checked-values.ts';
import { createKnownKeys } from '../xml/known-keys.ts';
import { readElements } from '../xml/read-elements.ts';
import type { Batch, ElementFormat, ElementRule, Report } from '../xml/element-format.ts';
import { childrenOf, ownText, textOf, type XmlElement } from '../xml/xml-element.ts';
import { EXPORT_RULE } from './siecle-export.ts';
import type { SiecleDivision, SiecleStructureRecord } from './structure-record.ts';

/** Streams the divisions and groups of a Structures.xml. */
export function readSiecleStructures(input: FileInput, reading?: Reading): AsyncGenerator<Batch<SiecleStructureRecord>> {
  return readElements(input, structureFormat(), reading);
}

function structureFormat(): ElementFormat<SiecleStructureRecord> {
  const known = createKnownKeys('CODE_STRUCTURE');
  const groups = createKnownKeys('CODE_STRUCTURE');
  const division: ElementRule<SiecleStructureRecord>['read'] = (element, report) => {
    const body = bodyOf(element, report);
    if (body === undefined) return undefined;
    known.declare(body.code, element, report);
    return { kind: 'division', ...body };
  };
  const group: ElementRule<SiecleStructureRecord>['read'] = (element, report) => {
    const body = bodyOf(element, report);
    if (body === undefined) return undefined;
    groups.declare(body.code, element, report);
    const divisions = codesIn(element, ['DIVISIONS_APPARTENANCE', 'DIVISION_APPARTENANCE', 'CODE_STRUCTURE']);
    for (const code of divisions) known.name(code, element);
    return { kind: 'group', ...body, divisions };
  };
  return {
    roots: ['BEE_STRUCTURES'],
    containers: new Set(['DONNEES', 'DIVISIONS', 'GROUPES']),
    records: new Map<string, ElementRule<SiecleStructureRecord>>([
      ['PARAMETRES', EXPORT_RULE],
      ['DIVISION', { inside: 'DIVISIONS', read: division }],
      ['GROUPE', { inside: 'GROUPES', read: group }],
    ]),
    finish: (report) => known.finish(report),
  };
}

function bodyOf(element: XmlElement, report: Report): Omit<SiecleDivision, 'kind'> | undefined {
  const code = keyOf(element, 'CODE_STRUCTURE', report);
  if (code === undefined) return undefined;
  const mefs = childrenOf(element, 'MEFS_APPARTENANCE', 'MEF_APPARTENANCE').flatMap((mef) => mefOf(mef, 'CODE_MEF', report) ?? []);
  return { code, label: textOf(element, 'LIBELLE_LONG') ?? code, mefs };
}

function codesIn(element: XmlElement, path: readonly string[]): readonly string[] {
  return childrenOf(element, ...path).flatMap((code) => ownText(code) ?? []);
}
