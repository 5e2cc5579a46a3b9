// npm run ent: the reference ENT alone. Prints ENT <address>, then serves until it is asked to end.
import { ENT_HELP, readEntOptions } from './start/options.ts';
import { reportLines } from './start/report-sentences.ts';
import { runEnt } from './start/run-ent.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const asked = untilAskedToStop();
const read = readEntOptions(process.argv.slice(2), process.env);

if (read.kind === 'help') console.log(ENT_HELP);
else if (read.kind === 'wrong') fail(read.sentence, 2);
else {
  // Started by « npm start », it is the embedded one: an empty folder receives the fictitious school.
  const started = await runEnt(read.options, process.channel !== undefined);
  if (started.kind === 'refused') fail(started.sentence, started.code);
  else {
    // On the standard error: the standard output holds the address only, for whoever reads it with a program.
    if (started.report !== undefined) console.error(reportLines(started.report).join('\n'));
    console.log(`ENT ${started.ent.url}`);
    await asked;
    await started.ent.stop();
    process.exit(0);
  }
}

function fail(sentence: string, code: number): void {
  console.error(sentence);
  process.exit(code);
}
