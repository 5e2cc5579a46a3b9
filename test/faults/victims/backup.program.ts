import { createEnt } from '../../../server/create-ent.ts';
import { NOW } from '../../support/workbench.ts';

// Writes one backup of the data of an ENT, says it, and ends.
const [folder = '', backups = ''] = process.argv.slice(2);
const ent = createEnt({ file: `${folder}/ent.sqlite`, clock: () => new Date(NOW) });
await ent.backup(backups);
process.stdout.write('DONE\n');
ent.close();
