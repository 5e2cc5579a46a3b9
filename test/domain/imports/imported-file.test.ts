import { expect, it } from 'vitest';
import { FileContent } from '../../../domain/imports/imported-file.ts';

it('holds a delivery as its console read it, and nothing that is none', () => {
  const content = (delivery: unknown) => FileContent.safeParse({ kind: 'delivery', delivery, anomalies: [], anomalyCount: 0 }).success;
  expect([{ base: 'sts' }, null, 'sts', undefined].map(content)).toEqual([true, false, false, false]);
});
