import { degreeOf, type Degree } from '../school/first-degree.ts';
import { readUpstreamReport } from '../school/upstream-report.ts';
import { UPSTREAM_SOURCES, type SourceRow } from '../upstream/upstream-sources.data.ts';
import { CATALOGUE } from './catalogue.ts';
import type { ControlGround } from './control-ground.ts';
import type { Control, WhereToCorrect } from './control.ts';

/**
 * In the first degree Onde is what Siècle is in the second (S4-005; formats.md §1: its AAF comes from Onde and AGAPE). That it also
 * holds who teaches which class is inferred from its extraction of teachers, which has the column « Classe » (formats.md §7).
 */
const IN_ONDE: ReadonlySet<WhereToCorrect> = new Set<WhereToCorrect>(['siecle', 'stsweb']);

/** The controls as schools of the first degree know them. */
const OF_FIRST_DEGREE: readonly Control[] = CATALOGUE.map((control: Control) => (IN_ONDE.has(control.where) ? { ...control, where: 'onde', source: { ...control.source, inferred: true } } : control));

/** The catalogue of a school, each control with the base where it is corrected there. */
export function catalogueOf(degree: Degree): readonly Control[] {
  return degree === 'first' ? OF_FIRST_DEGREE : CATALOGUE;
}

/** Whether a control has something to look at: not where it watches only sources of the other degree, unless a file of one of them has come. */
export function concerns({ directory, view }: Pick<ControlGround, 'directory' | 'view'>, id: string): boolean {
  const watched = SOURCES.filter(({ controls }) => controls.has(id));
  return watched.length === 0 || watched.some(({ degrees, reports }) => degrees.includes(degreeOf(directory)) || reports.some((report) => readUpstreamReport(view, report) !== undefined));
}

const SOURCES = Object.values<SourceRow>(UPSTREAM_SOURCES).map(({ controls, ...row }) => ({ ...row, controls: new Set<string>(controls) }));
