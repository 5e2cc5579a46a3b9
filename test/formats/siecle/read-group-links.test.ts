import { describe, expect, it } from 'vitest';
import { readSiecleGroupLinks } from '../../../formats/siecle/read-group-links.ts';
import { ofKind, readAll, refusalOf } from '../support/read-all.ts';

function linksXml(students: string, version = '1.4'): string {
  return `<?xml version="1.0" encoding="ISO-8859-15"?><IMPORT_ELEVES VERSION="${version}"><PARAMETRES><UAJ>0990001N</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>
<DATE_IMPORT>03/09/2026</DATE_IMPORT></PARAMETRES><DONNEES><ELEVES>${students}</ELEVES></DONNEES></IMPORT_ELEVES>`;
}

function studentXml(key: string, groups: string): string {
  return `<ELEVE>${key}<NOM_DE_FAMILLE>MOURAND</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM><DATE_NAISS>2014-03-14</DATE_NAISS><GROUPES>${groups}</GROUPES></ELEVE>`;
}

const GROUP = '<GROUPE><CODE_GROUPE>6A LAT</CODE_GROUPE><DATE_DEBUT_GROUPE>2026-09-02</DATE_DEBUT_GROUPE></GROUPE>';

describe('the links between pupils and groups (formats §3.8)', () => {
  it('name a pupil by one of three keys, in the order in which Siècle looks', async () => {
    const keys = ['<ELEVE_ID>1</ELEVE_ID><ID_NATIONAL>099000101FA</ID_NATIONAL>', '<ID_NATIONAL>099000102FB</ID_NATIONAL>', '<ID_PRV_ELE>7</ID_PRV_ELE>'];
    const { records, anomalies } = await readAll(readSiecleGroupLinks, linksXml(keys.map((key) => studentXml(key, GROUP)).join('')));
    expect(ofKind(records, 'group-links').map(({ student }) => student)).toEqual([
      { by: 'siecle-id', value: '1' },
      { by: 'ine', value: '099000102FB' },
      { by: 'private-id', value: '7' },
    ]);
    expect(anomalies).toEqual([]);
  });

  it('give all the groups of a pupil, with ISO dates where the header has French ones', async () => {
    const { records } = await readAll(readSiecleGroupLinks, linksXml(studentXml('<ELEVE_ID>1</ELEVE_ID>', GROUP)));
    expect(records).toEqual([
      { kind: 'export', uai: '0990001N', year: '2026', exportedOn: '2026-09-03' },
      {
        kind: 'group-links', student: { by: 'siecle-id', value: '1' }, lastName: 'MOURAND', firstName: 'Zoé', birthDate: '2014-03-14',
        groups: [{ code: '6A LAT', from: '2026-09-02', until: undefined }],
      },
    ]);
  });

  it('keep a pupil without group: Siècle would erase the memberships, the console must see it', async () => {
    const { records } = await readAll(readSiecleGroupLinks, linksXml(studentXml('<ELEVE_ID>1</ELEVE_ID>', '')));
    expect(ofKind(records, 'group-links')[0]?.groups).toEqual([]);
  });

  it('tell a pupil given twice, and one without key', async () => {
    const student = studentXml('<ELEVE_ID>1</ELEVE_ID>', GROUP);
    const { anomalies } = await readAll(readSiecleGroupLinks, linksXml(student + student + studentXml('', GROUP)));
    expect(anomalies.map(({ rule }) => rule)).toEqual(['duplicate', 'missing-key']);
  });

  it('are not the import of private schools, whose root is the same', async () => {
    expect(await refusalOf(readSiecleGroupLinks, linksXml('', '3.1'))).toMatchObject({ kind: 'wrong-format', detail: '<IMPORT_ELEVES VERSION="3.1">' });
  });
});
