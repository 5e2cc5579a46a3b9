// Run in a process of its own: an ENT whose accounts another process gave it, so that its memory is that of who serves. Prints its address as JSON.
import { join } from 'node:path';
import { startEnt } from '../../server/start-ent.ts';
import { runChild } from '../run-child.ts';

const [dataFolder = '', people = ''] = process.argv.slice(2);
await runChild(join(import.meta.dirname, 'seed-once.ts'), [dataFolder, people]);
const ent = await startEnt({ dataFolder, encryptionKey: new Uint8Array(32).fill(5) });
console.log(JSON.stringify({ url: ent.url }));
process.stdin.on('end', () => void ent.stop());
process.stdin.resume();
