import { createEnt } from '../../../server/create-ent.ts';
import { NOW, openConsole } from '../../support/workbench.ts';

// Opens the files of an older version, on both sides, which migrates them, and ends.
const [dataFolder = '', entFolder = ''] = process.argv.slice(2);
const ent = createEnt({ file: `${entFolder}/ent.sqlite`, clock: () => new Date(NOW) });
ent.heads();
const console = await openConsole({ dataFolder, entUrl: 'http://127.0.0.1:1', entName: 'recorded' });
await console.client.session.status();
await console.stop();
ent.close();
process.exit(0);
