import { createRouterClient } from '@orpc/server';
import { createConsole } from '../../main/console/create-console.ts';
import { NO_EFFECT, realPortsOf } from '../support/workbench.ts';
import { newRubrique } from './new-rubrique.ts';

// A console that works without rest until somebody kills it: it says each intention that it promised to keep.
const [dataFolder = '', entUrl = ''] = process.argv.slice(2);
const opened = await createConsole({ ...realPortsOf(dataFolder, entUrl), entName: 'kill' });
if (!opened.ok) {
  process.stdout.write(`REFUSED ${opened.refusal.kind}\n`);
  process.exit(4);
}
const client = createRouterClient(opened.value.routerForPage());
await client.session.signIn({ accountId: 'admin-1' });
await client.sync.refresh();
for (let i = 0; ; i++) {
  const entry = newRubrique(crypto.randomUUID());
  await client.draft.record(entry);
  process.stdout.write(`KEPT ${entry.changes[0]?.id ?? ''}\n`);
  if (i % 3 === 2) {
    const { draft } = await client.school.load();
    await client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
  }
}
