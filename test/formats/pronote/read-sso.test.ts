import { describe, expect, it } from 'vitest';
import { readSso } from '../../../formats/pronote/read-sso.ts';
import { ofKind, readAll, refusalOf } from '../support/read-all.ts';

function ssoXml(people = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<PARTENAIRE_INDEX xmlns="http://www.index-education.com/rapprochementssoV2.0" Date="2026-09-03T08:00:00+02:00" Partenaire="ENTTEST" ProtocoleDelegationAuthentification="CAS">
<Nomenclatures><Civilites><Civilite Ident="2" Libelle="M"/></Civilites></Nomenclatures>
<Etablissements><Etablissement Ident="1" Numero="0990001N" Nom="JEAN FICTIF" Adresse1="1 rue de l'Essai"/></Etablissements>
<EtablissementsGeres><Etablissement Ident="1"/></EtablissementsGeres>
<Professeurs><Professeur Ident="3" Nom="SALDINEAU" Prenom="Perrine" DateNaissance="1980-06-05" ID_Partenaire=" f26p0003 "/></Professeurs>
<Responsables><Responsable Ident="5" Nom="MOURAND" Prenom="Solène" ID_Partenaire="f26r0005" Ville="VALBRUNE"><Civilite Ident="1"/></Responsable></Responsables>
<Eleves><Eleve Ident="7" Nom="MOURAND" Prenom="Zoé" DateNaissance="2014-03-14" Sexe="Feminin" ID_Partenaire="f26e0007" NumeroNational="099000101FA"><Responsable Ident="5"/></Eleve>${people}</Eleves>
</PARTENAIRE_INDEX>`;
}

describe('the identifiers that Pronote receives (formats §5.3)', () => {
  it('give the feed, the schools and the people, without address nor sex', async () => {
    const { records, anomalies } = await readAll(readSso, ssoXml());
    expect(anomalies).toEqual([]);
    expect(records).toEqual([
      { kind: 'feed', date: '2026-09-03', partner: 'ENTTEST', protocol: 'CAS' },
      { kind: 'school', ident: '1', uai: '0990001N', name: 'JEAN FICTIF' },
      { kind: 'managed-school', ident: '1' },
      expect.objectContaining({ role: 'teacher', ident: '3', birthDate: '1980-06-05' }),
      expect.objectContaining({ role: 'guardian', ident: '5', lastName: 'MOURAND', guardians: [] }),
      {
        kind: 'person', role: 'student', ident: '7', lastName: 'MOURAND', firstName: 'Zoé', birthDate: '2014-03-14', partnerId: 'f26e0007',
        ine: '099000101FA', guardians: ['5'],
      },
    ]);
  });

  it('keep the spaces of an identifier, which are part of it', async () => {
    expect(ofKind((await readAll(readSso, ssoXml())).records, 'person')[0]?.partnerId).toBe(' f26p0003 ');
  });

  it('tell an identifier given to two people, a missing one, and a guardian who is nobody', async () => {
    const people = '<Eleve Ident="8" Nom="X" Prenom="Y" ID_Partenaire="f26e0007"><Responsable Ident="99"/></Eleve><Eleve Ident="9" Nom="X" Prenom="Y" ID_Partenaire=" "/>';
    const { records, anomalies } = await readAll(readSso, ssoXml(people));
    expect(ofKind(records, 'person')).toHaveLength(4);
    expect(anomalies.map(({ rule, field, value }) => [rule, field, value])).toEqual([
      ['duplicate', 'ID_Partenaire', 'f26e0007'],
      ['missing-key', 'ID_Partenaire', undefined],
      ['unknown-reference', 'Responsable', '99'],
    ]);
  });

  it('are refused within their encrypted envelope', async () => {
    expect(await refusalOf(readSso, '<ImportChiffre Version="1"/>')).toMatchObject({ kind: 'wrong-format', detail: '<ImportChiffre>' });
  });
});
