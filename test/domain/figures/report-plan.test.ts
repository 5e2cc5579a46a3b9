import { expect, it } from 'vitest';
import { dueReport, nextPlanned, type ReportPlan } from '../../../domain/figures/report/report-plan.ts';

const plan = (more: Partial<ReportPlan> = {}): ReportPlan => ({ rhythm: 'weekly', folder: '/rapports', since: '2026-11-11', last: null, ...more });
const last = (planned: string) => ({ planned, made: planned, file: 'x.pdf' });

it('a report is due on its day, not before, and once', () => {
  expect(dueReport(plan(), '2026-11-15')).toBeUndefined();
  expect(dueReport(plan(), '2026-11-16')).toEqual({ planned: '2026-11-16', isLate: false, missed: [] });
  expect(dueReport(plan({ last: last('2026-11-16') }), '2026-11-18')).toBeUndefined();
});

it('one that was missed while the console was closed is due at the next start, and stands for those before it', () => {
  expect(dueReport(plan({ last: last('2026-11-16') }), '2026-12-09')).toEqual({ planned: '2026-12-07', isLate: true, missed: ['2026-11-23', '2026-11-30'] });
  expect(dueReport(plan({ rhythm: 'monthly', since: '2026-09-10' }), '2026-11-01')).toEqual({ planned: '2026-11-01', isLate: false, missed: ['2026-10-01'] });
});

it('the next one is the Monday after, or the first of the month after', () => {
  expect([nextPlanned('weekly', '2026-11-16'), nextPlanned('weekly', '2026-11-15'), nextPlanned('monthly', '2026-11-30'), nextPlanned('monthly', '2026-12-01')]).toEqual(['2026-11-23', '2026-11-16', '2026-12-01', '2027-01-01']);
});
