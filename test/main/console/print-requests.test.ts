import { expect, test } from 'vitest';
import { createPrintRequests } from '../../../main/console/print-requests.ts';

test('each page to print gets its own answer, whatever their order; what is no answer is left to others', async () => {
  const told: object[] = [];
  const prints = createPrintRequests((message) => told.push(message));
  const [first, second] = [prints.ask(false), prints.ask(true)];
  expect(told).toEqual([{ kind: 'print', request: 1, landscape: false }, { kind: 'print', request: 2, landscape: true }]);
  expect(prints.hear({ kind: 'stop' })).toBe(false);
  expect(prints.hear({ kind: 'printed', request: 2, bytes: new Uint8Array([2]) })).toBe(true);
  expect(prints.hear({ kind: 'printed', request: 1 })).toBe(true);
  // Heard twice, or never asked: nothing happens.
  expect(prints.hear({ kind: 'printed', request: 1 })).toBe(true);
  expect(await second).toEqual(new Uint8Array([2]));
  await expect(first).rejects.toThrow('could not print');
});
