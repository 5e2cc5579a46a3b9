// Run in a process of its own: a real ENT of so many schools, until its standard input closes. Prints their addresses as JSON.
import { join } from 'node:path';
import { createEnt } from '../../../server/create-ent.ts';
import { startEnt } from '../../../server/start-ent.ts';
import { giveSchools, uaiOf } from './bench-schools.ts';

const [dataFolder = '', schools = '', people = ''] = process.argv.slice(2);
const encryptionKey = new Uint8Array(32).fill(5);

const making = createEnt({ file: join(dataFolder, 'ent.sqlite'), encryptionKey });
giveSchools(making, Number(schools), Number(people));
making.close();

const ent = await startEnt({ dataFolder, encryptionKey });
console.log(JSON.stringify({ url: ent.url, urls: Array.from({ length: Number(schools) }, (_, rank) => `${ent.url}/${uaiOf(rank)}`) }));
process.stdin.on('end', () => void ent.stop());
process.stdin.resume();
