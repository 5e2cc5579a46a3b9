import { describe, expect, it } from 'vitest';
import { allValues, firstValue } from '../../../formats/aaf/aaf-record.ts';
import { readAafRecords } from '../../../formats/aaf/read-aaf-file.ts';
import { readAafHeader } from '../../../formats/aaf/read-aaf-header.ts';
import { AAF_BATCH_SIZE } from '../../../formats/aaf/record-collector.ts';
import { aafXml, DOCTYPE, fileOf, recordsOf, studentXml } from './aaf-fixture.ts';

async function attributesOf(attributes: string): Promise<Record<string, readonly string[]>> {
  const [record] = await recordsOf(aafXml(studentXml(attributes)));
  return Object.fromEntries(record?.attributes ?? []);
}

describe('a record', () => {
  it('carries its request, category, key and attributes', async () => {
    const [record] = await recordsOf(aafXml(studentXml('<attr name="sn"><value>LEFEVRE</value></attr>')));
    expect(record).toEqual({
      request: 'add',
      category: 'Eleve',
      rawCategory: 'Eleve',
      id: '7',
      attributes: new Map([['sn', ['LEFEVRE']]]),
    });
  });

  it('keeps multiple values in order and adds up a repeated attribute', async () => {
    const attributes = '<attr name="a"><value>1</value><value>2</value></attr><attr name="a"><value>3</value></attr>';
    expect(await attributesOf(attributes)).toEqual({ a: ['1', '2', '3'] });
  });

  it.each([
    ['an attribute without value', '<attr name="a"></attr>', []],
    ['a self-closed attribute', '<attr name="a"/>', []],
    ['an empty value', '<attr name="a"><value/></attr>', []],
    ['a blank value', '<attr name="a"><value> \n </value></attr>', []],
    ['line breaks around values', '<attr name="a">\n  <value>\n x y \n</value>\n</attr>', ['x y']],
    ['trailing empty sub-fields', '<attr name="a"><value>12 RUE$$$</value></attr>', ['12 RUE$$$']],
    ['an empty value among others, kept so that twin lists stay aligned', '<attr name="a"><value>1</value><value/></attr>', ['1', '']],
    ['HTML entities escaped twice', '<attr name="a"><value>L&amp;apos;&amp;eacute;t&amp;#233; &amp;oelig;</value></attr>', ["L'été œ"]],
    ['an unknown or dangerous escaped entity', '<attr name="a"><value>&amp;bidule; &amp;#0; &amp;#x1F;</value></attr>', ['&bidule; &#0; &#x1F;']],
    ['a CDATA section', '<attr name="a"><value>a<![CDATA[<b>]]>c</value></attr>', ['a<b>c']],
    ['a hostile name, as text', '<attr name="a"><value>&lt;img src=x onerror=alert(1)&gt;</value></attr>', ['<img src=x onerror=alert(1)>']],
    ['decomposed accents', '<attr name="a"><value>Ame\u0301lie</value></attr>', ['Amélie']],
    ['an RTL mark, kept', '<attr name="a"><value>BEN\u202eSA</value></attr>', ['BEN\u202eSA']],
  ])('tolerates %s', async (_, attributes, values) => {
    expect(await attributesOf(attributes)).toEqual({ a: values });
  });

  it('says modify for a delta, whose replaced attributes may be emptied', async () => {
    const [record] = await recordsOf(
      aafXml(
        '<modifyRequest><operationalAttributes><attr name="categoriePersonne"><value>PersRelEleve</value></attr></operationalAttributes>' +
          '<identifier><id>9</id></identifier><modifications><modification name="mobile" operation="replace"><value/></modification>' +
          '<modification name="sn" operation="replace"><value>ROY</value></modification></modifications></modifyRequest>' +
          '<deleteRequest/>',
      ),
    );
    expect(record).toMatchObject({ request: 'modify', category: 'PersRelEleve', id: '9' });
    expect(record?.attributes).toEqual(new Map([['mobile', []], ['sn', ['ROY']]]));
  });

  it('says delete with no attribute', async () => {
    const content = aafXml(studentXml('').replaceAll('addRequest', 'deleteRequest'));
    expect(await recordsOf(content)).toMatchObject([{ request: 'delete', id: '7', attributes: new Map() }]);
  });

  it.each([
    ['categorieMatiere', 'MatEducNat', 'MatiereEducNat'],
    ['categorieMef', 'MefEducNat', 'MefEducNat'],
    ['categorieStructure', 'EtabEducNat', 'EtabEducNat'],
    ['categoriePersonne', 'Inconnue', 'unknown'],
  ])('reads %s %s as %s without stopping', async (attribute, label, category) => {
    const content = aafXml(studentXml('').replace('categoriePersonne', attribute).replace('>Eleve<', `>${label}<`));
    expect(await recordsOf(content)).toMatchObject([{ category, rawCategory: label }]);
  });

  it('gives its values without duplicates nor empties to those who ask so', async () => {
    const [record] = await recordsOf(
      aafXml(studentXml('<attr name="a"><value/><value>x</value><value>x</value></attr><attr name="b"/>')),
    );
    if (record === undefined) throw new Error('no record');
    expect([allValues(record, 'a'), allValues(record, 'b'), allValues(record, 'c')]).toEqual([['x'], [], []]);
    expect([firstValue(record, 'a'), firstValue(record, 'b')]).toEqual(['x', undefined]);
  });
});

describe('a file', () => {
  it('comes by batches of at most 500 whatever the cuts of the stream', async () => {
    const count = 1203;
    const path = await fileOf(
      aafXml(Array.from({ length: count }, (_, i) => studentXml(`<attr name="sn"><value>é${i}</value></attr>`, `${i}`)).join('\n')),
    );
    const sizes: number[] = [];
    const names: string[] = [];
    for await (const batch of readAafRecords(path)) {
      sizes.push(batch.length);
      names.push(...batch.flatMap((record) => record.attributes.get('sn') ?? []));
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(AAF_BATCH_SIZE);
    expect(names).toEqual(Array.from({ length: count }, (_, i) => `é${i}`));
  });

  it.each([
    ['no DOCTYPE', ''],
    ['the DOCTYPE', DOCTYPE],
    ['the DOCTYPE with a path, never read', '<!DOCTYPE ficAlimMENESR SYSTEM "http://127.0.0.1:1/ficAlimMENESR.dtd">'],
    ['the DOCTYPE in simple quotes', "<!DOCTYPE ficAlimMENESR SYSTEM 'ficAlimMENESR.dtd' >"],
  ])('is read with %s', async (_, doctype) => {
    expect(await recordsOf(aafXml(studentXml(''), doctype))).toHaveLength(1);
  });

  it('without record gives none', async () => {
    expect(await recordsOf(aafXml(''))).toEqual([]);
  });

  it('tells what its header comments say', async () => {
    const comments = '<!-- versionAF="AAF-VE2407" --><!-- codeAcademieExport="13" degre="2D" dateGenerationExport="16/09/2024" -->';
    const path = await fileOf(aafXml('', `${comments}${DOCTYPE}`));
    expect(await readAafHeader(path)).toEqual({
      versionAF: 'AAF-VE2407',
      codeAcademieExport: '13',
      degre: '2D',
      dateGenerationExport: '16/09/2024',
    });
  });

  it('of the old kind tells nothing', async () => {
    expect(await readAafHeader(await fileOf(aafXml('')))).toEqual({});
  });
});
