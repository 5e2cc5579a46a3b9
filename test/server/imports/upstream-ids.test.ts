import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { changeDelivery, withAttribute, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { emptyEnt, imported, SMALL } from './delivery-desk.ts';
import { deskOf, valueOf } from '../ent-desk.ts';
import { heldBy } from './upstream-files.ts';

/** One pupil under another name, by what names her: an ELEVE_ID, an INE. */
function pupilFile(ent: Ent, { id, ine, birthDate }: { readonly id: string; readonly ine: string; readonly birthDate: string }): FileInput {
  const uai = must(ent.school(), 'there is a school').uai;
  return {
    name: 'eleves.xml',
    bytes: Buffer.from(`<BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>${uai}</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>
<ELEVE ELEVE_ID="${id}"><ID_NATIONAL>${ine}</ID_NATIONAL><NOM_DE_FAMILLE>NOUVEAU NOM</NOM_DE_FAMILLE><PRENOM>Autre</PRENOM><DATE_NAISS>${birthDate}</DATE_NAISS></ELEVE></ELEVES>
<STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="${id}"><STRUCTURE><CODE_STRUCTURE>6A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES></DONNEES></BEE_ELEVES>`),
  };
}

/** One teacher of that name, by her number in STSweb. */
function teacherFile(ent: Ent, lastName: string, birthDate: string): FileInput {
  const uai = must(ent.school(), 'there is a school').uai;
  const person = `<INDIVIDU ID="777" TYPE="epp"><NOM_USAGE>${lastName}</NOM_USAGE><PRENOM>Autre</PRENOM><DATE_NAISSANCE>${birthDate}</DATE_NAISSANCE><FONCTION>ENS</FONCTION></INDIVIDU>`;
  return {
    name: 'sts_emp.xml',
    bytes: Buffer.from(`<STS_EDT><PARAMETRES><UAJ CODE="${uai}"/><ANNEE_SCOLAIRE ANNEE="2026"/></PARAMETRES><DONNEES><INDIVIDUS>${person}</INDIVIDUS><STRUCTURE><DIVISIONS><DIVISION CODE="6A"/></DIVISIONS></STRUCTURE></DONNEES></STS_EDT>`),
  };
}

/** The delivery in which the first teacher, and those asked besides, bear the number 777 in STSweb. */
function numbered(count: number): DemoDelivery {
  let left = count;
  return changeDelivery(SMALL, (record) => {
    if (record.category !== 'PersEducNat' || !record.attributes.has('ENTAuxEnsClassesMatieres') || left === 0) return record;
    left -= 1;
    return withAttribute(record, 'ENTPersonSTSId', ['1234$777', 'malformed']);
  });
}

describe('whom other bases call by a number', () => {
  const pupils = SMALL.files.flatMap(({ records }) => records.filter(({ category }) => category === 'Eleve'));
  const pupil = must(pupils.find(({ attributes }) => (attributes.get('ENTEleveINE') ?? []).length > 0), 'most pupils have an INE');
  const valueIn = (name: string): string => must(pupil.attributes.get(name)?.[0], `the pupil has ${name}`);

  it.each([
    ['an ELEVE_ID', { id: valueIn('ENTEleveStructRattachId'), ine: '00000000000' }],
    ['an INE', { id: '9999999', ine: valueIn('ENTEleveINE') }],
  ])('is recognised by %s under another name, when the birth date agrees', async (_, keys) => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const birthDate = valueIn('ENTPersonDateNaissance');
    expect(valueOf(await ent.importDelivery({ input: pupilFile(ent, { ...keys, birthDate }), acceptDisappearances: 10 })).students).toEqual({ stated: 1, known: 1 });
    const other = await ent.importDelivery({ input: pupilFile(ent, { ...keys, birthDate: '01/01/2001' }), acceptDisappearances: 10 });
    expect(valueOf(other)).toMatchObject({ students: { known: 0 }, anomalyCounts: { 'contradicted-id': 1, 'unknown-student': 1 } });
  });

  it('is recognised by a number of STSweb, which two people do not share', async () => {
    const ent = emptyEnt();
    await imported(ent, numbered(1));
    const known = async (of: Ent): Promise<number> => {
      const days = heldBy(of).people.flatMap(({ profile, birthDate }) => (profile === 'teacher' && birthDate !== undefined ? [birthDate] : []));
      const results = await Promise.all([...new Set(days)].map(async (day) => of.importDelivery({ input: teacherFile(of, 'NOUVEAU NOM', day), acceptDisappearances: 10 })));
      return results.filter((result) => result.ok && result.value.teachers.known === 1).length;
    };
    expect(await known(ent)).toBe(1);
    const shared = emptyEnt();
    await imported(shared, numbered(2));
    expect(await known(shared)).toBe(0);
  });

  it('is not known to consoles: no identifier travels', async () => {
    const ent = emptyEnt();
    await imported(ent, numbered(1));
    const sent = JSON.stringify([deskOf(ent, 'formatrice').snapshot('directory'), deskOf(ent, 'formatrice').snapshot('settings')]);
    expect(sent).not.toContain('1234$777');
    expect(sent).not.toContain(valueIn('ENTEleveINE'));
  });
});
