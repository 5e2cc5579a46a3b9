import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { entStartRefusal, type EntStartRefusal } from '../texts/ent-start.ts';
import { DatabaseError } from './database/open-database.ts';
import { keyFileOf, readOrMakeKey, writtenHow } from './key-file.ts';
import { ENT_DATABASE, startEnt, StartError, type StartOptions } from './start-ent.ts';

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  aaf: { type: 'string' },
  school: { type: 'string' },
  'accept-disappearances': { type: 'string' },
  fictitious: { type: 'boolean' },
  'key-file': { type: 'string' },
} as const;

/** What a process ends with: asked to stop, a mistake in the options, and an import that waits for an agreement. */
const EXIT = { done: 0, refused: 1, usage: 2, asks: 3 } as const;

async function readOptions(): Promise<StartOptions> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  const { data: dataFolder, port, host, aaf, school, fictitious } = values;
  if (dataFolder === undefined) throw new TypeError('--data <folder>');
  const accepted = values['accept-disappearances'];
  return {
    dataFolder,
    ...(await readKey(dataFolder, values['key-file'], fictitious === true)),
    ...(port === undefined ? {} : { port: wholeNumber('--port', port) }),
    ...(host === undefined ? {} : { host }),
    ...(aaf === undefined ? {} : { aafFolder: aaf }),
    ...(school === undefined ? {} : { school }),
    ...(fictitious === undefined ? {} : { fictitious }),
    ...(accepted === undefined ? {} : { acceptDisappearances: wholeNumber('--accept-disappearances', accepted) }),
    log: (line) => {
      console.error(line);
    },
  };
}

/** The key of the data; none for those that are in clear, or will be because every name in them is invented. */
async function readKey(
  dataFolder: string,
  keyFile: string = keyFileOf(dataFolder),
  fictitious: boolean,
): Promise<Pick<StartOptions, 'encryptionKey'>> {
  const written = await writtenHow(join(dataFolder, ENT_DATABASE));
  const isClear = written === 'absent' ? fictitious : written === 'clear';
  return isClear ? {} : { encryptionKey: await readOrMakeKey(keyFile) };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new TypeError(`${option} ${text}`);
  return Number(text);
}

async function run(): Promise<void> {
  const ent = await startEnt(await readOptions());
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void ent.stop().then(() => process.exit(EXIT.done));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // Started by another process: ends with it, even when it is killed.
  if (process.connected) process.on('disconnect', stop);
  if (ent.report !== undefined) console.error(JSON.stringify(ent.report));
  // Last: whoever reads the address may ask to stop at once.
  console.log(`ENT ${ent.url}`);
}

function refusalOf(error: unknown): EntStartRefusal | undefined {
  return error instanceof StartError || error instanceof DatabaseError ? error.refusal : undefined;
}

try {
  await run();
} catch (error) {
  const refusal = refusalOf(error);
  if (refusal !== undefined) {
    console.error(entStartRefusal(refusal));
    process.exit(refusal.kind === 'too-many-disappearances' ? EXIT.asks : EXIT.refused);
  }
  console.error(error instanceof TypeError ? error.message : error);
  process.exit(error instanceof TypeError ? EXIT.usage : EXIT.refused);
}
