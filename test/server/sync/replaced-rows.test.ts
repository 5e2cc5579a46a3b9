import { expect, test } from 'vitest';
import type { RowKey, StoredRow } from '../../../server/database/row.store.ts';
import type { RowRecord } from '../../../server/database/tables.ts';
import { replacedRows } from '../../../server/sync/replaced-rows.ts';

test('rows come with those whose place they take, hundreds of them by one question', () => {
  const row = (i: number): RowRecord => ({ entity: 'person', id: `p${String(i)}`, ver: i % 2 === 0 ? 1 : 2, gone: 0, fields: '{}', by: null, at: null });
  const asked: number[] = [];
  const findAll = (keys: readonly RowKey[]): readonly StoredRow[] => {
    asked.push(keys.length);
    return keys.map((key): StoredRow => ({ ...key, ver: 1, gone: 0, fields: '', by: null, at: null, n: 7 }));
  };
  const given = [...replacedRows({ findAll }, Array.from({ length: 1200 }, (_, i) => row(i)))].flat();
  expect(asked).toEqual([250, 250, 100]);
  expect(given.map(({ before }) => before?.id)).toEqual(given.map(({ row: { id, ver } }) => (ver === 1 ? undefined : id)));
});
