import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One programme of faults: its file, what it is given before the options, and its share of `--all`. */
interface Programme {
  readonly file: string;
  readonly given: readonly string[];
  /** For a share of the time of `--all`, between 0 and 1. */
  all(share: number): readonly string[];
}

const fault = (id: string, minutes: number): Programme => ({ file: 'test/faults/play.ts', given: [id], all: (share) => ['--runs', '100000', '--budget', String(minutes * 60 * share)] });
const runs = (file: string, most: number, ...given: readonly string[]): Programme => ({ file, given, all: (share) => ['--runs', String(Math.ceil(most * share))] });
const whole = (file: string): Programme => ({ file, given: [], all: () => [] });

/** Minutes of `--all` on two cores, shared out below; `--minutes` asks for less of what is counted in runs or in time. */
const ALL_MINUTES = 90;

/** What can be run at length, and how much of it `--all` runs. */
const PROGRAMMES: Readonly<Record<string, Programme>> = {
  simulation: runs('test/simulation/play.ts', 50_000),
  connectors: runs('test/connectors/simulation/play.ts', 1_000),
  matrix: runs('test/connectors/matrix-simulation/play.ts', 10_000),
  restrictions: runs('test/connectors/matrix-simulation/play.ts', 1_000, '--restricted'),
  'connector-plants': whole('test/connectors/simulation/play-plants.ts'),
  mutants: whole('test/simulation/play-mutants.ts'),
  importers: runs('test/importers/play.ts', 10_000),
  sabotages: whole('test/support/play-sabotages.ts'),
  network: fault('network', 10),
  'console-kills': fault('console-kills', 6),
  'host-kills': fault('host-kills', 3),
  'load-kills': fault('load-kills', 2),
  'ent-kills': fault('ent-kills', 7),
  starts: fault('starts', 4),
  wal: fault('wal', 5),
  'disk-full': fault('disk-full', 3),
  'disk-refusals': fault('disk-refusals', 1),
  corruption: fault('corruption', 4),
  restores: fault('restores', 3),
  passphrases: fault('passphrases', 2),
  writers: fault('writers', 3),
  syscalls: fault('syscalls', 7),
  fsync: fault('fsync', 1),
  markup: whole('test/e2e/security/play-markup.ts'),
  properties: runs('test/faults/play-properties.ts', 1_000_000),
};

/** What a programme that the machine does not let run ends with (test/faults/not-run.ts): neither kept nor broken. */
const NOT_RUN = 77;

/** Runs one programme; gives its exit code: 0 when every promise was kept. */
function run({ file, given }: Programme, options: readonly string[]): number {
  return spawnSync(process.execPath, [join(import.meta.dirname, '..', file), ...given, ...options], { stdio: 'inherit' }).status ?? 1;
}

const ENDINGS: Readonly<Record<number, string>> = { 0: 'kept', [NOT_RUN]: 'not run' };

/** Runs them all, one after the other, and says which broke. */
function runAll(share: number): number {
  const codes = Object.entries(PROGRAMMES).map(([name, programme]) => {
    console.log(`— ${name}`);
    const started = performance.now();
    const code = run(programme, programme.all(share));
    console.log(`— ${name}: ${ENDINGS[code] ?? 'BROKEN'}, ${((performance.now() - started) / 60_000).toFixed(1)} min`);
    return { name, code };
  });
  const namesOf = (found: (code: number) => boolean): readonly string[] => codes.filter(({ code }) => found(code)).map(({ name }) => name);
  const [broken, missed] = [namesOf((code) => !(code in ENDINGS)), namesOf((code) => code === NOT_RUN)];
  const silent = missed.length === 0 ? '' : ` Not run: ${missed.join(', ')}.`;
  console.log(`${broken.length === 0 ? 'Every promise that was looked at was kept.' : `Broken: ${broken.join(', ')}.`}${silent}`);
  return broken.length === 0 ? 0 : 1;
}

const [name = '', ...options] = process.argv.slice(2);
const programme = PROGRAMMES[name];
if (name !== '--all' && programme === undefined) {
  console.error(`Usage: npm run faults -- <${Object.keys(PROGRAMMES).join(' | ')}> [--runs N] [--seed N], or npm run faults -- --all [--minutes N]`);
  process.exitCode = 2;
} else {
  process.exitCode = programme === undefined ? runAll(shareOf(options)) : run(programme, options);
}

/** The share of the whole that « --minutes N » asks for; all of it without. */
function shareOf(asked: readonly string[]): number {
  const minutes = Number(asked[asked.indexOf('--minutes') + 1]);
  return asked.includes('--minutes') && minutes > 0 ? Math.min(1, minutes / ALL_MINUTES) : 1;
}
