// npm start: the embedded ENT, the console, and the best window that this computer offers.
import { readStartOptions, START_HELP } from './start/start-options.ts';
import { runConsole } from './start/run-console.ts';

const read = readStartOptions(process.argv.slice(2), process.env);

if (read.kind === 'help') console.log(START_HELP);
else if (read.kind === 'wrong') {
  console.error(read.sentence);
  process.exitCode = 2;
} else process.exit(await runConsole(read.options));
