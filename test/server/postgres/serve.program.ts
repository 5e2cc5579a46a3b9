// One process of an ENT, in front of a database that others share, until it is killed or its standard input closes.
// `notified-alone`: it never looks by itself at what the others did.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEnt } from '../../../server/start-ent.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';

const [, , url = '', news] = process.argv;
const poll = news === 'notified-alone' ? { poll: { notified: 2 ** 30, alone: 2 ** 30 } } : {};
const ent = await startEnt({
  dataFolder: mkdtempSync(join(tmpdir(), 'ent-')),
  postgres: { url, ...poll },
  seed: TINY_SCHOOL,
  clock: () => new Date(MONDAY),
  log: (line) => console.error(line),
});
console.log(ent.url);
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
