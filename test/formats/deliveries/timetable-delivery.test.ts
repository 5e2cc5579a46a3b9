import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { readDelivery, type DeliveryReading } from '../../../formats/deliveries/read-delivery.ts';
import { edtXml, LESSON, TEACHER } from '../support/edt-fixture.ts';
import { inMemory } from '../support/read-all.ts';
import { udtZip } from '../udt/udt-fixture.ts';

async function read(xml: string | Buffer): Promise<DeliveryReading> {
  return readDelivery(inMemory(xml));
}

async function deliveryOf(xml: string | Buffer): Promise<Delivery> {
  const reading = await read(xml);
  if (reading.kind !== 'delivery') throw new Error(`no delivery: ${reading.format}`);
  return reading.delivery;
}

describe('an ExportEmploiDuTemps as a delivery', () => {
  it('states people by the keys of the other bases, classes, groups, services and places', async () => {
    expect(await deliveryOf(edtXml())).toEqual({
      source: 'edt',
      uai: '0990001N',
      year: '2026',
      teachers: [{ key: '2', lastName: 'SALDINEAU', firstName: 'Perrine', birthDate: undefined, hasEntId: false, ids: ['sts:12'] }],
      students: [{ key: '7', lastName: 'MOURAND', firstName: 'Zoé', birthDate: '2014-03-14', hasEntId: false, ids: ['ine:099000101FA', 'siecle:9000001'] }],
      groups: [{ key: 'class 3', kind: 'class', name: '6A' }, { key: 'group 4', kind: 'teaching', name: '6A LAT' }],
      services: [{ teacher: '2', group: 'class 3', subject: 'FRANÇAIS' }],
      placements: [{ student: '7', groups: ['class 3'] }],
      substitutions: [],
      lessons: [{ teacher: '2', groups: ['class 3'], subject: 'FRANÇAIS', day: 1, from: '08:30', to: '09:30', weeks: '11111110011111110011111110011111100111111111' }],
      firstMonday: '2026-08-31',
    });
  });

  it('tells the encoding, and what was strange with its line', async () => {
    const reading = await read(edtXml({ lessons: LESSON.replace('Jour="1"', 'Jour="9"') }));
    expect(reading).toMatchObject({ format: 'edt', encoding: { name: 'utf-8' }, anomalies: { count: 1, list: [{ rule: 'outside-grid', place: 'Cours' }] } });
    expect(reading.kind === 'delivery' && reading.anomalies.list[0]?.line).toBeGreaterThan(5);
  });

  it('puts a lesson of a part in its class, and a pupil in the groups of that part, where they were last', async () => {
    const lessons = LESSON.replace('<Classe Ident="3" Semaines="35132630760702"/>', '<PartieDeClasse Ident="30" Semaines="2"/><Groupe Ident="4" Semaines="2"/>');
    const students = '<Eleve Ident="7" Nom="A" Prenom="B"><Classe Ident="9" DateEntree="2026-09-01" DateSortie="2026-10-01"/><Classe Ident="3" DateEntree="2026-10-02" DateSortie="2027-07-03"/><PartieDeClasse Ident="30"/></Eleve>';
    const delivery = await deliveryOf(edtXml({ lessons, students }));
    expect(delivery.services?.map(({ group }) => group)).toEqual(['class 3', 'group 4']);
    expect(delivery.placements).toEqual([{ student: '7', groups: ['class 3', 'group 4'] }]);
    expect(delivery.students?.[0]?.ids).toEqual([]);
  });

  it('says whom it knows by the identifier of the ENT', async () => {
    const delivery = await deliveryOf(edtXml({ teachers: TEACHER.replace('IDPN=', 'IDCAS="abc" IDPN=') }));
    expect([delivery.teachers?.[0]?.hasEntId, delivery.students?.[0]?.hasEntId]).toEqual([true, false]);
  });

  it('puts a pupil of a class in the group made of that whole class', async () => {
    const xml = edtXml().replace('<Classe Ident="3"/><PartieDeClasse Ident="30"/></Groupe>', '<Classe Ident="3"/></Groupe>');
    expect((await deliveryOf(xml)).placements).toEqual([{ student: '7', groups: ['class 3', 'group 4'] }]);
  });
});

describe('who stands for whom in an ExportEmploiDuTemps (« Déduit »)', () => {
  const teachers = `${TEACHER}<Professeur Ident="9" Nom="VERNET" Prenom="Côme"/>`;
  const bit = (...weeks: readonly number[]): string => String(weeks.reduce((mask, week) => mask | (1n << BigInt(week)), 0n));
  const substitutions = async (absent: string, substitute: string, xml = (lessons: string): string => edtXml({ lessons, teachers })): Promise<Delivery> => {
    const lesson = LESSON.replace('<Professeur Ident="2" Semaines="35132630760702"/>', `<Professeur Ident="2" ${absent}/><Professeur Ident="9" ${substitute}/>`);
    return deliveryOf(xml(lesson));
  };

  it('is who has the lesson in the weeks taken back from somebody, until that one is back', async () => {
    const { substitutions: told, services, lessons } = await substitutions(`Semaines="${bit(1, 2, 3, 4, 5, 8)}" SemainesAnnulation="${bit(2, 3, 8)}"`, `Semaines="${bit(2, 3, 8)}"`);
    expect(told).toEqual([
      { absent: '2', substitute: '9', group: 'class 3', subject: 'FRANÇAIS', hours: { day: 1, from: '08:30', to: '09:30' }, from: '2026-09-07', to: '2026-09-20' },
      { absent: '2', substitute: '9', group: 'class 3', subject: 'FRANÇAIS', hours: { day: 1, from: '08:30', to: '09:30' }, from: '2026-10-19', to: '2026-10-25' },
    ]);
    expect(services?.map(({ teacher }) => teacher)).toEqual(['2']);
    expect(lessons?.map(({ teacher, weeks }) => [teacher, weeks])).toEqual([['2', '1xx1100x'], ['9', '01100001']]);
  });

  it('is one absence across weeks without the lesson', async () => {
    const { substitutions: told } = await substitutions(`Semaines="${bit(1, 2, 6, 7)}" SemainesAnnulation="${bit(2, 6)}"`, `Semaines="${bit(2, 6)}"`);
    expect(told).toMatchObject([{ from: '2026-09-07', to: '2026-10-11' }]);
  });

  it('is nobody who teaches beside, nor without the first day of the grid', async () => {
    const beside = await substitutions(`Semaines="${bit(1, 2)}" SemainesAnnulation="${bit(2)}"`, `Semaines="${bit(1, 2)}"`);
    expect([beside.substitutions, beside.services?.length]).toEqual([[], 2]);
    const undated = await substitutions(`Semaines="${bit(1, 2)}" SemainesAnnulation="${bit(2)}"`, `Semaines="${bit(2)}"`, (lessons) => edtXml({ lessons, teachers }).replace(/<AnneeScolaire[^>]*>/, '<AnneeScolaire/>'));
    expect([undated.substitutions, undated.year]).toEqual([[], undefined]);
  });
});

describe('an EXP_COURS as a delivery', () => {
  it('states names: teachers, classes, groups between brackets, and services', async () => {
    const row = '<Cours numero="1"><MAT_LIBELLE>LATIN</MAT_LIBELLE><PROF_NOM>TRIMOIS, VERNET</PROF_NOM><PROF_PRENOM>Inès, Côme</PROF_PRENOM><CLASSE>6A, [6A LAT]</CLASSE></Cours>';
    const delivery = await deliveryOf(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><TABLE nom="Cours">${row}<Cours numero="2"><CLASSE>6A</CLASSE></Cours></TABLE>`, 'latin1'));
    expect(delivery).toMatchObject({
      source: 'edt',
      teachers: [{ key: 'TRIMOIS Inès', ids: [] }, { lastName: 'VERNET', firstName: 'Côme' }],
      groups: [{ key: 'class 6A', kind: 'class', name: '6A' }, { key: 'group 6A LAT', kind: 'teaching', name: '6A LAT' }],
    });
    expect(delivery.services).toHaveLength(4);
    expect(delivery.uai).toBeUndefined();
  });
});

describe('a UDT base as a delivery', () => {
  it('states names, divisions, groups, services of teachers and of those beside them, and places', async () => {
    const reading = await readDelivery(udtZip());
    expect(reading).toMatchObject({
      kind: 'delivery', format: 'zip', encoding: undefined,
      delivery: {
        source: 'udt', year: '2026',
        teachers: [{ key: 'ROYAN', lastName: 'ROY', firstName: 'Ana', birthDate: '1980-06-05' }, { key: 'BONAL' }],
        services: [{ teacher: 'ROYAN', group: 'class 6A', subject: 'FRANCAIS' }, { teacher: 'BONAL', group: 'group LV2ESP', subject: 'FRANCAIS' }],
        placements: [{ student: 'E1', groups: ['class 6A', 'group 6A_G1'] }, { student: 'E2', groups: ['class 5B', 'group LV2ESP 5'] }],
      },
    });
  });

  it('states the replacements of its weekly plans, and none without one', async () => {
    const substitutions = async (weeks: Readonly<Record<string, string>>): Promise<unknown> => {
      const reading = await readDelivery(udtZip(weeks));
      return reading.kind === 'delivery' ? reading.delivery.substitutions : reading;
    };
    const line = (code: string, fiche: string): string => `<ligfiche code="${code}" div="6A" fic="${fiche}" mat="FRANC" prof="BONAL" rgpmt="" gpe="" salle="S1"/>`;
    expect(await substitutions({ '12_46': `<p>${line('001A', 'F1')}${line('002A', 'F2')}</p>` })).toEqual([{ absent: 'ROYAN', substitute: 'BONAL', group: 'class 6A', subject: 'FRANCAIS', hours: { day: 1, from: '08:00', to: '09:00' }, from: '2026-11-09', to: '2026-11-15' }]);
    expect(await substitutions({})).toBeUndefined();
  });

  it('dates the lessons of each teacher: the weeks of the year, without the closed ones, and the plan of its own that a week has', async () => {
    const lessonsOf = async (changes: Readonly<Record<string, string>>): Promise<Pick<Delivery, 'lessons' | 'firstMonday'>> => {
      const reading = await readDelivery(udtZip(changes));
      return reading.kind === 'delivery' ? reading.delivery : {};
    };
    const { lessons, firstMonday } = await lessonsOf({ '12_37': '<p><ligfiche code="001A" div="6A" fic="F1" mat="FRANC" prof="BONAL" rgpmt="" gpe="" salle="S1"/><ligfiche code="002A" div="6A" fic="F2" mat="FRANC" prof="BONAL" rgpmt="" gpe="" salle="S1"/></p>' });
    expect(firstMonday).toBe('2026-08-31');
    const told = lessons?.map(({ teacher, groups, day, from, to, weeks }) => [teacher, groups, day, from, to, weeks.slice(0, 11), weeks.length]);
    // Weeks 43 and 44 are closed; the year ends in week 26 of 2027, 44 weeks after the first Monday.
    expect(told).toEqual([
      ['ROYAN', ['class 6A'], 1, '08:00', '09:00', '1x111110011', 44],
      ['BONAL', ['group LV2ESP'], 2, '14:00', '14:30', '10111110011', 44],
      ['BONAL', ['class 6A'], 1, '08:00', '09:00', '01', 2],
    ]);
    expect(await lessonsOf({ 24: '<c><annee>2026</annee></c>' })).toMatchObject({ lessons: undefined, firstMonday: undefined });
  });

  it('tells what is strange with the file of the archive', async () => {
    expect(await readDelivery(udtZip({ 24: '<c><annee>2026</annee><debut_eleve>31/02/2026</debut_eleve></c>' }))).toMatchObject({ anomalies: { count: 1, list: [{ rule: 'malformed-date', place: 'UDCal_24', value: '31/02/2026' }] } });
  });
});
