import { MUTATION_SCHEMA, type Change, type Gesture, type Mutation } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { accessId } from '../../domain/sync/row.ts';
import { createEntClient } from '../../main/sync/ent-client.ts';
import { CITE } from '../rights/cite-scolaire.ts';

/** Of the budget: so many rows arrive while somebody types (ux §4.3 B22). */
export const RECEIVED_ROWS = 10_000;
const PER_PUSH = 1000;
/** Groups that have no right yet. */
const FIRST_GROUP = 450;

/** Another console of the school, which gives rights that nobody has, then takes them back, and so on. */
export interface OtherConsole {
  /** Sends so many rows, as fast as the ENT takes them. */
  push(): Promise<void>;
}

/** Opens it: a bare sender, since what it shows is no part of the measure. */
export async function openOtherConsole(entUrl: string): Promise<OtherConsole> {
  let token: string | null = null;
  const ent = createEntClient({ url: entUrl, token: () => token });
  token = (await ent.signIn('admin-1', 'bench')).token;
  const { epoch } = await ent.about();
  const client = crypto.randomUUID();
  let m = 0;
  let given = false;
  const send = async (changes: readonly Change[]): Promise<void> => {
    const gesture: Gesture = { id: crypto.randomUUID(), intention: { kind: 'access.setMany', role: given ? 'none' : 'visitor', cells: changes.length, rubriques: CITE.rubriques }, atomic: false, authoredAt: new Date().toISOString() };
    const mutations = changes.map((change): Mutation => ({ ...change, gesture: gesture.id, m: (m += 1) }));
    const answer = await ent.push({ protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client, epoch, gestures: [gesture], mutations }, new AbortController().signal);
    if (answer.kind !== 'outcomes' || answer.outcomes.some(({ status }) => status !== 'applied')) throw new Error(`Not taken: ${JSON.stringify(answer).slice(0, 200)}`);
  };
  return {
    push: async () => {
      const [was, set] = given ? ['visitor', 'none'] : ['none', 'visitor'];
      for (let from = 0; from < RECEIVED_ROWS; from += PER_PUSH) {
        await send(Array.from({ length: PER_PUSH }, (_, i) => ({ entity: 'access', id: rightOf(from + i), edits: [{ field: 'role', was, set }] })));
      }
      given = !given;
    },
  };
}

function rightOf(rank: number): string {
  return accessId(`rub-${1 + (rank % (CITE.rubriques - 1))}`, { kind: 'group', id: `groupe:${FIRST_GROUP + Math.floor(rank / (CITE.rubriques - 1))}` });
}
