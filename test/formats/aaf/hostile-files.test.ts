import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../../formats/file/file-limits.ts';
import { readAafRecords } from '../../../formats/aaf/read-aaf-file.ts';
import { aafXml, fileOf, recordsOf, refusalOf, studentXml, temporaryFolder } from './aaf-fixture.ts';

const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('');
const one = studentXml('<attr name="sn"><value>ROY</value></attr>');

describe('a file that is not AAF', () => {
  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \r\n\t', 'empty'],
    ['a BOM alone', '\ufeff', 'empty'],
    ['an HTML page', '<!DOCTYPE html><html><body>Erreur 502<br></body></html>', 'wrong-format'],
    ['an HTML page without DOCTYPE', '<html lang="fr"><body>Connexion</body></html>', 'wrong-format'],
    ['another XML', '<?xml version="1.0"?><BEE_ELEVES/>', 'wrong-format'],
    ['a text', 'Nom;Prénom\nROY;Léa', 'wrong-format'],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), 'wrong-format'],
    ['a compressed archive', Buffer.from([0x1f, 0x8b, 8, 0, 0xff]), 'wrong-format'],
    ['an unfinished page', '<3 bonjour', 'wrong-format'],
  ])('is refused: %s', async (_, content, kind) => {
    expect((await refusalOf(content)).kind).toBe(kind);
  });

  it('is refused when it is missing or a folder', async () => {
    const folder = await temporaryFolder();
    await expect(readAafRecords(folder).next()).rejects.toMatchObject({ refusal: { kind: 'unreadable', file: folder } });
    await expect(readAafRecords(`${folder}/absent.xml`).next()).rejects.toMatchObject({ refusal: { kind: 'unreadable' } });
  });
});

describe('a broken file', () => {
  it('is refused as truncated wherever it is cut after its root', async () => {
    const whole = aafXml(one);
    const start = whole.indexOf('<ficAlimMENESR>') + 3;
    for (let cut = start; cut < whole.length; cut += 7) {
      expect([cut, (await refusalOf(whole.slice(0, cut))).kind]).toEqual([cut, 'truncated']);
    }
  });

  it('is refused as malformed, with its line, when its tags cross', async () => {
    expect(await refusalOf(aafXml(`\n\n${one.replace('</addRequest>', '</oups>')}`))).toMatchObject({ kind: 'malformed', line: 3 });
  });

  it.each(['&eacute;', '&xxe;', '&constructor;', '&toString;', '&__proto__;', '&#0;'])('is refused when it uses %s', async (entity) => {
    expect((await refusalOf(aafXml(one.replace('ROY', entity)))).kind).toBe('malformed');
  });

  it('accepts the five entities of XML', async () => {
    const [record] = await recordsOf(aafXml(one.replace('ROY', '&lt;&gt;&apos;&quot;&amp;')));
    expect(record?.attributes.get('sn')).toEqual(['<>\'"&']);
  });
});

describe('a DOCTYPE', () => {
  it.each([
    ['entities', '<!DOCTYPE ficAlimMENESR [<!ENTITY a "b">]>'],
    ['the AAF name and entities', '<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd" [<!ENTITY a "b">]>'],
    ['an external entity', '<!DOCTYPE ficAlimMENESR [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'],
    ['another root and entities', '<!DOCTYPE lolz [<!ENTITY a "b">]>'],
    ['another DTD', '<!DOCTYPE ficAlimMENESR SYSTEM "autre.dtd">'],
    ['a DTD whose name only ends alike', '<!DOCTYPE ficAlimMENESR SYSTEM "x-ficAlimMENESR.dtd">'],
    ['no DTD', '<!DOCTYPE ficAlimMENESR>'],
    ['a billion laughs', `<!DOCTYPE ficAlimMENESR [<!ENTITY lol0 "lol">${LAUGHS}]>`],
  ])('with %s is refused', async (_, doctype) => {
    expect((await refusalOf(aafXml(one.replace('ROY', '&lol9;'), doctype))).kind).toBe('forbidden-doctype');
  });

  it('is refused before its end when it never ends', async () => {
    expect((await refusalOf(`<!DOCTYPE ficAlimMENESR [${'<!ENTITY a "b">'.repeat(100_000)}`)).kind).toBe('too-long-text');
  });
});

describe('a limit', () => {
  it('holds on 200,000 nested elements', async () => {
    expect((await refusalOf(aafXml('<a>'.repeat(200_000)))).kind).toBe('too-deep');
    expect(await recordsOf(aafXml(`${'<a>'.repeat(63)}${'</a>'.repeat(63)}`))).toEqual([]);
  });

  it('holds on 100,000 attributes', async () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => ` a${i}="1"`);
    expect((await refusalOf(aafXml(`<a${attributes.join('')}/>`))).kind).toBe('too-many-attributes');
    expect(await recordsOf(aafXml(`<a${attributes.slice(0, 256).join('')}/><b${attributes.slice(0, 256).join('')}/>`))).toEqual([]);
  });

  it.each([
    ['text', (long: string) => one.replace('ROY', long)],
    ['CDATA', (long: string) => one.replace('ROY', `<![CDATA[${long}]]>`)],
    ['CDATA full of tags', (long: string) => one.replace('ROY', `<![CDATA[${long.replaceAll('x', '<')}]]>`)],
    ['comment', (long: string) => `<!--${long}-->`],
    ['tag name', (long: string) => `<${long}/>`],
    ['attribute value', (long: string) => `<a b="${long}"/>`],
    ['processing instruction', (long: string) => `<?a ${long}?>`],
  ])('holds on a long %s, before all of it is in memory', async (_, around) => {
    expect((await refusalOf(aafXml(around('x'.repeat(400_000))))).kind).toBe('too-long-text');
    expect((await refusalOf(aafXml(around('x'.repeat(400_000))).slice(0, 300_000))).kind).toBe('too-long-text');
  });

  it('holds on a text made of many pieces', async () => {
    const pieces = '<![CDATA[xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]]>'.repeat(3000);
    expect((await refusalOf(aafXml(one.replace('ROY', pieces)))).kind).toBe('too-long-text');
  });

  it('does not count a run of small elements as one text', async () => {
    expect(await recordsOf(aafXml('<a/>'.repeat(40_000)))).toEqual([]);
  });

  it('accepts a text just under it', async () => {
    const long = 'x'.repeat(FILE_LIMITS.maxTextLength);
    const [record] = await recordsOf(aafXml(one.replace('ROY', long)));
    expect(record?.attributes.get('sn')?.[0]).toHaveLength(FILE_LIMITS.maxTextLength);
  });

  it('holds on the size of the file, before it is read', async () => {
    const path = await fileOf(aafXml(one));
    const reading = readAafRecords(path, { limits: { ...FILE_LIMITS, maxBytes: 100 } });
    await expect(reading.next()).rejects.toMatchObject({ refusal: { kind: 'too-large', file: path } });
  });

  it('holds on the number of elements', async () => {
    const limits = { ...FILE_LIMITS, maxElements: 11 };
    expect((await refusalOf(aafXml(one + one), { limits })).kind).toBe('too-many-elements');
    expect(await recordsOf(aafXml(one), { limits })).toHaveLength(1);
  });

  it('holds on the time spent, by the clock given', async () => {
    let clock = 0;
    const now = (): number => (clock += 70_000);
    expect((await refusalOf(aafXml(one.repeat(2000)), { now })).kind).toBe('too-slow');
  });

  it('does not count the time its reader takes', async () => {
    let clock = 0;
    const path = await fileOf(aafXml(one.repeat(6000)));
    let batches = 0;
    for await (const batch of readAafRecords(path, { now: () => clock })) {
      clock += 1_000_000;
      batches += batch.length > 0 ? 1 : 0;
    }
    expect(batches).toBeGreaterThan(1);
  });
});
