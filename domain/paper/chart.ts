import { z } from 'zod';

/** What fills a mark: told apart by its drawing, colour or not (RGAA 3.1). */
export const ChartFill = z.enum(['full', 'hatched', 'dotted', 'empty']);
export type ChartFill = z.infer<typeof ChartFill>;

const Label = z.string().max(200);

/** Bars in parts, each as wide as its value, and what is written at their end. */
export const BarsChart = z.object({
  kind: z.literal('bars'),
  series: z.array(z.object({ label: Label, fill: ChartFill })).min(1).max(6),
  bars: z.array(z.object({ label: Label, values: z.array(z.number().min(0)).max(6), text: Label })).max(1000),
});
export type BarsChart = Readonly<z.infer<typeof BarsChart>>;

/** Curves over the places of an axis; null leaves a gap, since nobody knows it. `top`: the highest value, as it is written. */
export const CurvesChart = z.object({
  kind: z.literal('curves'),
  places: z.array(Label).max(200),
  curves: z.array(z.object({ label: Label, values: z.array(z.number().min(0).nullable()).max(200) })).max(10),
  top: Label,
});
export type CurvesChart = Readonly<z.infer<typeof CurvesChart>>;

/** A drawing of the figures of a table, whose words say all that it shows. */
export const Chart = z.discriminatedUnion('kind', [BarsChart, CurvesChart]);
export type Chart = Readonly<z.infer<typeof Chart>>;

/** The highest value of curves, at least 1: an axis has a height. */
export function highestOf({ curves }: Pick<CurvesChart, 'curves'>): number {
  return Math.max(1, ...curves.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** The name of a curve, at its last known place, and how far down it is written. */
export interface CurveEnd {
  readonly label: string;
  readonly at: number;
  readonly y: number;
}

/** The name of each curve beside its last point, pushed down by a line where another is there; a curve of which nothing is known has none. `yOf`: how far down a value is. */
export function endsOf(curves: CurvesChart['curves'], yOf: (value: number) => number, line: number): readonly CurveEnd[] {
  const ends = curves.flatMap(({ label, values }): readonly CurveEnd[] => {
    const at = values.findLastIndex((value) => value !== null);
    const last = values[at];
    return last === undefined || last === null ? [] : [{ label, at, y: yOf(last) }];
  }).toSorted((a, b) => a.y - b.y);
  let floor = -Infinity;
  return ends.map((end) => {
    floor = Math.max(end.y, floor + line);
    return { ...end, y: floor };
  });
}

/** Whole where it is short enough; a longer one is cut: the table has it whole. */
export function shortName(label: string, longest: number): string {
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}

/** How long a bar is in all. */
export function lengthOf({ values }: BarsChart['bars'][number]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The longest bar, at least 1: where nothing is counted, nothing has a width. */
export function longestOf({ bars }: Pick<BarsChart, 'bars'>): number {
  return Math.max(1, ...bars.map(lengthOf));
}
