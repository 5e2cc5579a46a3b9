import { createRouterClient } from '@orpc/server';
import { createConsole } from '../../main/console/create-console.ts';
import { realPortsOf } from '../support/workbench.ts';

// A console that loads everything, until somebody kills it: it says when it begins and how many people have come.
const [dataFolder = '', entUrl = ''] = process.argv.slice(2);
const opened = await createConsole({ ...realPortsOf(dataFolder, entUrl), entName: 'load' });
if (!opened.ok) {
  process.stdout.write(`REFUSED ${opened.refusal.kind}\n`);
  process.exit(4);
}
const client = createRouterClient(opened.value.routerForPage());
await client.session.signIn({ accountId: 'admin-1' });
process.stdout.write('LOADING\n');
await client.sync.refresh();
await opened.value.stop();
process.exit(0);
