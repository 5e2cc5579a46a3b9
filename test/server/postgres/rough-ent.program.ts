// One process of an ENT in front of a database that others share, some of whose transactions are slow or taken back, until its standard input closes.
import { createEnt } from '../../../server/create-ent.ts';
import { serveEnt } from '../../../server/http/serve-ent.ts';
import { createRandom } from '../../simulation/random.ts';
import { raceSchool } from './race-school.ts';

const [url = '', seed = '1', writers = '16', steps = '4'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const SLOW_MS = 60;

class TakenBack extends Error {}

/** One in twenty is taken back at the last moment, one in ten makes the others wait. */
function beforeCommit(): void {
  const drawn = random.int(20);
  if (drawn === 0) throw new TakenBack();
  if (drawn <= 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, random.int(SLOW_MS));
}

const ent = createEnt({ postgres: { url }, faults: { beforeCommit } });
ent.seed(raceSchool(Number(writers), Number(steps)));
const served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, (line) => {
  if (!line.includes('TakenBack') && !line.startsWith('Error\n')) console.error(line);
});
console.log(served.url);
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
