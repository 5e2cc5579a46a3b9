import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AAF_CATEGORIES, type AafCategory, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { readAafHeader } from '../../../formats/aaf/read-aaf-header.ts';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import { fileOf, recordsOf } from './aaf-fixture.ts';

const LATIN_9 = 'aZ09 <>"\'$-.éÉçÀŒœŸ€ŠšŽž'.split('');

function recordOf(category: AafCategory, request: AafRecord['request'], id: string, entries: readonly [string, string[]][]): AafRecord {
  return { request, category, rawCategory: category === 'MatiereEducNat' ? 'MatEducNat' : category, id, attributes: new Map(entries) };
}

const trimmed = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.string({ unit, maxLength: 12 }).map((text) => text.trim()).filter((text) => text !== '');

function recordArbitrary(category: AafCategory): fc.Arbitrary<AafRecord> {
  const value = trimmed(fc.constantFrom(...LATIN_9));
  const attributes = fc.uniqueArray(fc.tuple(value, fc.array(value, { maxLength: 3 })), { selector: ([name]) => name, maxLength: 5 });
  return fc
    .record({ request: fc.constantFrom('add', 'modify', 'delete'), id: value, entries: attributes })
    .map(({ request, id, entries }) => recordOf(category, request, id, request === 'delete' ? [] : entries));
}

describe('what is written', () => {
  it.each(['ISO-8859-15', 'UTF-8'] as const)('in %s is read back the same', async (encoding) => {
    const file = fc.constantFrom(...AAF_CATEGORIES).chain((category) => fc.tuple(fc.constant(category), fc.array(recordArbitrary(category), { maxLength: 4 })));
    await fc.assert(
      fc.asyncProperty(file, async ([category, records]) => {
        const readAll = await recordsOf(writeAaf({ category, encoding, header: {}, records }));
        expect(readAll).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });

  it('declares its encoding, its DTD and its header', async () => {
    const header = { versionAF: 'AAF-VE2407', degre: '2D' as const };
    const bytes = writeAaf({ category: 'Eleve', encoding: 'ISO-8859-15', header, records: [] });
    expect(bytes.toString('latin1')).toMatch(/^<\?xml version="1.0" encoding="ISO-8859-15"\?>\n<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd">\n/);
    expect(await readAafHeader(await fileOf(bytes))).toEqual(header);
  });

  it('keeps one empty value where an attribute has none, as the DTD wants', () => {
    const bytes = writeAaf({ category: 'Eleve', encoding: 'UTF-8', header: {}, records: [recordOf('Eleve', 'add', '1', [['mail', []]])] });
    expect(bytes.toString()).toContain('<attr name="mail"><value></value></attr>');
  });
});

