import { expect, it } from 'vitest';
import type { AafCategory, AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { asSecondDegree } from '../../../formats/aaf/as-second-degree.ts';

function recordOf(category: AafCategory | 'unknown', attributes: Readonly<Record<string, readonly string[]>>): AafRecord {
  return { request: 'add', category, rawCategory: category, id: '1', attributes: new Map(Object.entries(attributes)) };
}

function readAs(category: AafCategory | 'unknown', attributes: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(asSecondDegree(recordOf(category, attributes)).attributes);
}

it('names are those of the second degree', () => {
  expect(readAs('PersRelEleve', { ENTPersonNom: ['ROY'], ENTPersonPrenom: ['Léa'], ENTPersonCivilite: ['Mme'], ENTPersonMail: [] })).toMatchObject({ sn: ['ROY'], givenName: ['Léa'], personalTitle: ['Mme'], mail: [] });
  expect(readAs('EtabEducNat', { ENTStructureVille: ['VALBRUNE'] })).toMatchObject({ l: ['VALBRUNE'] });
});

it('classes and groups of a pupil are known by their identifier, and keep their label', () => {
  const classes = ['8$11$ORDINAIRE$73196$Classe 5 CM1 CM2', '8$11'];
  expect(readAs('Eleve', { ENTPersonClasses: classes, ENTPersonGroupes: ['8$40$REGROUPEMENT$70800$UPE2A'] })).toEqual({
    ENTPersonClasses: classes, ENTEleveClasses: ['8$73196'], ENTPersonGroupes: ['8$40$REGROUPEMENT$70800$UPE2A'], ENTEleveGroupes: ['8$70800'],
  });
});

it('who has parental authority is a legal representative, by the old codes and the new', () => {
  expect(readAs('Eleve', { ENTEleveAutoriteParentale: ['53$10', '54$1', ''] })).toMatchObject({ ENTElevePersRelEleve: ['53$10$0$1$0$0', '54$1$0$1$0$0'] });
});

it('a teacher teaches a class without a subject', () => {
  expect(readAs('PersEducNat', { ENTPersonClasses: ['8$11$ORDINAIRE$73196$CM1'] })).toMatchObject({ ENTAuxEnsClassesMatieres: ['8$73196'] });
});

it('an attribute that is emptied is emptied under its other name', () => {
  expect(readAs('Eleve', { ENTPersonClasses: [] })).toEqual({ ENTPersonClasses: [], ENTEleveClasses: [] });
});

it('a record of no known category is left as it is', () => {
  expect(readAs('unknown', { ENTPersonClasses: ['8$11$ORDINAIRE$73196$CM1'] })).toEqual({ ENTPersonClasses: ['8$11$ORDINAIRE$73196$CM1'] });
});
