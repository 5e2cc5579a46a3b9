import { randomUUID } from 'node:crypto';
import type { Intention } from '../../../domain/sync/intention.ts';
import { MUTATION_SCHEMA, type Change } from '../../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../../domain/sync/protocol.ts';
import { createEntClient } from '../../../main/sync/ent/ent-client.ts';

/** Has another administrator send a change to an ENT of the demonstration, without the console and the page that they would have. */
export async function sendAs(name: string, entUrl: string, intention: Intention, change: Change): Promise<void> {
  const proof: { token: string | null } = { token: null };
  const ent = createEntClient({ url: entUrl, token: () => proof.token });
  const account = (await ent.accounts()).find((one) => one.name === name);
  if (account === undefined) throw new Error(`${name} has no account`);
  proof.token = (await ent.signIn(account.id, 'essai')).token;
  const gesture = randomUUID();
  const answer = await ent.push(
    {
      protocol: SYNC_PROTOCOL,
      schema: MUTATION_SCHEMA,
      client: randomUUID(),
      epoch: (await ent.about()).epoch,
      gestures: [{ id: gesture, intention, atomic: false, authoredAt: new Date().toISOString() }],
      mutations: [{ ...change, m: 1, gesture }],
    },
    AbortSignal.timeout(20_000),
  );
  if (answer.kind !== 'outcomes' || answer.outcomes[0]?.status !== 'applied') throw new Error(`the ENT answers ${JSON.stringify(answer)}`);
}
