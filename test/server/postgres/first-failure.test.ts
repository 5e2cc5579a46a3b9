import { expect, it } from 'vitest';
import { DatabaseError } from '../../../server/database/database-error.ts';
import { startBridge, StatementError } from '../../../server/database/engines/postgres/bridge.ts';
import { newDatabase } from '../../support/postgres/new-database.ts';

const NEVER = { notified: 2 ** 30, alone: 2 ** 30 } as const;

it('a transaction fails by what failed first, not by what that made fail, whatever the school of each statement', () => {
  const bridge = startBridge({ url: newDatabase().ent, poll: NEVER });
  const order = (text: string, scope: string, inTransaction = true) => ({ statement: { text, values: [] }, scope, inTransaction });
  const failed = Array.from({ length: 100 }, () => {
    bridge.ask(order('begin', '', false));
    bridge.tell(order('select 1 / 0', '0319999A'));
    try {
      bridge.ask(order('commit', ''));
      return undefined;
    } catch (error) {
      bridge.ask(order('rollback', ''));
      return error instanceof StatementError ? error.code : error;
    }
  });
  bridge.close();
  expect(new Set(failed)).toEqual(new Set(['22012']));
});

it('a reply that comes once nobody waits for it is not taken for that of the next statement', () => {
  const bridge = startBridge({ url: newDatabase().ent, poll: NEVER, longestWait: 1000 });
  const ask = (text: string) => bridge.ask({ statement: { text, values: [] }, scope: undefined, inTransaction: false });
  ask('select 1');
  expect(() => ask('select pg_sleep(1.5)')).toThrow(DatabaseError);
  const answered = Array.from({ length: 5 }, () => heard(() => ask('select 2 as two'))).find((rows) => rows !== undefined);
  bridge.close();
  expect(answered).toEqual([{ two: 2 }]);
});

/** Nothing where the machine is so slow that this one is not heard in time either. */
function heard(ask: () => readonly unknown[]): readonly unknown[] | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
