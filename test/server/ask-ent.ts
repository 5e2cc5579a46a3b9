// A console in a process of its own: Node reads the authorities to trust once, when it starts.
import { createEntClient } from '../../main/sync/ent/ent-client.ts';
import { EntTrouble } from '../../main/sync/ent/ent-failure.ts';

// It asks at each address that it is given, and says a line of each.
for (const url of process.argv.slice(2)) console.log(await ask(url));

async function ask(url: string): Promise<string> {
  const client = createEntClient({ url, token: () => null });
  try {
    const { school } = await client.about();
    return `${school.name}, ${String((await client.accounts()).length)}`;
  } catch (error) {
    return error instanceof EntTrouble ? error.failure : String(error);
  }
}
