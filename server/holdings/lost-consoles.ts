import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { HeldPerson } from '../../domain/station/held-data.ts';
import { systemLine } from '../seed/seed-school.ts';
import { commitRows } from '../sync/commit.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';
import { forgetHoldings } from './forget-holdings.ts';
import { heldBy } from './held-by.ts';

/** A console that this ENT answered, whether anybody can still open it or not. */
export interface KnownConsole {
  readonly id: string;
  readonly account: string;
  /** What the account is called; empty where its name was erased. */
  readonly name: string;
  /** What the computer calls itself. */
  readonly device: string;
  /** When it was last heard of (ISO 8601, to the hour). */
  readonly at: string;
}

/** The consoles that were answered, the last heard of first. */
export function listConsoles({ school }: SyncPorts): readonly KnownConsole[] {
  return school.holdings.list().map(({ client, account, device, at }) => ({ id: client, account, name: school.accounts.nameOf(account) ?? '', device, at }));
}

/** Who asks for the list of a lost device; nobody of the school where a command does. */
export type Asker = Pick<EntAccount, 'id' | 'name' | 'role'>;

/** Whom a console that is gone may bear, told to the journal; undefined when this ENT never heard of it. */
export function tellHeldBy({ store, school, now }: SyncPorts, client: string, by?: Asker): readonly HeldPerson[] | undefined {
  // Names are erased each day; whoever asks on the day itself must not read them either.
  store.transaction(() => forgetHoldings(school, now()));
  const people = store.reading(() => heldBy(school.holdings, client));
  if (people === undefined) return undefined;
  const line = systemLine('managed', by?.name ?? 'Ligne de commande', {});
  const actor = by === undefined ? line.actor : { accountId: by.id, name: by.name, role: by.role };
  const told = { ...line, counts: null, actor, intention: { kind: 'people.export', list: 'lost-device', lines: people.length } } as const;
  store.transaction(() => commitRows(school, { stream: 'directory', source: 'sync', rows: [], journal: [told] }, now().toISOString()));
  return people;
}
