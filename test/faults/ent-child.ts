import { startSchool } from '../scenario/school-bench.ts';

// An ENT in a process of its own, for somebody to kill.
const [folder = '', port = '0'] = process.argv.slice(2);
const { url } = await startSchool(3, folder, Number(port));
process.stdout.write(`READY ${url}\n`);
