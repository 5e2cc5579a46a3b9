import { SaxesParser } from 'saxes';

/** How many tests of a JUnit report passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The outcome of one step that is not itself a test runner; `failure` says why it failed. */
export interface StepCase {
  readonly name: string;
  readonly seconds: number;
  readonly failure?: string;
}

/** No test at all. */
export const NO_TEST: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds two counts. */
export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Counts the test cases of a JUnit report one by one, since runners disagree on the totals they write; throws on malformed XML. */
export const countJunit = (xml: string): Counts => {
  const count = { passed: 0, failed: 0, skipped: 0 };
  let outcome: keyof Counts = 'passed';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'testcase') outcome = 'passed';
    if (name === 'failure' || name === 'error') outcome = 'failed';
    if (name === 'skipped' && outcome !== 'failed') outcome = 'skipped';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'testcase') count[outcome] += 1;
  });
  parser.write(xml).close();
  return count;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const caseXml = (suite: string, { name, seconds, failure }: StepCase): string => {
  const head = `<testcase classname="${escape(suite)}" name="${escape(name)}" time="${seconds.toFixed(3)}"`;
  return failure === undefined ? `${head}/>` : `${head}><failure message="${escape(failure)}"/></testcase>`;
};

/** A JUnit report of steps, for the tools that write none. */
export const writeJunit = (suite: string, cases: readonly StepCase[]): string => {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const totals = `tests="${cases.length}" failures="${failures}" errors="0"`;
  const body = cases.map((step) => `    ${caseXml(suite, step)}`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${totals}>\n  <testsuite name="${escape(suite)}" ${totals}>\n${body}\n  </testsuite>\n</testsuites>\n`;
};
