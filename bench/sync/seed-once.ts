// Run in a process of its own: gives a folder the database of an ENT with so many accounts.
import { join } from 'node:path';
import { createEnt } from '../../server/create-ent.ts';
import { makeSeed } from './seed.ts';

const [dataFolder = '', people = ''] = process.argv.slice(2);
const ent = createEnt({ file: join(dataFolder, 'ent.sqlite'), encryptionKey: new Uint8Array(32).fill(5) });
ent.seed(makeSeed(Number(people)));
ent.close();
console.log('{}');
