import { describe, expect, it } from 'vitest';
import { MOST_TOLD, reportOf } from '../../../domain/deliveries/delivery-report.ts';
import { mayImportFiles } from '../../../domain/roles/role-matrix.ts';
import { CLASSES, LUC, preview, stated } from './college.ts';

const FILE = { format: 'sts-emp', encoding: 'iso-8859-15', reading: { count: 0, list: [] } };

describe('the report of a file', () => {
  it('counts what changed', () => {
    const compared = preview({ source: 'sts', teachers: [LUC], groups: CLASSES, services: [{ teacher: 'luc', group: '6A', subject: 'Mathématiques' }] });
    expect(reportOf(compared, FILE)).toMatchObject({
      source: 'sts', format: 'sts-emp', encoding: 'iso-8859-15', statedOn: null, changed: 1, joined: 0, left: 1, replaced: 0, withdrawn: 0, services: 1,
      anomalyCounts: { 'class-without-teacher': 1 },
    });
  });

  it('says what an archive says, and when', () => {
    const compared = preview({ source: 'siecle', groups: CLASSES, statedOn: '2026-11-05' });
    expect(reportOf(compared, { ...FILE, encoding: undefined })).toMatchObject({ encoding: null, statedOn: '2026-11-05' });
  });

  it('is bounded, whatever the file holds; the counts have everything', () => {
    const teachers = Array.from({ length: MOST_TOLD + 20 }, (_, i) => stated('X'.repeat(900), String(i)));
    const list = teachers.map((_, line) => ({ rule: 'date' as const, line, place: 'P'.repeat(900), value: 'V'.repeat(900) }));
    const report = reportOf(preview({ source: 'sts', teachers, groups: CLASSES }), { ...FILE, reading: { count: list.length, list } });
    expect(report.anomalyCounts).toEqual({ 'unknown-teacher': MOST_TOLD + 20 });
    expect([report.anomalies.length, report.anomalies[0]?.label.length]).toEqual([MOST_TOLD, 400]);
    expect([report.reading.count, report.reading.list.length, report.reading.list[0]?.place?.length]).toEqual([MOST_TOLD + 20, MOST_TOLD, 400]);
  });

  it('is given by administrators only', () => {
    expect((['administrator', 'head', 'deputy', 'assignmentManager', 'trainer'] as const).filter(mayImportFiles)).toEqual(['administrator']);
  });
});
