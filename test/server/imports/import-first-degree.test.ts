import { describe, expect, it } from 'vitest';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { deliveryOf, groupsOf, peopleOf, recordOf } from './delta-desk.ts';
import { countOf, emptyEnt } from './delivery-desk.ts';
import { CM1, CP, pupil, SCHOOL } from './first-degree-school.ts';
import { valueOf } from '../ent-desk.ts';

const full = (records: readonly AafRecord[] = SCHOOL): string => deliveryOf({ 20260902: records }, { kind: 'Complet', degree: '1D' });
const delta = (...records: readonly AafRecord[]): string => deliveryOf({ 20260916: records }, { degree: '1D' });

async function school(): Promise<Ent> {
  const ent = emptyEnt();
  valueOf(await ent.importAaf({ fictitious: true, folder: full() }));
  return ent;
}

const classesOf = (ent: Ent): readonly string[] => groupsOf(ent).flatMap(({ kind, id, name }) => (kind === 'class' || kind === 'teaching' ? [`${id} ${name}`] : []));
const memberships = (ent: Ent, key: string): readonly string[] => peopleOf(ent).find(({ id }) => id === `p16-${key}`)?.groupIds ?? [];

describe('a delivery of the first degree', () => {
  it('makes a school of which classes and groups are those that people name', async () => {
    const ent = await school();
    expect(ent.school()).toMatchObject({ uai: '0990010Y', city: 'Valbrune' });
    expect(classesOf(ent).toSorted()).toEqual(['c:73196 CM1 A', 'c:73197 CP B', 'g:70800 UPE2A']);
  });

  it('gives people their names, classes, groups and children', async () => {
    const ent = await school();
    expect(peopleOf(ent).find(({ id }) => id === 'p16-53')).toMatchObject({ lastName: 'VERNET', firstName: 'Solène', email: 's@exemple.invalid', profile: 'guardian', childrenIds: ['p16-521', 'p16-522'] });
    expect(memberships(ent, '521')).toEqual(expect.arrayContaining(['c:73196', 'g:70800']));
    expect(memberships(ent, '55')).toContain('ens:73197');
  });

  it('knows a head who teaches as a head, with his or her class', async () => {
    const ent = await school();
    expect(peopleOf(ent).filter(({ profile }) => profile === 'direction').map(({ id }) => id)).toEqual(['p16-54']);
    expect(memberships(ent, '54')).toContain('ens:73196');
  });

  it('changes nothing when it comes again', async () => {
    const ent = await school();
    const heads = ent.heads();
    expect(valueOf(await ent.importAaf({ fictitious: true, folder: full() }))).toMatchObject({ created: 0, changed: 0, disappeared: 0 });
    expect(ent.heads()).toEqual(heads);
  });
});

describe('a delta of the first degree', () => {
  it('never deletes a class that nobody names any more', async () => {
    const ent = await school();
    const report = valueOf(await ent.importAaf({ fictitious: true, folder: delta(recordOf('modify', 'Eleve', '522', { ENTPersonClasses: [CM1] }), recordOf('modify', 'PersEducNat', '55', { ENTPersonClasses: [''] })), acceptDisappearances: 9 }));
    expect(memberships(ent, '522')).toContain('c:73196');
    expect(classesOf(ent)).toContain('c:73197 CP B');
    expect(report.disappeared).toBe(0);
    valueOf(await ent.importAaf({ fictitious: true, folder: delta(recordOf('modify', 'Eleve', '521', { ENTPersonPrenom: ['Zoé'] })), acceptDisappearances: 9 }));
    expect(classesOf(ent)).toContain('c:73197 CP B');
  });

  it('keeps the identity of a class whose label changes', async () => {
    const ent = await school();
    valueOf(await ent.importAaf({ fictitious: true, folder: delta(recordOf('modify', 'Eleve', '522', { ENTPersonClasses: [CP.replace('CP B', 'CP Mme Lin')] }), recordOf('modify', 'PersEducNat', '55', { ENTPersonClasses: [CP.replace('CP B', 'CP Mme Lin')] })) }));
    expect(classesOf(ent).filter((one) => one.startsWith('c:73197'))).toEqual(['c:73197 CP Mme Lin']);
  });

  it('names a class that comes', async () => {
    const ent = await school();
    valueOf(await ent.importAaf({ fictitious: true, folder: delta(pupil('523', { ENTPersonClasses: ['8001$11$ORDINAIRE$73198$CE1'] })) }));
    expect(classesOf(ent)).toContain('c:73198 CE1');
  });
});

it('the guardians of Onde are compared with those of the school, and change nothing but its report', async () => {
  const ent = await school();
  const before = peopleOf(ent);
  const child = ';Nom d\'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants';
  const lines = [`Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Courriel${child.repeat(3)}`, 'MME;;VERNET;SOLENE;;;ROY;Eloi 521;CM1;;ROY;Éloi 522;CP;;;;;', 'M.;;NOUVEAU;Luc;;;ROY;Éloi 521;CM1;;;;;;;;;'];
  const report = valueOf(await ent.importDelivery({ input: { name: 'CSVExtraction.csv', bytes: Buffer.from(lines.join('\r\n')) } }));
  expect(report).toMatchObject({ source: 'onde', format: 'onde-guardians', guardians: { stated: 2, known: 1 }, changed: 0, anomalyCounts: { 'unknown-guardian': 1 } });
  expect(peopleOf(ent)).toEqual(before);
});

it('the reference delivery is read', async (context) => {
  const ent = emptyEnt();
  const report = valueOf(await ent.importAaf({ fictitious: true, folder: referenceFile(context, 'aaf/synthetique-1d-complet') }));
  expect(report.people).toBeGreaterThan(3);
  expect(countOf(report, 'unknown-class')).toBe(0);
});
