// Run in a process of its own: loads an ENT as its arguments say, reads it back, and prints what it saw as JSON.
import { z } from 'zod';
import { createHttpClient } from './http-client.ts';
import { openSchool } from './open-school.ts';
import { runSteady } from './steady.ts';

const Plan = z.object({ url: z.string(), account: z.string(), consoles: z.number(), seconds: z.number(), pushes: z.number(), rows: z.number().optional() });

const { url, account, rows, ...steady } = Plan.parse(JSON.parse(process.argv[2] ?? ''));
const http = createHttpClient(url, steady.consoles);
const result = await runSteady(await openSchool(http, account), { ...steady, ...(rows === undefined ? {} : { rows }) });
http.close();
console.log(JSON.stringify(result));
