import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One programme of faults: its file, what it is given before the options, and its share of `--all`. */
interface Programme {
  readonly file: string;
  readonly given: readonly string[];
  readonly all: readonly string[];
}

const fault = (id: string, minutes: number): Programme => ({ file: 'test/faults/play.ts', given: [id], all: ['--runs', '100000', '--budget', String(minutes * 60)] });

/** What can be run at length, and how much of it `--all` runs: 90 minutes on two cores, shared out here. */
const PROGRAMMES: Readonly<Record<string, Programme>> = {
  simulation: { file: 'test/simulation/play.ts', given: [], all: ['--runs', '50000'] },
  mutants: { file: 'test/simulation/play-mutants.ts', given: [], all: [] },
  importers: { file: 'test/importers/play.ts', given: [], all: ['--runs', '10000'] },
  sabotages: { file: 'test/support/play-sabotages.ts', given: [], all: [] },
  network: fault('network', 12),
  'console-kills': fault('console-kills', 10),
  'ent-kills': fault('ent-kills', 8),
  starts: fault('starts', 4),
  wal: fault('wal', 6),
  'disk-full': fault('disk-full', 3),
  corruption: fault('corruption', 5),
  passphrases: fault('passphrases', 3),
  syscalls: fault('syscalls', 8),
  fsync: fault('fsync', 2),
  markup: { file: 'test/e2e/play-markup.ts', given: [], all: [] },
  properties: { file: 'test/faults/play-properties.ts', given: [], all: ['--runs', '1000000'] },
};

/** What a programme that the machine does not let run ends with (test/faults/not-run.ts): neither kept nor broken. */
const NOT_RUN = 77;

/** Runs one programme; gives its exit code: 0 when every promise was kept. */
function run({ file, given }: Programme, options: readonly string[]): number {
  return spawnSync(process.execPath, [join(import.meta.dirname, '..', file), ...given, ...options], { stdio: 'inherit' }).status ?? 1;
}

const ENDINGS: Readonly<Record<number, string>> = { 0: 'kept', [NOT_RUN]: 'not run' };

/** Runs them all, one after the other, and says which broke. */
function runAll(): number {
  const broken = Object.entries(PROGRAMMES).filter(([name, programme]) => {
    console.log(`— ${name}`);
    const started = performance.now();
    const code = run(programme, programme.all);
    console.log(`— ${name}: ${ENDINGS[code] ?? 'BROKEN'}, ${((performance.now() - started) / 60_000).toFixed(1)} min`);
    return !(code in ENDINGS);
  });
  console.log(broken.length === 0 ? 'Every promise was kept.' : `Broken: ${broken.map(([name]) => name).join(', ')}`);
  return broken.length === 0 ? 0 : 1;
}

const [name = '', ...options] = process.argv.slice(2);
const programme = PROGRAMMES[name];
if (name !== '--all' && programme === undefined) {
  console.error(`Usage: npm run faults -- <${Object.keys(PROGRAMMES).join(' | ')}> [--runs N] [--seed N], or npm run faults -- --all`);
  process.exitCode = 2;
} else {
  process.exitCode = programme === undefined ? runAll() : run(programme, options);
}
