import { describe, expect, it } from 'vitest';
import { readEdt } from '../../../formats/edt/read-edt.ts';
import { readExpCours } from '../../../formats/edt/read-exp-cours.ts';
import { readSso } from '../../../formats/pronote/read-sso.ts';
import { readSiecleGroupLinks } from '../../../formats/siecle/read-group-links.ts';
import { readSiecleGuardians } from '../../../formats/siecle/read-guardians.ts';
import { readSiecleNomenclatures } from '../../../formats/siecle/read-nomenclatures.ts';
import { readSiecleStructures } from '../../../formats/siecle/read-structures.ts';
import { readSiecleStudents } from '../../../formats/siecle/read-students.ts';
import { readSts } from '../../../formats/sts/read-sts.ts';
import { readAll, refusalOf, type ReadFile } from '../support/read-all.ts';

/** Each format: how it is read, its first tag, and a path to one record of it. */
const FORMATS: readonly (readonly [name: string, read: ReadFile<unknown>, root: string, path: readonly string[]])[] = [
  ['sts_emp', readSts, '<STS_EDT>', ['DONNEES', 'STRUCTURE', 'DIVISIONS', 'DIVISION']],
  ['ExportEmploiDuTemps', readEdt, '<ExportEmploiDuTemps>', ['Eleves', 'Eleve']],
  ['EXP_COURS', readExpCours, '<TABLE nom="Cours">', ['Cours']],
  ['RapprochementSSO', readSso, '<PARTENAIRE_INDEX>', ['Eleves', 'Eleve']],
  ['BEE_ELEVES', readSiecleStudents, '<BEE_ELEVES>', ['DONNEES', 'ELEVES', 'ELEVE']],
  ['BEE_RESPONSABLES', readSiecleGuardians, '<BEE_RESPONSABLES>', ['DONNEES', 'PERSONNES', 'PERSONNE']],
  ['BEE_STRUCTURES', readSiecleStructures, '<BEE_STRUCTURES>', ['DONNEES', 'DIVISIONS', 'DIVISION']],
  ['BEE_NOMENCLATURES', readSiecleNomenclatures, '<BEE_NOMENCLATURES>', ['DONNEES', 'MEFS', 'MEF']],
  ['IMPORT_ELEVES', readSiecleGroupLinks, '<IMPORT_ELEVES VERSION="1.4">', ['DONNEES', 'ELEVES', 'ELEVE']],
];

const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('');

describe.each(FORMATS)('a hostile %s', (_, read, root, path) => {
  const name = /^<(\w+)/.exec(root)?.[1] ?? '';
  const around = (inner: string, record = inner): string =>
    `${root}${path.map((one) => `<${one}>`).join('')}${record}${path.toReversed().map((one) => `</${one}>`).join('')}</${name}>`;
  const kindOf = async (xml: string): Promise<string> => (await refusalOf(read, xml)).kind;

  it('with a document type is refused, whatever it says', async () => {
    for (const doctype of [`<!DOCTYPE ${name}>`, `<!DOCTYPE ${name} SYSTEM "http://exemple.invalid/x.dtd">`, `<!DOCTYPE ${name} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${LAUGHS}]>`]) {
      expect(await kindOf(doctype + around('&lol9;'))).toBe('forbidden-doctype');
    }
    expect(await kindOf('<!DOCTYPE html><html></html>')).toBe('wrong-format');
  });

  it('with an entity that XML does not have is refused', async () => {
    for (const entity of ['&eacute;', '&xxe;', '&constructor;', '&#0;']) expect(await kindOf(around(`<NOM>${entity}</NOM>`))).toBe('malformed');
  });

  it('too deep, too wide or too long is refused, within a record as outside', async () => {
    const attributes = Array.from({ length: 100_000 }, (__, i) => ` a${i}="1"`).join('');
    expect(await kindOf(around('<a>'.repeat(200_000)))).toBe('too-deep');
    expect(await kindOf(root + '<a>'.repeat(200_000))).toBe('too-deep');
    expect(await kindOf(around(`<a${attributes}/>`))).toBe('too-many-attributes');
    expect(await kindOf(around('x'.repeat(1_000_000)))).toBe('too-long-text');
    expect(await kindOf(around(`<!--${'x'.repeat(1_000_000)}-->`))).toBe('too-long-text');
  });

  it('with a record that never ends is refused before it fills the memory', async () => {
    expect(await kindOf(around('<a/>'.repeat(30_000)))).toBe('too-many-elements');
    expect(await kindOf(around(`<a>${'x'.repeat(60_000)}</a>`.repeat(100)))).toBe('too-long-text');
  });

  it('cut short is refused wherever it is cut', async () => {
    const xml = around('<NOM>X</NOM>');
    for (let cut = root.length; cut < xml.length; cut += 3) expect([cut, await kindOf(xml.slice(0, cut))]).toEqual([cut, 'truncated']);
  });

  it('with a NUL, another root or no XML at all is refused', async () => {
    expect(await kindOf(around('<NOM>\0</NOM>'))).toBe('bad-encoding');
    expect(await kindOf('<autre/>')).toBe('wrong-format');
    expect(await kindOf('Nom;Prénom')).toBe('wrong-format');
    expect(await kindOf('')).toBe('empty');
  });

  it('named after the properties of objects is read as any other', async () => {
    const xml = around('<constructor>1</constructor><__proto__>2</__proto__><toString hasOwnProperty="1" __proto__="2"/>');
    await expect(readAll(read, xml)).resolves.toBeDefined();
  });
});
