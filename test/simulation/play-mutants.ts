import { findPlantedBug, MOST_RUNS } from './mutants/find-planted-bug.ts';
import { isPlantedBug, PLANTED_BUGS } from './planted-bugs.ts';

/** Looks for every planted bug from the command line; exit code 1 when one is not found. */
let missed = 0;
for (const bug of Object.keys(PLANTED_BUGS).filter(isPlantedBug)) {
  const { runs, seed, problem } = findPlantedBug(bug);
  missed += runs > MOST_RUNS ? 1 : 0;
  console.log(`${problem === undefined ? 'NOT FOUND' : 'found'} ${bug}: seed ${seed}, ${problem ?? `nothing in ${MOST_RUNS} runs`}`);
}
console.log(`${Object.keys(PLANTED_BUGS).length} planted bugs, ${missed} not found`);
process.exitCode = missed === 0 ? 0 : 1;
