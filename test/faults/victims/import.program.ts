import { createEnt } from '../../../server/create-ent.ts';
import { NOW } from '../../support/workbench.ts';
import { DELIVERY } from './import.ts';

// An empty ENT that imports a delivery, says it once it is durable, and ends.
const [folder = ''] = process.argv.slice(2);
const ent = createEnt({ file: `${folder}/ent.sqlite`, clock: () => new Date(NOW) });
const result = await ent.importAaf({ folder: DELIVERY, fictitious: true });
if (!result.ok) throw new Error(result.refusal.kind);
process.stdout.write('DONE\n');
ent.close();
