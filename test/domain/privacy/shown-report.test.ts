import { expect, test } from 'vitest';
import type { DeliveryReport } from '../../../domain/deliveries/delivery-report.ts';
import { shownReport } from '../../../domain/privacy/shown-report.ts';

const KNOWN = { stated: 2, known: 2 };

const REPORT: DeliveryReport = {
  source: 'siecle', format: 'siecle-students', encoding: null, statedOn: null,
  teachers: KNOWN, students: KNOWN, guardians: KNOWN, groups: KNOWN,
  services: 0, changed: 0, joined: 0, left: 0, replaced: 0, withdrawn: 0, timetables: 0, renamed: [],
  anomalyCounts: { 'student-moved': 2, 'student-doubtful': 1, 'class-unknown': 1 },
  anomalies: [
    { rule: 'student-moved', where: 'siecle', label: 'MARTIN Léa', personId: 'p1' },
    { rule: 'student-moved', where: 'siecle', label: 'PETIT Noé', personId: 'p2' },
    { rule: 'student-doubtful', where: 'siecle', label: 'MARTIN Léa', personId: 'p1' },
    { rule: 'class-unknown', where: 'siecle', label: '6e C' },
  ],
  reading: { count: 0, list: [] },
};

test('whoever is limited is not named, nor counted; what names nobody stays', () => {
  const shown = shownReport(REPORT, new Set(['p1']));
  expect(JSON.stringify(shown)).not.toContain('MARTIN');
  expect(shown.anomalyCounts).toEqual({ 'student-moved': 1, 'class-unknown': 1 });
  expect(shown.anomalies.map(({ label }) => label)).toEqual(['PETIT Noé', '6e C']);
});

test('where nobody of it is limited, the report is the same', () => {
  expect(shownReport(REPORT, new Set(['p9']))).toBe(REPORT);
});
