import { parseArgs } from 'node:util';
import { NOT_RUN, NotRun } from './not-run.ts';
import { PROGRAMMES } from './programmes.ts';
import { runProgramme } from './programme.ts';

/** Runs one programme of faults from the command line; exit code 1 when a promise broke. */
const { values, positionals: [id = ''] } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '20' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, budget: { type: 'string' } },
});
const programme = PROGRAMMES[id];
if (programme === undefined) throw new Error(`One of ${Object.keys(PROGRAMMES).join(', ')}`);
const { runs, done, broken, seconds } = await orNotRun(runProgramme(programme, {
  from: Number(values.seed ?? values.from),
  runs: values.seed === undefined ? Number(values.runs) : 1,
  ...(values.budget === undefined ? {} : { budget: Number(values.budget) }),
}));
if (runs === 0) stop('no run began in its time');
for (const line of broken.slice(0, 20)) console.log(`${line}\n  Replay: npm run faults -- ${id} --seed ${/^seed (\d+)/.exec(line)?.[1] ?? ''}`);
console.log(`${id}: ${runs} runs, ${done} ${programme.what}, ${broken.length} broken, ${seconds.toFixed(1)} s`);
process.exit(broken.length === 0 ? 0 : 1);

/** What this machine does not let run is said, and counts as neither kept nor broken. */
function orNotRun<T>(running: Promise<T>): Promise<T> {
  return running.catch((error: unknown): never => {
    if (!(error instanceof NotRun)) throw error;
    return stop(error.message);
  });
}

function stop(reason: string): never {
  console.log(`${id}: not run, ${reason}`);
  process.exit(NOT_RUN);
}
