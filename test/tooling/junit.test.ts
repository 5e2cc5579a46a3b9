import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countJunit, writeJunit } from '../../scripts/ci/junit.ts';
import { countReports, REPORTS, summaryLine } from '../../scripts/ci/summary.ts';

const XML = `<?xml version="1.0"?><testsuites tests="9"><testsuite>
  <testcase name="a"/><testcase name="b"><failure message="x"/></testcase><testcase name="c"><error/></testcase>
  <testcase name="d"><skipped/></testcase><testcase name="e"><system-out>fine</system-out></testcase>
</testsuite></testsuites>`;

const reportFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test('cases are counted, not the totals that the report claims', () => {
  expect(countJunit(XML)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

test('what is written is what is counted', () => {
  const xml = writeJunit('steps', [{ name: 'types', seconds: 1 }, { name: 'lint <&">', seconds: 2, failure: '"1" < 2 & more' }]);
  expect(countJunit(xml)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('reports add up', () => {
  const folder = reportFolder();
  for (const name of REPORTS) writeFileSync(`${folder}/${name}.xml`, XML);
  const n = REPORTS.length;
  expect(summaryLine(countReports(folder))).toBe(`${2 * n} passed, ${2 * n} failed, ${n} skipped`);
});

test('a report that is missing, empty or cut is a failure', () => {
  const folder = reportFolder();
  writeFileSync(`${folder}/steps.xml`, '<testsuites></testsuites>');
  writeFileSync(`${folder}/unit.xml`, XML.slice(0, 120));
  expect(summaryLine(countReports(folder))).toBe(`0 passed, ${REPORTS.length} failed, 0 skipped`);
});
