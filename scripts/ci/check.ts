import { pathToFileURL } from 'node:url';
import { keepVerdicts, knowsVerdicts, pathsToLint, sourcesMark } from './lint.ts';
import { runCommand } from './run-command.ts';
import type { StepCase } from './junit.ts';

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Lets the type checker, which is written in Go, grow to 3 GB before it collects at each turn: a quarter of its work otherwise. */
const RARE_COLLECTIONS = { GOGC: '400', GOMEMLIMIT: '3GiB' } as const;

const TYPES: Check = { name: 'types', command: 'tsc', args: ['-b', '--checkers', '1'], env: RARE_COLLECTIONS };

const lintOf = (paths: readonly string[]): Check => ({
  name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings', '--no-error-on-unmatched-pattern', ...paths], env: RARE_COLLECTIONS,
});

const OTHERS: readonly Check[] = [
  { name: 'layers', command: 'node', args: ['scripts/ci/check-layers.ts'] },
  { name: 'unused', command: 'knip', args: ['--no-config-hints', '--no-progress', '--cache'] },
];

const runCheck = async ({ name, ...command }: Check): Promise<StepCase> => {
  const { code, seconds, printed } = await runCommand({ ...command, timeoutSeconds: 600, keepsOutput: true });
  process.stdout.write(`— ${name}\n${printed}`);
  return { name, seconds, ...(code === 0 ? {} : { failure: `${name} ended with ${code}` }) };
};

const isGreen = ({ failure }: StepCase): boolean => failure === undefined;

/** The types, then the linter where they or the sources have changed since it last had nothing to say; all at once when nothing is known. */
const runTypesAndLint = async (): Promise<readonly StepCase[]> => {
  const before = sourcesMark();
  const typing = runCheck(TYPES);
  if (knowsVerdicts()) await typing;
  const paths = pathsToLint();
  const lint = paths.length === 0 ? { name: 'lint', seconds: 0 } : await runCheck(lintOf(paths));
  const cases = [await typing, lint];
  // What was edited meanwhile may have been read before or after.
  if (cases.every(isGreen) && sourcesMark() === before) keepVerdicts();
  return cases;
};

/** Reads the code without running it: types, lint, layers, unused, all at once. Every check runs, whatever the others say. */
export const runChecks = async (): Promise<readonly StepCase[]> => (await Promise.all([runTypesAndLint(), ...OTHERS.map(runCheck)])).flat();

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const cases = await runChecks();
  for (const { name, seconds, failure } of cases) console.log(`${failure === undefined ? 'ok    ' : 'FAILED'} ${name} ${seconds.toFixed(1)} s`);
  process.exitCode = cases.every(isGreen) ? 0 : 1;
}
