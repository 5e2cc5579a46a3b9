import { MUTATION_SCHEMA, type Change, type Gesture, type Mutation } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { accessId } from '../../domain/sync/row.ts';
import { createEntClient } from '../../main/sync/ent/ent-client.ts';
import { CITE, citeScolaire } from '../rights/cite-scolaire.ts';

/** Of the budget: so many rows arrive while somebody types (ux §4.3 B22). */
export const RECEIVED_ROWS = 10_000;
const PER_PUSH = 1000;

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
  const ids = freeRights();
  let m = 0;
  let given = false;
  const send = async (changes: readonly Change[]): Promise<void> => {
    const gesture: Gesture = { id: crypto.randomUUID(), intention: { kind: 'access.setMany', role: given ? 'none' : 'visitor', cells: changes.length, rubriques: CITE.rubriques }, atomic: false, authoredAt: new Date().toISOString() };
    const mutations = changes.map((change): Mutation => ({ ...change, gesture: gesture.id, m: (m += 1) }));
    const answer = await ent.push({ protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client, epoch, gestures: [gesture], mutations }, new AbortController().signal);
    const other = answer.kind === 'outcomes' ? answer.outcomes.find(({ status }) => status !== 'applied') : answer;
    if (other !== undefined) throw new Error(`Not taken: ${JSON.stringify(other).slice(0, 300)}`);
  };
  return {
    push: async () => {
      const [was, set] = given ? ['visitor', 'none'] : ['none', 'visitor'];
      for (let from = 0; from < RECEIVED_ROWS; from += PER_PUSH) {
        await send(ids.slice(from, from + PER_PUSH).map((id) => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] })));
      }
      given = !given;
    },
  };
}

/** Rights of groups that the school has not given: as many as rows are wanted, over every rubrique but the root. */
function freeRights(): readonly string[] {
  const given = new Set(citeScolaire().accesses.map(({ rubrique, principal }) => rubrique * CITE.groups + principal));
  const ids: string[] = [];
  for (let group = CITE.groups - 1; ids.length < RECEIVED_ROWS; group--) {
    for (let rubrique = 1; rubrique < CITE.rubriques && ids.length < RECEIVED_ROWS; rubrique++) {
      if (!given.has(rubrique * CITE.groups + group)) ids.push(accessId(`rub-${rubrique}`, { kind: 'group', id: `groupe:${group}` }));
    }
  }
  return ids;
}
