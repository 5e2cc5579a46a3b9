import { describe, expect, it } from 'vitest';
import type { SiecleGuardianRecord } from '../../../formats/siecle/guardian-record.ts';
import { readSiecleGuardians } from '../../../formats/siecle/read-guardians.ts';
import type { Batch } from '../../../formats/xml/element-format.ts';
import { ofKind, readAll } from '../support/read-all.ts';
import { siecleXml } from '../support/siecle-fixture.ts';

function guardianXml(id: string, details = ''): string {
  return `<PERSONNE PERSONNE_ID="${id}"><LC_CIVILITE>MME</LC_CIVILITE><NOM_DE_FAMILLE>MOURAND</NOM_DE_FAMILLE><PRENOM>Solène</PRENOM>${details}<CODE_PROFESSION>75</CODE_PROFESSION></PERSONNE>`;
}

function linkXml(fields: string): string {
  return `<RESPONSABLE_ELEVE><ELEVE_ID>9</ELEVE_ID><PERSONNE_ID>1</PERSONNE_ID>${fields}</RESPONSABLE_ELEVE>`;
}

function read(people: string, links = '', addresses = ''): Promise<Batch<SiecleGuardianRecord>> {
  const data = `<PERSONNES>${people}</PERSONNES><RESPONSABLES>${links}</RESPONSABLES><ADRESSES>${addresses}</ADRESSES>`;
  return readAll(readSiecleGuardians, siecleXml('BEE_RESPONSABLES', data));
}

describe('the guardians of Siècle', () => {
  it('keep of a telephone, an e-mail or an address only whether it is the same as another (ALI-06)', async () => {
    const people = [
      guardianXml('1', '<TEL_PORTABLE>+33639980001</TEL_PORTABLE><MEL>Solene@exemple.invalid</MEL><ADRESSE_ID>7</ADRESSE_ID>'),
      guardianXml('2', '<TEL_PORTABLE>06 39 98 00 01</TEL_PORTABLE><MEL>solene@exemple.invalid</MEL>'),
      guardianXml('3', '<TEL_PORTABLE>0639980002</TEL_PORTABLE>'),
    ];
    const { records, anomalies } = await read(people.join(''));
    const [one, two, three] = ofKind(records, 'guardian');
    expect(one?.mobileKey).toBeDefined();
    expect([one?.mobileKey, one?.mailKey]).toEqual([two?.mobileKey, two?.mailKey]);
    expect(three?.mobileKey).not.toBe(one?.mobileKey);
    expect(three).toMatchObject({ mailKey: undefined, addressId: undefined });
    expect(JSON.stringify([one, two, three])).not.toMatch(/3998|exemple/);
    expect(anomalies).toEqual([]);
  });

  it('give to one file other keys than to another: they cannot be compared, nor guessed from a list of numbers', async () => {
    const person = guardianXml('1', '<TEL_PORTABLE>+33639980001</TEL_PORTABLE>');
    const keys = await Promise.all([read(person), read(person)]);
    expect(new Set(keys.map(({ records }) => ofKind(records, 'guardian')[0]?.mobileKey)).size).toBe(2);
  });

  it('give one key to two writings of an address, and none to a town alone', async () => {
    const address = (id: string, street: string): string =>
      `<ADRESSE ADRESSE_ID="${id}"><LIGNE1_ADRESSE>${street}</LIGNE1_ADRESSE><CODE_POSTAL>99100</CODE_POSTAL><LIBELLE_POSTAL>VALBRUNE</LIBELLE_POSTAL></ADRESSE>`;
    const { records } = await read('', '', address('1', '12, Allée de l\'Essai') + address('2', '12 ALLEE DE L ESSAI') + address('3', ''));
    const keys = ofKind(records, 'address').map(({ addressKey }) => addressKey);
    expect(keys[0]).toBe(keys[1]);
    expect([keys[0] === undefined, keys[2]]).toEqual([false, undefined]);
    expect(JSON.stringify(records)).not.toContain('VALBRUNE');
  });
});

describe('a trap of the guardians (formats §3.3)', () => {
  it('0, 1, true and false mix within one link', async () => {
    const link = linkXml('<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE><PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES><PERCOIT_LES_AIDES>true</PERCOIT_LES_AIDES><HEBERGE_ELEVE>false</HEBERGE_ELEVE><A_CONTACTER_EN_PRIORITE>0</A_CONTACTER_EN_PRIORITE>');
    expect(ofKind((await read(guardianXml('1'), link)).records, 'guardianship')).toEqual([{
      kind: 'guardianship', student: '9', guardian: '1', kinship: 'mother', level: 'legal',
      paysFees: true, receivesAid: true, hosts: false, isFirstContact: false,
    }]);
  });

  it.each([
    ['NIVEAU_RESPONSABILITE', ['1', '2', '3'], ['legal', 'in-charge', 'contact']],
    ['RESP_LEGAL', ['0', '1', '2'], ['none', 'legal', 'legal']],
  ])('the numbers of %s are its own', async (field, codes, levels) => {
    const links = codes.map((code) => linkXml(`<${field}>${code}</${field}><CODE_PARENTE>1</CODE_PARENTE>`));
    const read1 = ofKind((await read(guardianXml('1'), links.join(''))).records, 'guardianship');
    expect(read1.map(({ level }) => level)).toEqual(levels);
    expect(read1[0]?.kinship).toBe('father');
  });

  it('old names of responsibilities are read', async () => {
    const link = linkXml('<RESP_LEGAL>1</RESP_LEGAL><RESP_FINANCIER>1</RESP_FINANCIER><PERS_PAIEMENT>0</PERS_PAIEMENT><PERS_CONTACT>1</PERS_CONTACT>');
    expect(ofKind((await read(guardianXml('1'), link)).records, 'guardianship')[0]).toMatchObject({ paysFees: true, receivesAid: false, isFirstContact: true, hosts: undefined });
  });

  it('codes outside the lists are told, links to nobody counted', async () => {
    const links = linkXml('<NIVEAU_RESPONSABILITE>7</NIVEAU_RESPONSABILITE><CODE_PARENTE>99</CODE_PARENTE><HEBERGE_ELEVE>X</HEBERGE_ELEVE>') + linkXml('');
    const { records, anomalies } = await read('', links);
    expect(ofKind(records, 'guardianship').map(({ level, kinship }) => [level, kinship])).toEqual([['none', 'unknown'], ['none', 'unknown']]);
    expect(anomalies.map(({ rule, field, value, count }) => [rule, field, value, count])).toEqual([
      ['unknown-code', 'CODE_PARENTE', '99', undefined],
      ['unknown-code', 'NIVEAU_RESPONSABILITE', '7', undefined],
      ['flag', 'HEBERGE_ELEVE', 'X', undefined],
      ['missing-value', 'NIVEAU_RESPONSABILITE', undefined, undefined],
      ['unknown-reference', 'PERSONNE_ID', '1', 2],
    ]);
  });

  it('one person under two numbers is two records: only the console compares them', async () => {
    expect(ofKind((await read(guardianXml('1') + guardianXml('2'))).records, 'guardian')).toHaveLength(2);
  });
});
