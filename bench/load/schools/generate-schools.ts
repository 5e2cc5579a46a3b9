// Run in a process of its own: loads the schools of an ENT as its arguments say, reads them back, and prints what it saw as JSON.
import { z } from 'zod';
import { openSchools } from './bench-schools.ts';
import { runComeback } from './comeback.ts';
import { runCrisis } from './crisis.ts';
import { runFeeding } from './feeding.ts';
import { runRound } from './round.ts';

const Urls = { urls: z.array(z.string()) };
const Plan = z.discriminatedUnion('kind', [
  z.object({ ...Urls, kind: z.literal('comeback'), consoles: z.number(), seconds: z.number(), changes: z.number(), missed: z.number() }),
  z.object({ ...Urls, kind: z.literal('round'), early: z.number() }),
  z.object({ ...Urls, kind: z.literal('feeding'), fed: z.number(), consoles: z.number(), seconds: z.number() }),
  z.object({ ...Urls, kind: z.literal('crisis'), suspended: z.number(), consoles: z.number(), seconds: z.number() }),
]);

const plan = Plan.parse(JSON.parse(process.argv[2] ?? ''));
console.log(JSON.stringify(await play(plan)));
// Live channels stay open.
process.exit(0);

async function play(asked: z.infer<typeof Plan>): Promise<unknown> {
  if (asked.kind === 'round') return runRound(asked.urls, asked.early);
  const schools = await openSchools(asked.urls);
  if (asked.kind === 'comeback') return runComeback(schools, asked);
  return asked.kind === 'crisis' ? runCrisis(schools, asked) : runFeeding(schools, asked);
}
