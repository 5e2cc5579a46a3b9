import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rates } from '../limits/rates.ts';
import { startEnt, type RunningEnt } from '../start-ent.ts';

/** Where the simulated ENT is, and what it may make its schools of. */
export interface SimulatedEntOptions {
  /** A folder of its own: each fictitious school has its own in it. */
  readonly dataFolder: string;
  /** On this computer only; the same each time, so that the console finds it again. */
  readonly port: number;
  /** Folder of the delivery that a school begins with. */
  readonly delivery: string;
  readonly rates?: Rates;
  readonly log: (line: string) => void;
}

/** Starts the ENT of « Formation » on the fictitious school of its folder, which it makes the first time. */
export async function startSimulatedEnt({ dataFolder, port, delivery, rates, log }: SimulatedEntOptions): Promise<RunningEnt> {
  const folder = join(dataFolder, 'college');
  const isNew = !existsSync(join(folder, 'ent.sqlite'));
  return startEnt({ dataFolder: folder, port, log, ...(rates === undefined ? {} : { rates }), ...(isNew ? { aafFolder: delivery, fictitious: true } : {}) });
}
