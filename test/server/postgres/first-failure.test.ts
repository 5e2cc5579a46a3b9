import { expect, it } from 'vitest';
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
