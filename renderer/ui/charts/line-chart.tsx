import { endsOf, highestOf, type CurvesChart } from '../../../domain/paper/chart.ts';
import { chartName } from '../../../texts/figures/figures.ts';
import { ScrolledSection } from '../scrolled-section.tsx';

interface LineChartProps {
  readonly title: string;
  readonly chart: CurvesChart;
}

type Curve = CurvesChart['curves'][number];

/** Pixels: a margin for the highest figure, the drawing, then the names of the curves. */
const LEFT = 52;
const NAMES = 130;
const TOP = 12;
const HEIGHT = 180;
const BOTTOM = 26;
/** Names at the end of curves that are closer than this would be written over one another. */
const LINE = 14;
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '1 6'];
const LABELS_APART = 40;

/** Pixels from one place to the next: the weeks of a year scroll, two of them are not one over the other. */
const STEP = { least: 26, most: 90 };
const WIDTH = 390;

function stepOf(places: number): number {
  return Math.max(STEP.least, Math.min(STEP.most, Math.floor(WIDTH / places)));
}

/** Curves told apart by their dashes and by the name at their end, never by colour alone. */
export function LineChart({ title, chart: { places, curves, top } }: LineChartProps) {
  const most = highestOf({ curves });
  const step = stepOf(places.length);
  const plot: Plot = { x: (at) => LEFT + at * step + step / 2, y: (value) => TOP + (1 - value / most) * HEIGHT };
  const width = LEFT + places.length * step + NAMES;
  const every = Math.max(1, Math.ceil(LABELS_APART / step));
  return (
    <figure className="chart">
      <ScrolledSection label={chartName(title)}>
        <svg aria-hidden width={width} height={TOP + HEIGHT + BOTTOM}>
          <path className="chart-axis" d={`M${LEFT} ${TOP} V${TOP + HEIGHT} H${width - NAMES}`} />
          <text className="chart-name" x={LEFT - 6} y={TOP}>{top}</text>
          <text className="chart-name" x={LEFT - 6} y={TOP + HEIGHT}>0</text>
          {places.map((place, at) => (at % every === 0 ? <text key={place} className="chart-place" x={plot.x(at)} y={TOP + HEIGHT + 14}>{place}</text> : null))}
          {curves.map((curve, at) => <CurveMarks key={curve.label} curve={curve} dash={DASHES[at % DASHES.length] ?? ''} plot={plot} />)}
          {endsOf(curves, plot.y, LINE).map(({ label, at, y }) => <text key={label} className="chart-value" x={plot.x(at) + 8} y={y}>{label}</text>)}
        </svg>
      </ScrolledSection>
    </figure>
  );
}

interface Plot {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

function CurveMarks({ curve: { values }, dash, plot }: { readonly curve: Curve; readonly dash: string; readonly plot: Plot }) {
  return (
    <>
      <path className="chart-curve" d={pathOf(values, plot)} strokeDasharray={dash} />
      {values.map((value, at) => (value === null ? null : <circle key={at} className="chart-point" cx={plot.x(at)} cy={plot.y(value)} r="2.5" />))}
    </>
  );
}

/** The curve, lifted over what nobody knows. */
function pathOf(values: readonly (number | null)[], { x, y }: Plot): string {
  return values.map((value, at) => (value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at)} ${y(value).toFixed(1)}`)).join('');
}
