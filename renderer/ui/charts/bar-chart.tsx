import { lengthOf, longestOf, shortName, type BarsChart } from '../../../domain/paper/chart.ts';
import { chartName } from '../../../texts/figures/figures.ts';
import { ScrolledSection } from '../scrolled-section.tsx';
import { ChartLegend, useChartFills } from './chart-fill.tsx';

interface BarChartProps {
  /** What it shows: the name of the drawing, whose figures are in the table beside. */
  readonly title: string;
  readonly chart: BarsChart;
}

const ROW = 24;
const BAR = 16;
/** Pixels: names, then bars, then what is written at their end. */
const NAMES = 170;
const BARS = 190;
const WIDTH = 510;
/** Letters of a name. */
const LONGEST_NAME = 22;

/** Bars side by side, each told by its own words: no axis to read from, no colour to know. */
export function BarChart({ title, chart: { series, bars } }: BarChartProps) {
  const { patterns, fillOf } = useChartFills();
  const most = longestOf({ bars });
  return (
    <figure className="chart">
      <ScrolledSection label={chartName(title)}>
        <svg aria-hidden width={WIDTH} height={bars.length * ROW}>
          {patterns}
          {bars.map((bar, row) => (
            <g key={bar.label} transform={`translate(0 ${row * ROW})`}>
              <text className="chart-name" x={NAMES - 8} y={ROW / 2}>{shortName(bar.label, LONGEST_NAME)}</text>
              {partsOf(bar.values, most).map(({ x, width }, at) => (
                <rect key={at} className="chart-mark" x={NAMES + x} y={(ROW - BAR) / 2} width={width} height={BAR} fill={fillOf(series[at]?.fill ?? 'full')} />
              ))}
              <text className="chart-value" x={NAMES + (lengthOf(bar) / most) * BARS + 6} y={ROW / 2}>{bar.text}</text>
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
