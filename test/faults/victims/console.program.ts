import { createRouterClient } from '@orpc/server';
import { createConsole } from '../../../main/console/create-console.ts';
import { NO_EFFECT, realPortsOf } from '../../support/workbench.ts';
import { newRubrique } from '../../scenario/new-rubrique.ts';
import { weakenDurability } from './weaken-durability.ts';

// A console that loads a school, keeps six intentions and sends them three by three, saying each that it promised to keep.
const EDITS = 6;
const [dataFolder = '', entUrl = '', weakened] = process.argv.slice(2);
if (weakened === 'weakened') weakenDurability();
const opened = await createConsole({ ...realPortsOf(dataFolder, entUrl), entName: 'kill' });
if (!opened.ok) throw new Error(opened.refusal.kind);
const client = createRouterClient(opened.value.routerForPage());
await client.session.signIn({ accountId: 'admin-1' });
await client.sync.refresh();
for (let i = 0; i < EDITS; i++) {
  const entry = newRubrique(crypto.randomUUID());
  await client.draft.record(entry);
  process.stdout.write(`KEPT ${entry.changes[0]?.id ?? ''}\n`);
  if (i % 3 !== 2) continue;
  const { draft } = await client.school.load();
  await client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
}
await opened.value.stop();
process.exit(0);
