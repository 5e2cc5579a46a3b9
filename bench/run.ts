import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchLine } from './bench-line.ts';

/** One family of targets; it is loaded only when it is asked for. */
interface Family {
  readonly name: string;
  /** Measures the whole, or only the parts named. */
  readonly run: (parts: readonly string[], minutes: number) => Promise<readonly BenchLine[]>;
}

const FAMILIES: readonly Family[] = [
  { name: 'rights', run: async () => (await import('./rights/bench-rights.ts')).benchRights() },
  { name: 'reach', run: async () => (await import('./reach/bench-reach.ts')).benchReach() },
  { name: 'controls', run: async () => (await import('./controls/bench-controls.ts')).benchControls() },
  { name: 'gar', run: async () => (await import('./gar/bench-gar.ts')).benchGar() },
  { name: 'connectors', run: async () => (await import('./connectors/bench-connectors.ts')).benchConnectors() },
  { name: 'store', run: async (parts) => (await import('./store/bench-store.ts')).benchStore(parts) },
  { name: 'import', run: async () => (await import('./import/bench-import.ts')).benchImport() },
  { name: 'importers', run: async () => (await import('./importers/bench-importers.ts')).benchImporters() },
  { name: 'region', run: async (parts) => (await import('./region/bench-region.ts')).benchRegion(parts) },
  { name: 'sync', run: async (parts) => (await import('./sync/bench-sync.ts')).benchSync(parts) },
  { name: 'load', run: async (parts, minutes) => (await import('./load/bench-load.ts')).benchLoad(parts, minutes) },
  { name: 'hub', run: async () => (await import('./hub/bench-hub.ts')).benchHub() },
  { name: 'paper', run: async () => (await import('./paper/bench-paper.ts')).benchPaper() },
  { name: 'screens', run: async (parts) => (await import('./screens/bench-screens.ts')).benchScreens(parts) },
];

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true, default: [] },
    // Of each load: the dossier asks for thirty, a run of the bench takes one.
    minutes: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});

if (values.help) {
  console.log(`npm run bench -- [--json] [--part <part of store, region, sync, screens or load> …] [--minutes <of each load>] [${FAMILIES.map(({ name }) => name).join('|')} …]`);
} else {
  await runAll(FAMILIES.filter(({ name }) => positionals.length === 0 || positionals.includes(name)));
}

async function runAll(families: readonly Family[]): Promise<void> {
  const file = join(import.meta.dirname, '..', 'out', 'bench.jsonl');
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  let missed = 0;
  let unmeasured = 0;
  for (const { name, run } of families) {
    const lines = await run(values.part, Number(values.minutes)).catch((error: unknown) => {
      unmeasured += 1;
      return [notRun(name, error)];
    });
    for (const line of lines) {
      missed += line.ok === false ? 1 : 0;
      print(line);
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    }
  }
  if (!values.json) {
    const rest = unmeasured === 0 ? '' : ` ${unmeasured} families could not be measured.`;
    console.log((missed === 0 ? 'Every target that was measured is met.' : `${missed} targets are missed.`) + rest);
  }
}

function notRun(name: string, error: unknown): BenchLine {
  const what = `not run: ${error instanceof Error ? error.message : String(error)}`;
  return { id: name, what, value: Number.NaN, unit: '', reference: null, ratio: null, target: '', ok: null };
}

function print(line: BenchLine): void {
  if (values.json) {
    console.log(JSON.stringify(line));
    return;
  }
  const verdict = line.ok === null ? '?' : line.ok ? 'ok' : 'MISSED';
  const ratio = line.ratio === null ? '' : `ratio ${line.ratio.toFixed(2)}`;
  console.log([line.id.padEnd(18), verdict.padEnd(7), `${round(line.value)} ${line.unit}`.padEnd(14), ratio.padEnd(12), line.target.padEnd(16), line.what].join(' '));
}

function round(value: number): string {
  return Number.isNaN(value) ? '–' : value.toPrecision(3);
}
