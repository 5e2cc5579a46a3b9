// Run in a process of its own: an ENT in front of a prepared database, until its standard input closes. Prints its address as JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEnt } from '../../server/start-ent.ts';
import { makeSeed } from '../sync/seed.ts';

const [url = '', people = ''] = process.argv.slice(2);
const dataFolder = mkdtempSync(join(tmpdir(), 'console-ent-load-'));
const ent = await startEnt({ dataFolder, postgres: { url }, log: console.error, ...(Number(people) === 0 ? {} : { seed: makeSeed(Number(people)) }) });
console.log(JSON.stringify({ url: ent.url }));
process.stdin.on('end', () => {
  rmSync(dataFolder, { recursive: true, force: true });
  void ent.stop();
});
process.stdin.resume();
