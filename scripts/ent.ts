// npm run ent: the reference ENT alone. Prints ENT <address>, then INVITATION <address> as long as no administrator comes in,
// and serves until it is asked to end.
// npm run ent -- import <file>: applies an upstream file to an ENT that is not running, prints its report, and ends.
// npm run ent -- verify: computes the chain of the journal of an ENT that is not running again, and ends.
// npm run ent -- prepare --database <address> --role <role>: gives a PostgreSQL database its tables, and ends.
// npm run ent -- backup --out <folder>, restore --from <file>: copies the data of an ENT that is not running, or puts a copy back; forget --account <account>: erases a name from its journal.
// npm run ent -- restore --database <address>: goes on from a database that pg_restore brought back.
// npm run ent -- lost-device [--console <console>]: whom a console that is gone may bear, of an ENT that is not running.
// npm run ent -- export-gar --out <folder>: writes the archive for the GAR of an ENT that is not running, and ends.
import type { CommandEnd } from './ent/run/offline-ent.ts';
import { readDataOptions, readEntOptions, readExportGarOptions, readImportOptions, readLoneOption, readLostDeviceOptions, readPrepareOptions } from './ent/ent-options.ts';
import { readRestoredOptions } from './ent/restored-options.ts';
import { ENT_HELP } from './ent/sentences/ent-help.ts';
import { FIRST_INVITATION, FIRST_INVITATIONS } from './ent/sentences/ent-sentences.ts';
import { reportLines } from './ent/sentences/report-sentences.ts';
import { runBackup, runRestore } from './ent/run/run-backup.ts';
import { runEnt } from './ent/run/run-ent.ts';
import { runExportGar } from './ent/run/run-export-gar.ts';
import { runImport } from './ent/run/run-import.ts';
import { runImportEvery } from './ent/run/run-import-every.ts';
import { runForget } from './ent/run/run-forget.ts';
import { runLostDevice } from './ent/run/run-lost-device.ts';
import { runPrepare } from './ent/run/run-prepare.ts';
import { runRestored } from './ent/run/run-restored.ts';
import { runVerify } from './ent/run/run-verify.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const asked = untilAskedToStop();
const argv = process.argv.slice(2);
const imported = readImportOptions(argv, process.env);
const exported = readExportGarOptions(argv, process.env);
const verified = readDataOptions('verify', argv, process.env);
const prepared = readPrepareOptions(argv);
const saved = readLoneOption('backup', argv, process.env);
const broughtBack = readRestoredOptions(argv, process.env);
const restored = readLoneOption('restore', argv, process.env);
const forgotten = readLoneOption('forget', argv, process.env);
const lost = readLostDeviceOptions(argv, process.env);
const read = imported ?? exported ?? verified ?? saved ?? broughtBack ?? restored ?? forgotten ?? lost ?? readEntOptions(argv, process.env);

if (prepared?.kind === 'read') end(await runPrepare(prepared.options));
else if (prepared?.kind === 'wrong') fail(prepared.sentence, 2);
else if (prepared?.kind === 'help' || read.kind === 'help') console.log(ENT_HELP);
else if (read.kind === 'wrong') fail(read.sentence, 2);
else if (imported?.kind === 'read') end(await (imported.options.everySchool === true ? runImportEvery : runImport)(imported.options));
else if (verified?.kind === 'read') end(await runVerify(verified.options));
else if (saved?.kind === 'read') end(await runBackup(saved.options));
else if (forgotten?.kind === 'read') end(await runForget(forgotten.options));
else if (lost?.kind === 'read') end(await runLostDevice(lost.options));
else if (broughtBack?.kind === 'read') end(await runRestored(broughtBack.options));
else if (restored?.kind === 'read') end(await runRestore(restored.options));
else if (exported?.kind === 'read') end(await runExportGar(exported.options));
else {
  // Started by « npm start », it is the embedded one: an empty folder receives the fictitious school.
  const started = await runEnt(read.options, process.channel !== undefined);
  if (started.kind === 'refused') fail(started.sentence, started.code);
  else {
    // On the standard error: the standard output holds the address only, for whoever reads it with a program.
    if (started.report !== undefined) console.error(reportLines(started.report).join('\n'));
    console.log(`ENT ${started.ent.url}`);
    if (started.ent.invitation !== undefined) {
      console.error(FIRST_INVITATION);
      console.log(`INVITATION ${started.ent.invitation}`);
    }
    if (started.ent.invitations.length > 0) console.error(FIRST_INVITATIONS);
    for (const invitation of started.ent.invitations) console.log(`INVITATION ${invitation}`);
    await asked;
    await started.ent.stop();
    process.exit(0);
  }
}

function end({ lines, code }: CommandEnd): void {
  if (code !== 0) fail(lines.join('\n'), code);
  console.log(lines.join('\n'));
  process.exit(0);
}

function fail(sentence: string, code: number): void {
  console.error(sentence);
  process.exit(code);
}
