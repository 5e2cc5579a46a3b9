// npm run ent: the reference ENT alone. Prints ENT <address>, then serves until it is asked to end.
// npm run ent -- import <file>: applies an upstream file to an ENT that is not running, prints its report, and ends.
import { ENT_HELP, readEntOptions, readImportOptions } from './start/options.ts';
import { reportLines } from './start/report-sentences.ts';
import { runEnt } from './start/run-ent.ts';
import { runImport } from './start/run-import.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const asked = untilAskedToStop();
const wanted = readImportOptions(process.argv.slice(2), process.env);
const read = wanted ?? readEntOptions(process.argv.slice(2), process.env);

if (read.kind === 'help') console.log(ENT_HELP);
else if (read.kind === 'wrong') fail(read.sentence, 2);
else if (wanted?.kind === 'read') {
  const { lines, code } = await runImport(wanted.options);
  if (code !== 0) fail(lines.join('\n'), code);
  console.log(lines.join('\n'));
  process.exit(0);
} else {
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
