// One process of an ENT, in front of a database that others share, until it is killed or its standard input closes.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEnt } from '../../../server/start-ent.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';

const ent = await startEnt({
  dataFolder: mkdtempSync(join(tmpdir(), 'ent-')),
  postgres: { url: process.argv[2] ?? '' },
  seed: TINY_SCHOOL,
  clock: () => new Date(MONDAY),
  log: (line) => console.error(line),
});
console.log(ent.url);
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
