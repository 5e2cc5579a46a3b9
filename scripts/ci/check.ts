import { pathToFileURL } from 'node:url';
import { runCommand } from './run-command.ts';
import type { StepCase } from './junit.ts';

const CHECKS: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'layers', command: 'node', args: ['scripts/ci/check-layers.ts'] },
  { name: 'unused', command: 'knip', args: ['--no-config-hints'] },
];

/** Reads the code without running it: types, lint, layers, unused. Every check runs, whatever the others say. */
export const runChecks = async (): Promise<readonly StepCase[]> => {
  const cases: StepCase[] = [];
  for (const { name, command, args } of CHECKS) {
    console.log(`— ${name}`);
    // One after the other: two cores, and outputs that do not mix.
    const { code, seconds } = await runCommand({ command, args, timeoutSeconds: 300 });
    cases.push({ name, seconds, ...(code === 0 ? {} : { failure: `${name} ended with ${code}` }) });
  }
  return cases;
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const cases = await runChecks();
  for (const { name, seconds, failure } of cases) console.log(`${failure === undefined ? 'ok    ' : 'FAILED'} ${name} ${seconds.toFixed(1)} s`);
  process.exitCode = cases.every(({ failure }) => failure === undefined) ? 0 : 1;
}
