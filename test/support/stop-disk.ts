import Database from 'better-sqlite3-multiple-ciphers';
import { vi } from 'vitest';
import { z } from 'zod';

const Statement = z.custom<{ run: (...values: unknown[]) => unknown }>((value) => typeof value === 'object' && value !== null && 'run' in value);

/** Statements that match find the disk full, once so many have found room. */
export function stopDisk(matches: (sql: string) => boolean, room = 0) {
  const probe = new Database(':memory:');
  const statement = Statement.parse(Object.getPrototypeOf(probe.prepare('SELECT 1')));
  probe.close();
  const { run } = statement;
  let left = room;
  return vi.spyOn(statement, 'run').mockImplementation(function (this: { readonly source: string }, ...values) {
    if (matches(this.source) && left-- <= 0) {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    }
    return run.apply(this, values);
  });
}
