// Run in a process of its own: loads an ENT as its arguments say, reads it back, and prints what it saw as JSON.
import { z } from 'zod';
import { must } from '../../domain/kernel/assert.ts';
import { createHttpClient } from './http-client.ts';
import { runLiveCrowd } from './live-crowd.ts';
import { openSchool } from './open-school.ts';
import { runOverload } from './overload.ts';
import { runSteady } from './steady.ts';
import { MUTATIONS } from './virtual-console.ts';

const Server = { urls: z.array(z.string()), account: z.string() };
const Plan = z.discriminatedUnion('kind', [
  z.object({ ...Server, kind: z.literal('steady'), consoles: z.number(), seconds: z.number(), pushes: z.number(), rows: z.number().optional(), changes: z.number().optional() }),
  z.object({ ...Server, kind: z.literal('overload'), consoles: z.number(), seconds: z.number(), times: z.number() }),
  z.object({ ...Server, kind: z.literal('live'), consoles: z.number(), changes: z.number() }),
]);

const plan = Plan.parse(JSON.parse(process.argv[2] ?? ''));
const connections = plan.kind === 'overload' ? plan.consoles * plan.times : plan.consoles;
const clients = plan.urls.map((url) => createHttpClient(url, connections));
const doors = await Promise.all(clients.map((http) => openSchool(http, plan.account)));
const first = { school: must(doors[0], 'a school has a door'), url: must(plan.urls[0], 'a school has a door') };
console.log(JSON.stringify(await play(plan)));
// Live channels stay open.
process.exit(0);

function play(asked: z.infer<typeof Plan>): Promise<unknown> {
  if (asked.kind === 'steady') return runSteady(doors, { ...asked, rows: asked.rows ?? 0, changes: asked.changes ?? MUTATIONS });
  return asked.kind === 'overload' ? runOverload(doors, asked) : runLiveCrowd(first.school, first.url, asked);
}
