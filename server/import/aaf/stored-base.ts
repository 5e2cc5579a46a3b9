import { z } from 'zod';
import { AAF_CATEGORIES, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { emptyBase, type UpstreamBase } from '../../../formats/aaf/school/upstream-base.ts';

const Stored = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.string())]))]));

/** Records of one category as the ENT stores them. */
export function storedRecords(records: Iterable<AafRecord>): string {
  return JSON.stringify([...records].map(({ id, attributes }): z.infer<typeof Stored>[number] => [id, [...attributes].map(([name, values]) => [name, [...values]])]));
}

/** The base that the ENT stored; undefined when it has none, as before its first full delivery. */
export function readBase(stored: readonly { readonly category: string; readonly records: string }[]): UpstreamBase | undefined {
  if (stored.length === 0) return undefined;
  const base = emptyBase();
  for (const category of AAF_CATEGORIES) {
    const records = stored.find((one) => one.category === category)?.records ?? '[]';
    for (const [id, attributes] of Stored.parse(JSON.parse(records))) {
      base[category].set(id, { request: 'add', category, rawCategory: category, id, attributes: new Map(attributes) });
    }
  }
  return base;
}
