import { expect, it } from 'vitest';
import { describeContainer } from '../../../formats/edt/describe-container.ts';
import { inMemory } from '../support/read-all.ts';

it('an encrypted container says who can open it, and never its content', async () => {
  const content = Buffer.alloc(600_000, 7).toString('base64');
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<EXPORT_INDEX_EDUCATION xmlns="http://www.index-education.com/conteneurexportchiffre"><VERSION>1.0</VERSION><LOGICIEL>EDT 2026</LOGICIEL>
<CLES><PARTENAIRE NOM="ENT ESSAI">AAAA</PARTENAIRE><PARTENAIRE NOM='L&apos;AUTRE'>BBBB</PARTENAIRE></CLES><CONTENU>${content}</CONTENU>
<VERIFICATION>CCCC</VERIFICATION><DATEHEURE>2026-09-03T08:00:00</DATEHEURE><UAI>0990001N</UAI><NOMETABLISSEMENT>JEAN FICTIF</NOMETABLISSEMENT><CODEPOSTALVILLE/></EXPORT_INDEX_EDUCATION>`;
  expect(await describeContainer(inMemory(xml))).toEqual({
    software: 'EDT 2026',
    partners: ['ENT ESSAI', 'L\'AUTRE'],
    uai: '0990001N',
    schoolName: 'JEAN FICTIF',
    exportedOn: '2026-09-03',
  });
});

it('a container cut short says what remains', async () => {
  expect(await describeContainer(inMemory('<EXPORT_INDEX_EDUCATION><LOGICIEL>EDT'))).toEqual({
    software: undefined, partners: [], uai: undefined, schoolName: undefined, exportedOn: undefined,
  });
});
