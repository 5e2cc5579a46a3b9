// Run in a process of its own: loads an ENT as its arguments say, reads it back, and prints what it saw as JSON.
import { z } from 'zod';
import { createHttpClient } from './http-client.ts';
import { openSchool } from './open-school.ts';
import { runOverload } from './overload.ts';
import { runSteady } from './steady.ts';
import { MUTATIONS } from './virtual-console.ts';

const Server = { urls: z.array(z.string()), account: z.string() };
const Plan = z.discriminatedUnion('kind', [
  z.object({ ...Server, kind: z.literal('steady'), consoles: z.number(), seconds: z.number(), pushes: z.number(), rows: z.number().optional(), changes: z.number().optional() }),
  z.object({ ...Server, kind: z.literal('overload'), consoles: z.number(), seconds: z.number(), times: z.number() }),
]);

const plan = Plan.parse(JSON.parse(process.argv[2] ?? ''));
const clients = plan.urls.map((url) => createHttpClient(url, plan.kind === 'steady' ? plan.consoles : plan.consoles * plan.times));
const doors = await Promise.all(clients.map((http) => openSchool(http, plan.account)));
const { rows = 0, changes = MUTATIONS } = plan.kind === 'steady' ? plan : {};
console.log(JSON.stringify(plan.kind === 'steady' ? await runSteady(doors, { ...plan, rows, changes }) : await runOverload(doors, plan)));
for (const http of clients) http.close();
