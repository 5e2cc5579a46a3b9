import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** A console, and how far it may have received the directory. */
export type HoldingRecord = Omit<Tables['holding'], 'scope'>;
/** What a person's record said before it changed: the names of its fields, not what they say. */
export type PastRecord = Omit<Tables['person_past'], 'scope'>;

/** A person's row and the commit that wrote it. */
export interface PersonRow {
  readonly id: string;
  readonly n: number;
  readonly gone: number;
  readonly fields: string;
}

/** What the ENT must remember to say whom a lost console bears (rel:C-P11). */
export interface HoldingStore {
  list(): readonly HoldingRecord[];
  /** Of a console, one for each account that used it. */
  of(client: string): readonly HoldingRecord[];
  put(holding: HoldingRecord): void;
  /** The farthest commit of the directory that a console may have received; 0 where none received any. */
  furthest(): number;
  person(id: string): PersonRow | undefined;
  /** People who are there, and whose record has not changed since a commit. */
  unchangedSince(n: number): readonly PersonRow[];
  pasts(): readonly PastRecord[];
  addPasts(pasts: readonly PastRecord[]): void;
  /** Forgets consoles that were last heard of before an instant. */
  forgetBefore(at: string): void;
  /** Takes off the versions that no console may bear. */
  forgetUnheld(): void;
  /** When versions that still bear a name were replaced. */
  namedSince(): readonly string[];
  /** Erases the names of the versions that were replaced at an instant. */
  eraseNames(at: string): void;
}

/** Opens it for one school. */
export function createHoldingStore(connection: Connection, scope: string): HoldingStore {
  const { sql } = connection;
  const holdings = sql.selectFrom('holding').select(['client', 'account', 'device', 'at', 'confirmed', 'confirmed_view', 'sent', 'sent_view']).where('scope', '=', scope);
  const people = sql.selectFrom('row').select(['id', 'n', 'gone', 'fields']).where('scope', '=', scope).where('entity', '=', 'person');
  const pasts = sql.selectFrom('person_past').select(['id', 'since', 'until', 'at', 'last_name', 'first_name', 'profile', 'fields']).where('scope', '=', scope);
  const person = connection.prepare<PersonRow>('select id, n, gone, fields from row where scope = ? and entity = \'person\' and id = ?');
  // Asked at each pull: prepared once.
  const of = connection.prepare<HoldingRecord>('select client, account, device, at, confirmed, confirmed_view, sent, sent_view from holding where scope = ? and client = ?');
  const addPasts = connection.insertMany('insert into person_past (scope, id, since, until, at, last_name, first_name, profile, fields)', 9);
  return {
    list: () => connection.all(holdings.orderBy('at', 'desc').orderBy('client')),
    of: (client) => of.all(scope, client),
    put: ({ client, account, ...rest }) =>
      connection.run(sql.insertInto('holding').values({ scope, client, account, ...rest }).onConflict((conflict) => conflict.columns(['scope', 'client', 'account']).doUpdateSet(rest))),
    furthest: () => {
      const found = connection.first(sql.selectFrom('holding').select(({ fn }) => [fn.max('confirmed').as('confirmed'), fn.max('sent').as('sent')]).where('scope', '=', scope));
      return Math.max(found?.confirmed ?? 0, found?.sent ?? 0);
    },
    person: (id) => person.get(scope, id),
    unchangedSince: (n) => connection.all(people.where('gone', '=', 0).where('n', '<=', n)),
    pasts: () => connection.all(pasts.orderBy('id').orderBy('since')),
    addPasts: (added) => addPasts(added.map(({ id, since, until, at, last_name, first_name, profile, fields }) => [scope, id, since, until, at, last_name, first_name, profile, fields])),
    ...forgettingOf(connection, scope),
  };
}

function forgettingOf(connection: Connection, scope: string): Pick<HoldingStore, 'forgetBefore' | 'forgetUnheld' | 'namedSince' | 'eraseNames'> {
  const { sql } = connection;
  return {
    forgetBefore: (at) => connection.run(sql.deleteFrom('holding').where('scope', '=', scope).where('at', '<', at)),
    forgetUnheld: () =>
      connection.run(
        sql.deleteFrom('person_past').where('scope', '=', scope).where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('holding').select('holding.client').where('holding.scope', '=', scope).where(({ or, and, eb }) =>
                or((['holding.confirmed', 'holding.sent'] as const).map((reach) => and([eb('person_past.since', '<=', eb.ref(reach)), eb('person_past.until', '>', eb.ref(reach))]))),
              ),
            ),
          ),
        ),
      ),
    namedSince: () => connection.all(sql.selectFrom('person_past').select('at').distinct().where('scope', '=', scope).where('last_name', '<>', '')).map(({ at }) => at),
    eraseNames: (at) => connection.run(sql.updateTable('person_past').set({ last_name: '', first_name: '' }).where('scope', '=', scope).where('at', '=', at)),
  };
}
