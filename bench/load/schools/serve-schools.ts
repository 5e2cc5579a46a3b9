// Run in a process of its own: a real ENT of so many schools, until its standard input closes. Prints their addresses as JSON.
import { join } from 'node:path';
import { createEnt } from '../../../server/create-ent.ts';
import { startEnt } from '../../../server/start-ent.ts';
import { makeSeed } from '../../sync/seed.ts';
import { administratorOf, uaiOf } from './bench-schools.ts';

const [dataFolder = '', schools = '', people = ''] = process.argv.slice(2);
const encryptionKey = new Uint8Array(32).fill(5);
const ranks = [...Array(Number(schools)).keys()];

const making = createEnt({ file: join(dataFolder, 'ent.sqlite'), encryptionKey });
const model = makeSeed(Number(people));
for (const uai of ranks.map(uaiOf)) {
  making.seed({ ...model, school: { ...model.school, uai }, accounts: model.accounts.slice(0, 1).map((account) => ({ ...account, id: administratorOf(uai) })) });
}
making.close();

const ent = await startEnt({ dataFolder, encryptionKey });
console.log(JSON.stringify({ url: ent.url, urls: ranks.map((rank) => `${ent.url}/${uaiOf(rank)}`) }));
process.stdin.on('end', () => void ent.stop());
process.stdin.resume();
