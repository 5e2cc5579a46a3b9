import { expect, test } from 'vitest';
import { ACTIVITIES, INVENTORY, tablesOf } from '../../../domain/privacy/inventory.ts';

test('each table is in one activity, with how many of its columns tell something of somebody', () => {
  const tables = ACTIVITIES.flatMap(tablesOf);
  expect(tables).toHaveLength(INVENTORY.length);
  const personalIn = (place: string, table: string): number | undefined => tables.find((one) => one.place === place && one.table === table)?.personal;
  expect(personalIn('ent', 'head')).toBe(0);
  expect(personalIn('ent', 'journal_author')).toBe(2);
  expect(personalIn('console-directory', 'entry')).toBe(3);
});
