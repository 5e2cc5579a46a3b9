import { describe, expect, it } from 'vitest';
import { Person } from '../../../domain/directory/person.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { withAttribute, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { addRecords, changeFirst, countOf, emptyEnt, firstOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { deskOf } from '../ent-desk.ts';

function peopleOf(ent: Ent): readonly Person[] {
  return deskOf(ent, 'formatrice')
    .snapshot('directory')
    .flatMap((line) => ('e' in line && line.e === 'person' && 'd' in line ? [Person.parse({ ...line.d, id: line.i })] : []));
}

function personOf(ent: Ent, key: string): Person {
  return must(
    peopleOf(ent).find(({ id }) => id === `p16-${key}`),
    `${key} was imported`,
  );
}

describe('traps of AAF (formats.md §1.7)', () => {
  it('1: counts functions in structures that the delivery does not hold, and keeps those who teach here', async () => {
    const ent = emptyEnt();
    const staff = firstOf(SMALL, 'PersEducNat');
    const functions = ['9901$ENS$ENSEIGNEMENT$L1300$MATHÉMATIQUES'];
    const report = await imported(ent, setFirst(SMALL, 'PersEducNat', 'ENTPersonFonctions', functions));
    expect(countOf(report, 'unknown-structure')).toBeGreaterThan(countOf(await imported(emptyEnt(), SMALL), 'unknown-structure'));
    expect(personOf(ent, staff.id).profile).toBe('teacher');
  });

  it('1: leaves out those who only work elsewhere', async () => {
    const ent = emptyEnt();
    const elsewhere = ['ENTPersonStructRattach', 'ENTPersonFonctions', 'ENTAuxEnsClassesMatieres', 'ENTAuxEnsGroupesMatieres', 'ENTAuxEnsClassesPrincipal'];
    const delivery = elsewhere.reduce(
      (changed, name) => setFirst(changed, 'PersEducNat', name, name === 'ENTPersonStructRattach' ? ['9901'] : []),
      SMALL,
    );
    await imported(ent, delivery);
    expect(peopleOf(ent).some(({ id }) => id === `p16-${firstOf(SMALL, 'PersEducNat').id}`)).toBe(false);
  });

  it('2: ignores the legacy class list, and tells who has no known function', async () => {
    const ent = emptyEnt();
    const staff = firstOf(SMALL, 'PersEducNat');
    const legacy = setFirst(SMALL, 'PersEducNat', 'ENTAuxEnsClasses', ['3199$5C', '3199$5C']);
    const idle = ['ENTPersonCategorieEnseignant', 'PersEducNatPresenceDevantEleves'].reduce(
      (changed, name) => setFirst(changed, 'PersEducNat', name, ['N']),
      setFirst(legacy, 'PersEducNat', 'ENTPersonFonctions', ['3199$-$SANS OBJET$-$SANS OBJET']),
    );
    const report = await imported(ent, idle);
    expect(countOf(report, 'unknown-profile')).toBe(1);
    expect(personOf(ent, staff.id).groupIds).not.toContain('ens:5C');
  });

  it('3: bears the academy in each identifier', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    expect(peopleOf(ent).every(({ id }) => /^p16-\d+$/.test(id))).toBe(true);
  });

  it('4: adds up a relative repeated with other flags', async () => {
    const ent = emptyEnt();
    const student = firstOf(SMALL, 'Eleve');
    const guardian = firstOf(SMALL, 'PersRelEleve').id;
    const values = [`${guardian}$10$0$0$1$0`, `${guardian}$10$1$1$1$0`];
    const report = await imported(ent, setFirst(SMALL, 'Eleve', 'ENTElevePersRelEleve', values));
    expect(countOf(report, 'repeated-relation')).toBeGreaterThan(0);
    expect(personOf(ent, guardian).childrenIds.filter((id) => id === `p16-${student.id}`)).toHaveLength(1);
  });

  it('5: keeps students without relatives, INE or class, and does not import relatives of nobody', async () => {
    const ent = emptyEnt();
    const student = firstOf(SMALL, 'Eleve');
    const nobody = { ...firstOf(SMALL, 'PersRelEleve'), id: '7777777' };
    const bare = ['ENTElevePersRelEleve', 'ENTEleveINE', 'ENTEleveClasses'].reduce(
      (changed, name) => setFirst(changed, 'Eleve', name, []),
      addRecords(SMALL, 'PersRelEleve', [withAttribute(nobody, 'ENTPersonJointure', ['7777777'])]),
    );
    const report = await imported(ent, bare);
    expect(countOf(report, 'without-guardian')).toBeGreaterThan(0);
    expect(countOf(report, 'without-ine')).toBeGreaterThan(0);
    expect(countOf(report, 'without-class')).toBe(1);
    expect(countOf(report, 'unreferenced-guardian')).toBeGreaterThan(0);
    expect(personOf(ent, student.id).groupIds).toEqual(expect.arrayContaining(['profil:tous', 'profil:eleves']));
    expect(peopleOf(ent).some(({ id }) => id === 'p16-7777777')).toBe(false);
  });

  it('5: counts a link to somebody whom the delivery lacks', async () => {
    const report = await imported(emptyEnt(), setFirst(SMALL, 'Eleve', 'ENTElevePersRelEleve', ['404$10$1$1$1$0']));
    expect(countOf(report, 'orphan-link')).toBe(1);
  });

  it('6: leaves an empty attribute out', async () => {
    const ent = emptyEnt();
    const guardian = firstOf(SMALL, 'PersRelEleve').id;
    const delivery = setFirst(setFirst(SMALL, 'PersRelEleve', 'mail', []), 'PersRelEleve', 'personalTitle', []);
    await imported(ent, delivery);
    const { email, civility } = personOf(ent, guardian);
    expect([email, civility]).toEqual([undefined, undefined]);
  });

  it('7: clears what upstream cleared', async () => {
    const ent = emptyEnt();
    const guardian = firstOf(SMALL, 'PersRelEleve').id;
    await imported(ent, setFirst(SMALL, 'PersRelEleve', 'mail', ['a@exemple.example']));
    expect(personOf(ent, guardian).email).toBe('a@exemple.example');
    await imported(ent, setFirst(SMALL, 'PersRelEleve', 'mail', []));
    expect(personOf(ent, guardian).email).toBeUndefined();
  });

  it('8: keeps class codes as they are, apart from group codes that look the same', async () => {
    const ent = emptyEnt();
    const classes = firstOf(SMALL, 'EtabEducNat').attributes.get('ENTStructureClasses') ?? [];
    const named = setFirst(SMALL, 'EtabEducNat', 'ENTStructureClasses', [...classes, '6LV1.ALL$6LV1.ALL$10010012110', '6a$sixième minuscule$']);
    const groups = firstOf(SMALL, 'EtabEducNat').attributes.get('ENTStructureGroupes') ?? [];
    const report = await imported(ent, setFirst(named, 'EtabEducNat', 'ENTStructureGroupes', [...groups, '6A$UN GROUPE$6A']));
    expect(countOf(report, 'code-collision')).toBe(1);
    const ids = deskOf(ent, 'formatrice').snapshot('directory').flatMap((line) => ('i' in line ? [line.i] : []));
    expect(ids).toEqual(expect.arrayContaining(['c:6A', 'c:6a', 'g:6A', 'c:6LV1.ALL']));
  });

  it('8: counts a student of an undeclared class or group', async () => {
    const delivery = setFirst(setFirst(SMALL, 'Eleve', 'ENTEleveClasses', ['3199$6Z']), 'Eleve', 'ENTEleveGroupes', ['3199$NUL']);
    const report = await imported(emptyEnt(), delivery);
    expect([countOf(report, 'unknown-class'), countOf(report, 'unknown-group')]).toEqual([1, 1]);
  });

  it('9: goes on with a MEF or a subject that the delivery does not name', async () => {
    const mef = setFirst(SMALL, 'Eleve', 'ENTEleveMEF', ['99999999999']);
    const report = await imported(emptyEnt(), setFirst(mef, 'PersEducNat', 'ENTAuxEnsClassesMatieres', ['3199$6A$LOCAL1']));
    expect([countOf(report, 'unknown-mef'), countOf(report, 'unknown-subject')]).toEqual([1, 1]);
  });

  it('10: stops on an empty full delivery', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const files = SMALL.files.map((file) => (file.category === 'EtabEducNat' ? file : { ...file, records: [] }));
    await expect(imported(ent, { ...SMALL, files })).rejects.toThrow('too-many-disappearances');
  });

  it('11: never merges namesakes born the same day', async () => {
    const ent = emptyEnt();
    const student = firstOf(SMALL, 'Eleve');
    const twin = withAttribute({ ...student, id: '8888888' }, 'ENTPersonJointure', ['8888888']);
    const report = await imported(ent, addRecords(SMALL, 'Eleve', [twin]));
    expect(countOf(report, 'namesakes')).toBe(1);
    expect(personOf(ent, '8888888').lastName).toBe(personOf(ent, student.id).lastName);
  });

  describe('12: a student whose key changes between the first and the second degree', () => {
    const before = firstOf(SMALL, 'Eleve');
    const id = `p16-${before.id}`;
    /** The same student under another key, with other attributes changed. */
    const moved = (changes: Readonly<Record<string, readonly string[]>> = {}): DemoDelivery =>
      changeFirst(SMALL, 'Eleve', (record) =>
        Object.entries({ ENTPersonJointure: ['9000001'], ...changes }).reduce((made, [name, values]) => withAttribute(made, name, values), { ...record, id: '9000001' }),
      );
    const withIne = setFirst(SMALL, 'Eleve', 'ENTEleveINE', ['123456789AB']);
    const alone = { ENTElevePersRelEleve: [] };

    it('is recognised by the INE, name and birth date, and keeps rights and identifier', async () => {
      const ent = emptyEnt();
      await imported(ent, withIne);
      const report = await imported(ent, moved({ ...alone, ENTEleveINE: ['123456789AB'] }));
      expect([countOf(report, 'changed-key'), report.created]).toEqual([1, 0]);
      expect(peopleOf(ent).some((one) => one.id === id)).toBe(true);
    });

    it('is recognised by name, birth date and a guardian, written otherwise, and stays so', async () => {
      const ent = emptyEnt();
      const guardian = firstOf(SMALL, 'PersRelEleve').id;
      const linked = setFirst(SMALL, 'Eleve', 'ENTElevePersRelEleve', [`${guardian}$10$1$1$1$0`]);
      await imported(ent, linked);
      const later = moved({ ENTElevePersRelEleve: [`${guardian}$10$1$1$1$0`], ENTEleveINE: [], sn: [(before.attributes.get('sn')?.[0] ?? '').toLowerCase()] });
      expect(countOf(await imported(ent, later), 'changed-key')).toBe(1);
      expect(personOf(ent, guardian).childrenIds).toContain(id);
      const again = await imported(ent, later);
      expect([countOf(again, 'changed-key'), again.created, again.changed, again.disappeared]).toEqual([0, 0, 0, 0]);
    });

    it.each([
      ['the name and the birth date alone', { ...alone, ENTEleveINE: [] }],
      ['an INE that was given again', { ENTEleveINE: ['123456789AB'], ENTPersonDateNaissance: ['01/02/2015'] }],
    ])('is somebody else with %s', async (_name, changes) => {
      const ent = emptyEnt();
      await imported(ent, withIne);
      const report = await imported(ent, moved(changes), { acceptDisappearances: 10 });
      expect([countOf(report, 'changed-key'), report.created]).toEqual([0, 1]);
      expect(peopleOf(ent).map((one) => one.id)).toContain('p16-9000001');
      expect(peopleOf(ent).map((one) => one.id)).not.toContain(id);
    });

    it('is not chosen between two', async () => {
      const ent = emptyEnt();
      const twin = withAttribute(withAttribute({ ...before, id: '8888888' }, 'ENTPersonJointure', ['8888888']), 'ENTEleveINE', ['123456789AB']);
      await imported(ent, addRecords(withIne, 'Eleve', [twin]));
      const report = await imported(ent, moved({ ...alone, ENTEleveINE: ['123456789AB'] }), { acceptDisappearances: 10 });
      expect([countOf(report, 'changed-key'), report.created]).toEqual([0, 1]);
    });

    it('leaves no INE in what consoles receive', async () => {
      const ent = emptyEnt();
      await imported(ent, withIne);
      expect(JSON.stringify(deskOf(ent, 'formatrice').snapshot('directory'))).not.toContain('123456789AB');
    });
  });

  it('keeps the first of two people of different kinds with one key', async () => {
    const ent = emptyEnt();
    const { id } = firstOf(SMALL, 'Eleve');
    const staff = firstOf(SMALL, 'PersEducNat');
    const same = withAttribute({ ...staff, id }, 'ENTPersonJointure', [id]);
    const report = await imported(ent, addRecords(SMALL, 'PersEducNat', [same]));
    expect(countOf(report, 'duplicate-key')).toBe(1);
    expect(personOf(ent, id).profile).toBe('student');
  });

  it('counts duplicate keys, malformed dates and values, records without a key and of another category', async () => {
    const student = firstOf(SMALL, 'Eleve');
    const strange = addRecords(SMALL, 'Eleve', [
      student,
      withAttribute({ ...student, id: '' }, 'ENTPersonJointure', []),
      { ...withAttribute({ ...student, id: '5555555' }, 'ENTPersonJointure', ['5555555']), request: 'modify' as const },
    ]);
    const dated = setFirst(strange, 'PersRelEleve', 'ENTPersonDateNaissance', ['31/02/1980']);
    const report = await imported(emptyEnt(), setFirst(dated, 'PersEducNat', 'ENTAuxEnsClassesMatieres', ['illisible']));
    expect(countOf(report, 'duplicate-key')).toBe(1);
    expect(countOf(report, 'missing-key')).toBe(1);
    expect(countOf(report, 'malformed-date')).toBe(1);
    expect(countOf(report, 'malformed-value')).toBeGreaterThanOrEqual(2);
  });
});
