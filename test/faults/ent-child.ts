import { startSchool } from '../scenario/school-bench.ts';

// An ENT in a process of its own, for somebody to kill; it does not outlive who started it.
const [folder = '', port = '0'] = process.argv.slice(2);
const { url } = await startSchool(3, folder, Number(port));
process.stdout.write(`READY ${url}\n`);
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
