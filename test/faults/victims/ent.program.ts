import { createEnt } from '../../../server/create-ent.ts';
import { serveEnt } from '../../../server/http/serve-ent.ts';
import { NOW } from '../../support/workbench.ts';
import { weakenDurability } from './weaken-durability.ts';

// An ENT that ends once it has taken so many pushes and answered them.
const [folder = '', port = '0', pushes = '1', weakened] = process.argv.slice(2);
if (weakened === 'weakened') weakenDurability();
const ent = createEnt({ file: `${folder}/ent.sqlite`, clock: () => new Date(NOW) });
const served = await serveEnt(ent, { host: '127.0.0.1', port: Number(port) }, () => undefined);
const first = ent.heads().settings;
process.stdout.write('READY\n');
const timer = setInterval(() => {
  if (ent.heads().settings < first + Number(pushes)) return;
  clearInterval(timer);
  // What was committed last is answered before the end.
  setTimeout(() => void served.stop().then(() => process.exit(0)), 100);
}, 20);
