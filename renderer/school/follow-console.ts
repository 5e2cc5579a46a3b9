import type { ConsoleEvent } from '../../contract/console/console.contract.ts';
import { unpackOutline, unpackPeople, unpackSchool } from '../../contract/console/unpack-school.ts';
import { unreachable } from '../../domain/kernel/assert.ts';
import type { Asked } from './ask-console.ts';
import type { ConsoleClient } from './console-client.ts';
import type { SchoolStore } from './store/create-school-store.ts';

/**
 * Begins: who is signed in, how the program looks, and everything of the school when somebody is. What people are called
 * comes last, once `drawn` says that the rest is on screen.
 */
export async function startSchool(store: SchoolStore, asked: Asked, drawn: () => Promise<void>): Promise<void> {
  const [session, preferences] = await Promise.all([asked.session, asked.preferences]);
  store.setState({ session, preferences, phase: session.signedIn === null ? 'signed-out' : 'loading' });
  if (session.signedIn !== null) {
    store.outline(unpackOutline(await asked.outline));
    const [{ peopleJson }] = await Promise.all([asked.people, drawn()]);
    store.name(unpackPeople(peopleJson));
  }
}

/** Applies the news of the console until they end; those told while the school was read come after it, in their order. */
export async function followConsole(store: SchoolStore, client: ConsoleClient, { events }: Pick<Asked, 'events'>): Promise<void> {
  for await (const event of await events) {
    await applyEvent(store, client, event);
  }
}

async function applyEvent(store: SchoolStore, client: ConsoleClient, event: ConsoleEvent): Promise<void> {
  switch (event.kind) {
    case 'rows':
      return store.receive(event.rows);
    case 'draft':
      // Told before this page's last request was answered, it would take back what is already on screen.
      return store.line.whenIdle(() => drawIfOther(store, event.draft));
    case 'marks':
      return store.setState({ marks: event.marks });
    case 'sent':
      return store.receive([], event.sent);
    case 'status':
      return store.setState({ status: event.status });
    case 'lock-soon':
      return store.setState({ lockSoonAt: event.at });
    case 'handed':
      return store.setState(({ handed }) => ({ handed: handed + 1 }));
    case 'reload':
      return readAgain(store, client);
    default:
      return unreachable(event);
  }
}

/** Everything again, beginning with who is signed in: another page of this console may have changed that. */
async function readAgain(store: SchoolStore, client: ConsoleClient): Promise<void> {
  const session = await client.session.status();
  const shown = store.getState().session;
  if (shown !== null && shown.place !== session.place) return beginElsewhere(session.training);
  if (session.signedIn === null) return store.forget(session);
  const school = unpackSchool(await client.school.load());
  store.setState({ session });
  store.line.forget();
  store.load(school);
  await readAccounts(store, client);
  await readPlatforms(store, client);
}

/** What this computer keeps of accounts, which the controls look at; nothing where it does not answer. */
export async function readAccounts(store: SchoolStore, client: Pick<ConsoleClient, 'accounts'>): Promise<void> {
  store.setState({ accounts: await client.accounts.statements().catch(() => []) });
}

/** What the platforms of the school hold; as it was where the console does not answer. */
export async function readPlatforms(store: SchoolStore, client: Pick<ConsoleClient, 'connectors'>): Promise<void> {
  const platforms = await client.connectors.joined().catch(() => undefined);
  if (platforms !== undefined) store.setState({ platforms });
}

/** Another school is in front of the user: nothing of what this page holds is about it. */
function beginElsewhere(isTraining: boolean): void {
  // A trainee chooses a school on its screen, and goes on there.
  if (!isTraining) location.hash = '#/tableau-de-bord';
  location.reload();
}

/** What this page has just drawn itself is not drawn twice, and what is still being kept is not lost from sight. */
function drawIfOther(store: SchoolStore, kept: SchoolDraft): void {
  const { draft: mine, unkept } = store.getState();
  const waiting = mine.filter(({ id }) => unkept.has(id) && !kept.some((entry) => entry.id === id));
  const draft = [...kept, ...waiting];
  if (JSON.stringify(draft.map(shape)) !== JSON.stringify(mine.map(shape))) {
    store.draw(draft);
  }
}

function shape({ id, state, changes }: SchoolDraft[number]): unknown {
  return [id, state, changes];
}

type SchoolDraft = Extract<ConsoleEvent, { kind: 'draft' }>['draft'];
