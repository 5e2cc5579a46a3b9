import { must } from '../../kernel/assert.ts';
import { readUpstreamReport } from '../../school/upstream-report.ts';
import type { Control } from '../control.ts';
import { lacksUpstreamReport } from '../missing-data.ts';

const HOUR = 3_600_000;

/** Changes that upstream bases delivered less than 48 hours ago: what looks wrong may be on its way. */
export const ali07: Control<'ALI-07'> = {
  id: 'ALI-07',
  severity: 'warning',
  family: 'ALI',
  where: 'siecle',
  source: { ref: 'S2-115', quote: "un délai jusqu'à 48h est nécessaire" },
  fix: 'none',
  missing: lacksUpstreamReport,
  find: ({ view, now, thresholds }) => {
    const report = must(readUpstreamReport(view), 'the control is run');
    if (report.changed.length === 0) return [];
    const until = Date.parse(report.at) + thresholds.upstreamHours * HOUR;
    const objects = report.changed.map((id) => ({ kind: 'person' as const, id }));
    return Date.parse(now) < until ? [{ objects, params: { until: new Date(until).toISOString() } }] : [];
  },
};
