// A console in a process of its own: Node reads the authorities to trust once, when it starts.
import { createEntClient } from '../../main/sync/ent/ent-client.ts';
import { EntTrouble } from '../../main/sync/ent/ent-failure.ts';

const client = createEntClient({ url: process.argv[2] ?? '', token: () => null });
try {
  const { school } = await client.about();
  console.log(`${school.name}, ${String((await client.accounts()).length)}`);
} catch (error) {
  console.log(error instanceof EntTrouble ? error.failure : String(error));
}
