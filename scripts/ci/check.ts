import { pathToFileURL } from 'node:url';
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

const CHECKS: readonly Check[] = [
  // Both at once: the linter has the compiler in it, and has already worked out the types that its rules read.
  { name: 'types and lint', command: 'oxlint', args: ['--type-aware', '--type-check', '--deny-warnings'], env: RARE_COLLECTIONS },
  { name: 'layers', command: 'node', args: ['scripts/ci/check-layers.ts'] },
  { name: 'unused', command: 'knip', args: ['--no-config-hints', '--no-progress'] },
];

const runCheck = async ({ name, ...command }: Check): Promise<StepCase> => {
  const { code, seconds, printed } = await runCommand({ ...command, timeoutSeconds: 600, keepsOutput: true });
  process.stdout.write(`— ${name}\n${printed}`);
  return { name, seconds, ...(code === 0 ? {} : { failure: `${name} ended with ${code}` }) };
};

/** Reads the code without running it: types, lint, layers, unused, all at once. Every check runs, whatever the others say. */
export const runChecks = (): Promise<readonly StepCase[]> => Promise.all(CHECKS.map(runCheck));

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const cases = await runChecks();
  for (const { name, seconds, failure } of cases) console.log(`${failure === undefined ? 'ok    ' : 'FAILED'} ${name} ${seconds.toFixed(1)} s`);
  process.exitCode = cases.every(({ failure }) => failure === undefined) ? 0 : 1;
}
