import { dateOf, uaiOf } from '../xml/checked-values.ts';
import type { ElementRule, Report } from '../xml/element-format.ts';
import { textOf, type XmlElement } from '../xml/xml-element.ts';

/** Where an export of Siècle comes from: to compare with the school and year managed before anything else (formats §3.9 traps 4 and 5). */
export interface SiecleExport {
  readonly kind: 'export';
  readonly uai: string | undefined;
  /** Year of the September start; the base of the next year opens in May. */
  readonly year: string | undefined;
  /** ISO date. */
  readonly exportedOn: string | undefined;
}

/** The rule of the PARAMETRES block, which opens every export of Siècle and the imports made for it. */
export const EXPORT_RULE: ElementRule<SiecleExport> = { read: readExport };

function readExport(element: XmlElement, report: Report): SiecleExport {
  return {
    kind: 'export',
    uai: uaiOf(element, 'UAJ', report),
    year: textOf(element, 'ANNEE_SCOLAIRE'),
    exportedOn: dateOf(element, textOf(element, 'DATE_IMPORT') === undefined ? 'DATE_EXPORT' : 'DATE_IMPORT', report),
  };
}
