import { useId } from 'react';
import type { ChartFill } from '../../../domain/paper/chart.ts';

/** The patterns of one drawing, and what a mark is filled by. */
export function useChartFills(): { readonly patterns: React.ReactNode; readonly fillOf: (fill: ChartFill) => string } {
  const id = useId();
  const named = (fill: ChartFill): string => `${id}-${fill}`;
  const patterns = (
    <defs>
      <pattern id={named('hatched')} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-ground" width="6" height="6" /><rect className="chart-ink" width="2" height="6" />
      </pattern>
      <pattern id={named('dotted')} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="chart-ground" width="6" height="6" /><circle className="chart-ink" cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  );
  const fillOf = (fill: ChartFill): string => (fill === 'full' ? 'currentColor' : fill === 'empty' ? 'none' : `url(#${named(fill)})`);
  return { patterns, fillOf };
}

/** What each drawing of a chart stands for, in words beside it. */
export function ChartLegend({ series }: { readonly series: readonly { readonly label: string; readonly fill: ChartFill }[] }) {
  const { patterns, fillOf } = useChartFills();
  return (
    <ul className="chart-legend">
      {series.map(({ label, fill }) => (
        <li key={label}>
          <svg width="18" height="12" aria-hidden>{patterns}<rect className="chart-mark" x="0.5" y="0.5" width="17" height="11" fill={fillOf(fill)} /></svg> {label}
        </li>
      ))}
    </ul>
  );
}
