import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { runChecks } from './check.ts';
import { writeJunit, type StepCase } from './junit.ts';
import { runCommand, type Command } from './run-command.ts';
import { countReport, countReports, REPORT_FOLDER, summaryLine } from './summary.ts';

interface Step extends Command {
  readonly name: string;
  /** The JUnit report the step writes itself, when it is a test runner. */
  readonly report?: string;
}

const ON_POSTGRES = ['postgres/', 'sync/push.test', 'sync/conflicts.test', 'sessions.test', 'imports/import-turnover.test'].map((name) => `test/server/${name}`);

/** What runs the code without a browser, one step after the other. */
const INDOORS: readonly Step[] = [
  // Apart: only the domain has a coverage to hold, and counting branches nearly doubles the time of the simulation.
  { name: 'domain', command: 'vitest', args: ['run', '--coverage', '--project', 'domain', `--outputFile.junit=${REPORT_FOLDER}/domain.xml`], report: `${REPORT_FOLDER}/domain.xml`, timeoutSeconds: 600 },
  { name: 'unit', command: 'vitest', args: ['run', '--project', 'together', '--project', 'apart'], report: `${REPORT_FOLDER}/unit.xml`, timeoutSeconds: 2400 },
  // What synchronises and imports, once more in a real PostgreSQL; `vitest run --project postgres` runs all the tests of the server there.
  { name: 'postgres', command: 'vitest', args: ['run', '--project', 'postgres', `--outputFile.junit=${REPORT_FOLDER}/postgres.xml`, ...ON_POSTGRES], report: `${REPORT_FOLDER}/postgres.xml`, timeoutSeconds: 600 },
];

/** What goes through a browser. It waits a third of its time, for pages and for processes, of which the others make use. */
const IN_BROWSER: readonly Step[] = [
  { name: 'build', command: 'node', args: ['scripts/ci/build.ts'], timeoutSeconds: 300 },
  { name: 'e2e', command: 'node', args: ['scripts/ci/e2e.ts'], report: `${REPORT_FOLDER}/e2e.xml`, timeoutSeconds: 2400 },
];

const failureOf = ({ name, report, timeoutSeconds }: Step, code: number, timedOut: boolean): string | undefined => {
  if (timedOut) return `${name} was stopped after ${timeoutSeconds} s`;
  if (code === 0) return undefined;
  // A runner whose report already holds the failures is not counted twice.
  if (report !== undefined && countReport(report).failed > 0) return undefined;
  return `${name} ended with ${code}`;
};

const runStep = async (step: Step): Promise<StepCase> => {
  if (step.keepsOutput !== true) console.log(`— ${step.name}`);
  const { code, seconds, timedOut, printed } = await runCommand(step);
  if (step.keepsOutput === true) process.stdout.write(`— ${step.name}\n${printed}`);
  const failure = failureOf(step, code, timedOut);
  return { name: step.name, seconds, ...(failure === undefined ? {} : { failure }) };
};

const runSteps = async (steps: readonly Step[]): Promise<readonly StepCase[]> => {
  const cases: StepCase[] = [];
  for (const step of steps) cases.push(await runStep(step));
  return cases;
};

/** Beside what goes through a browser, whose lines come as they are said. */
const runIndoors = async (): Promise<readonly StepCase[]> => [...(await runChecks()), ...(await runSteps(INDOORS.map((step) => ({ ...step, keepsOutput: true }))))];

rmSync(REPORT_FOLDER, { recursive: true, force: true });
mkdirSync(REPORT_FOLDER, { recursive: true });
const cases = (await Promise.all([runIndoors(), runSteps(IN_BROWSER)])).flat();
writeFileSync(`${REPORT_FOLDER}/steps.xml`, writeJunit('steps', cases));

for (const { name, seconds, failure } of cases) console.log(`${name} ${seconds.toFixed(1)} s${failure === undefined ? '' : ` — ${failure}`}`);
const counts = countReports();
const line = summaryLine(counts);
writeFileSync(`${REPORT_FOLDER}/summary.txt`, `${line}\n`);
console.log(line);
process.exitCode = counts.failed === 0 ? 0 : 1;
