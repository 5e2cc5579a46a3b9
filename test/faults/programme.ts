import { createRandom, type Random } from '../simulation/random.ts';

/** A way to make the real product fail, as many times as one wants, each time from a seed. */
export interface Programme {
  /** What one run does, for the table of figures. */
  readonly what: string;
  /** One run: how much it did (kills, images, sessions…), or which promise broke. Throws a `NotRun` where the machine does not let it run. */
  run(random: Random, seed: number): Promise<number | string>;
}

/** What some runs gave. */
export interface Figures {
  readonly runs: number;
  readonly done: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

/** How far to go. */
export interface Reach {
  readonly from: number;
  readonly runs: number;
  /** Seconds after which no other run begins. */
  readonly budget?: number;
}

/** Runs a programme from one seed to the next, until enough was run or its time is over. */
export async function runProgramme({ run }: Programme, { from, runs, budget = Infinity }: Reach): Promise<Figures> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const broken: string[] = [];
  let done = 0;
  let seed = from;
  for (; seed < from + runs && seconds() < budget; seed++) {
    const result = await run(createRandom(seed), seed);
    if (typeof result === 'number') done += result;
    else broken.push(`seed ${seed}: ${result}`);
  }
  return { runs: seed - from, done, broken, seconds: seconds() };
}
