import { expect, test } from 'vitest';
import { readOnce } from '../../../domain/sync/read-once.ts';

const row = (title: string) => ({ ver: 1, fields: { title } });

test('a row is read once, also when it says nothing', () => {
  const asked: string[] = [];
  const read = readOnce((id, { fields }) => {
    asked.push(id);
    return fields['title'] === '' ? undefined : { id, title: fields['title'] };
  });
  const [known, empty] = [row('Vie scolaire'), row('')];
  expect([read('a', known), read('a', known), read('b', empty), read('b', empty)]).toStrictEqual([{ id: 'a', title: 'Vie scolaire' }, { id: 'a', title: 'Vie scolaire' }, undefined, undefined]);
  expect(read('a', row('Autre'))).toStrictEqual({ id: 'a', title: 'Autre' });
  expect(read('a', undefined)).toBeUndefined();
  expect(asked).toStrictEqual(['a', 'b', 'a']);
});
