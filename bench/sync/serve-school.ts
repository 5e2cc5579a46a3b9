// Run in a process of its own: a real ENT with so many accounts, until its standard input closes. Prints its address as JSON.
import { startEnt } from '../../server/start-ent.ts';
import { makeSeed } from './seed.ts';

const [dataFolder = '', people = ''] = process.argv.slice(2);
const ent = await startEnt({ dataFolder, seed: makeSeed(Number(people)), encryptionKey: new Uint8Array(32).fill(5) });
console.log(JSON.stringify({ url: ent.url }));
process.stdin.on('end', () => void ent.stop());
process.stdin.resume();
