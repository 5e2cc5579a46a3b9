import { chartName } from '../../../texts/figures/figures.ts';
import { ScrolledSection } from '../scrolled-section.tsx';
import { ChartLegend, useChartFills, type ChartFill } from './chart-fill.tsx';

/** A bar in parts, each as wide as its value; `text`: what is written at its end. */
export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
  readonly text: string;
}

interface BarChartProps {
  /** What it shows: the name of the drawing, whose figures are in the table beside. */
  readonly title: string;
  readonly series: readonly { readonly label: string; readonly fill: ChartFill }[];
  readonly bars: readonly Bar[];
  /** The value of a whole width; the longest bar where nothing is said. */
  readonly whole?: number;
}

const ROW = 24;
const BAR = 16;
/** Pixels: names, then bars, then what is written at their end. */
const NAMES = 140;
const BARS = 190;
const WIDTH = 480;
/** A longer name is cut: the table has it whole. */
const LONGEST_NAME = 22;

/** Bars side by side, each told by its own words: no axis to read from, no colour to know. */
export function BarChart({ title, series, bars, whole }: BarChartProps) {
  const { patterns, fillOf } = useChartFills();
  const most = whole ?? Math.max(1, ...bars.map(({ values }) => sum(values)));
  return (
    <figure className="chart">
      <ScrolledSection label={chartName(title)}>
        <svg aria-hidden width={WIDTH} height={bars.length * ROW}>
          {patterns}
          {bars.map(({ label, values, text }, row) => (
            <g key={label} transform={`translate(0 ${row * ROW})`}>
              <text className="chart-name" x={NAMES - 8} y={ROW / 2}>{cut(label)}</text>
              {partsOf(values, most).map(({ x, width }, at) => (
                <rect key={at} className="chart-mark" x={NAMES + x} y={(ROW - BAR) / 2} width={width} height={BAR} fill={fillOf(series[at]?.fill ?? 'full')} />
              ))}
              <text className="chart-value" x={NAMES + (sum(values) / most) * BARS + 6} y={ROW / 2}>{text}</text>
            </g>
          ))}
        </svg>
      </ScrolledSection>
      {series.length > 1 ? <ChartLegend series={series} /> : null}
    </figure>
  );
}

/** Where each part that is not nothing lies. */
function partsOf(values: readonly number[], most: number): readonly { readonly x: number; readonly width: number }[] {
  let x = 0;
  return values.map((value) => {
    const part = { x, width: (value / most) * BARS };
    x += part.width;
    return part;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function cut(label: string): string {
  return label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1)}…` : label;
}
