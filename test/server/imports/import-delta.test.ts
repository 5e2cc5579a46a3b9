import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import type { Ent } from '../../../server/create-ent.ts';
import type { ImportReport } from '../../../server/import/aaf/import-report.ts';
import { changeDelivery, withAttribute } from '../../../scripts/demo/make-delivery.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { deliveryOf, groupsOf, peopleOf, recordOf } from './delta-desk.ts';
import { countOf, emptyEnt, firstOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { valueOf } from '../ent-desk.ts';

const PUPIL = firstOf(SMALL, 'Eleve');
const TEACHER = must(SMALL.files.flatMap(({ records }) => records).find((record) => (record.attributes.get('ENTAuxEnsClassesMatieres') ?? []).length > 0), 'somebody teaches');
const NUMBERED = must(SMALL.files.flatMap(({ records }) => records).find((record) => (record.attributes.get('ENTEleveINE') ?? []).length > 0), 'somebody has a number');
const STRUCTURE = firstOf(SMALL, 'EtabEducNat').id;

async function school(): Promise<Ent> {
  const ent = emptyEnt();
  await imported(ent, SMALL);
  return ent;
}

async function applied(ent: Ent, ...records: readonly AafRecord[]): Promise<ImportReport> {
  return valueOf(await ent.importAaf({ folder: deliveryOf({ 20260916: records }) }));
}

function personOf(ent: Ent, key: string): Person | undefined {
  return peopleOf(ent).find(({ id }) => id === `p16-${key}`);
}

describe('a delta', () => {
  it('adds somebody, linked to whom only the base knows', async () => {
    const ent = await school();
    const relations = must(PUPIL.attributes.get('ENTElevePersRelEleve'), 'the pupil has relatives');
    const born = withAttribute(withAttribute({ ...PUPIL, id: '8888888' }, 'ENTPersonJointure', ['8888888']), 'givenName', ['Nouvelle']);
    const report = await applied(ent, born);
    expect(report).toMatchObject({ created: 1, disappeared: 0, read: { Eleve: 1, PersRelEleve: 0 } });
    const guardian = must(relations[0], 'a relative').split('$')[0] ?? '';
    expect(personOf(ent, guardian)?.childrenIds).toContain('p16-8888888');
    expect(personOf(ent, '8888888')?.groupIds).toEqual(personOf(ent, PUPIL.id)?.groupIds);
  });

  it('adds again somebody who is there: what the new record does not state is no more', async () => {
    const ent = await school();
    await applied(ent, withAttribute(PUPIL, 'ENTEleveGroupes', []), { ...TEACHER, attributes: new Map([...TEACHER.attributes].filter(([name]) => name !== 'mail')) });
    expect(personOf(ent, PUPIL.id)?.groupIds.some((id) => id.startsWith('g:'))).toBe(false);
    expect(personOf(ent, TEACHER.id)).not.toHaveProperty('email');
  });

  it('modifies the attributes that it lists, each as a whole, and no other', async () => {
    const ent = await school();
    const before = must(personOf(ent, PUPIL.id), 'the pupil');
    const report = await applied(ent, recordOf('modify', 'Eleve', PUPIL.id, { givenName: ['Autre'], ENTEleveClasses: [`${STRUCTURE}$5B`] }));
    expect(report).toMatchObject({ created: 0, disappeared: 0 });
    const after = must(personOf(ent, PUPIL.id), 'the pupil');
    expect(after).toMatchObject({ firstName: 'Autre', lastName: before.lastName, birthDate: before.birthDate });
    expect(after.groupIds.filter((id) => id.startsWith('c:'))).toEqual(['c:5B']);
  });

  it('clears by an empty value, except a national number', async () => {
    const ent = await school();
    await applied(ent, recordOf('modify', 'PersEducNat', TEACHER.id, { mail: [''], ENTAuxEnsClassesMatieres: [''] }), recordOf('modify', 'Eleve', NUMBERED.id, { ENTEleveINE: [''], ENTEleveClasses: [''] }));
    expect(personOf(ent, TEACHER.id)).not.toHaveProperty('email');
    expect(personOf(ent, NUMBERED.id)?.groupIds.some((id) => id.startsWith('c:'))).toBe(false);
    // The same pupil under another key, and without relatives, is recognised by the number that stayed.
    const alone = withAttribute({ ...NUMBERED, id: '9999999' }, 'ENTElevePersRelEleve', []);
    const moved = withAttribute(alone, 'ENTPersonJointure', ['9999999']);
    const folder = deliveryOf({ 20260916: [moved, recordOf('delete', 'Eleve', NUMBERED.id)] });
    const report = valueOf(await ent.importAaf({ folder, acceptDisappearances: 10 }));
    expect(countOf(report, 'changed-key')).toBe(1);
  });

  it('does not make again somebody whom a restore erased again', async () => {
    const ent = await school();
    const ghost = must(personOf(ent, PUPIL.id), 'the pupil');
    ent.eraseAgain({ people: [ghost.id], named: [] });
    await applied(ent, recordOf('modify', 'PersEducNat', TEACHER.id, { givenName: ['Autre'] }));
    expect(personOf(ent, TEACHER.id)?.firstName).toBe('Autre');
    expect(personOf(ent, PUPIL.id)).toBeUndefined();
  });

  it('deletes, last of all', async () => {
    const ent = await school();
    const report = await applied(ent, recordOf('delete', 'Eleve', PUPIL.id), PUPIL, recordOf('modify', 'Eleve', PUPIL.id, { givenName: ['Autre'] }));
    expect(countOf(report, 'unknown-target')).toBe(0);
    expect(personOf(ent, PUPIL.id)).toBeUndefined();
  });

  it('skips and counts what points to nobody', async () => {
    const ent = await school();
    const heads = ent.heads();
    const report = await applied(ent, recordOf('modify', 'Eleve', '4209999', { sn: ['INCONNU'] }), recordOf('delete', 'PersRelEleve', '4309999'));
    expect(countOf(report, 'unknown-target')).toBe(2);
    expect(report).toMatchObject({ created: 0, changed: 0, disappeared: 0 });
    expect(ent.heads()).toEqual(heads);
  });

  it('gives what a full delivery of the same day would, whatever the gestures', async () => {
    const [byDelta, byFull] = [await school(), await school()];
    const renamed = { sn: ['AUTRE'], ENTEleveGroupes: [] };
    await applied(byDelta, recordOf('modify', 'Eleve', PUPIL.id, renamed), recordOf('delete', 'PersEducNat', TEACHER.id));
    await imported(byFull, changeDelivery(SMALL, (record) => (record.id === TEACHER.id ? undefined : record.id === PUPIL.id ? Object.entries(renamed).reduce((changed, [name, values]) => withAttribute(changed, name, values), record) : record)), { acceptDisappearances: 50 });
    expect(peopleOf(byDelta)).toEqual(peopleOf(byFull));
    expect(groupsOf(byDelta)).toEqual(groupsOf(byFull));
  });

  it('applies again without effect, and the next one to what it left', async () => {
    const ent = await school();
    const gesture = recordOf('modify', 'Eleve', PUPIL.id, { sn: ['UN'] });
    await applied(ent, gesture);
    const heads = ent.heads();
    expect(await applied(ent, gesture)).toMatchObject({ changed: 0 });
    expect(ent.heads()).toEqual(heads);
    await applied(ent, recordOf('modify', 'Eleve', PUPIL.id, { givenName: ['Deux'] }));
    expect(personOf(ent, PUPIL.id)).toMatchObject({ lastName: 'UN', firstName: 'Deux' });
  });

  it('of several nights is applied in their order', async () => {
    const ent = await school();
    const folder = deliveryOf({ 20260917: [PUPIL], 20260916: [recordOf('delete', 'Eleve', PUPIL.id)], 20260918: [recordOf('modify', 'Eleve', PUPIL.id, { sn: ['REVENU'] })] });
    expect(valueOf(await ent.importAaf({ folder }))).toMatchObject({ disappeared: 0, changed: 1 });
    expect(personOf(ent, PUPIL.id)?.lastName).toBe('REVENU');
  });

  it('never imports an adult to call only, and knows who becomes responsible', async () => {
    const ent = emptyEnt();
    const [link = ''] = PUPIL.attributes.get('ENTElevePersRelEleve') ?? [];
    const guardian = link.split('$')[0] ?? '';
    await imported(ent, changeDelivery(setFirst(SMALL, 'Eleve', 'ENTElevePersRelEleve', [`${guardian}$10$0$0$1$0`]), (record) => {
      const links = record.attributes.get('ENTElevePersRelEleve') ?? [];
      return record.id === PUPIL.id || !links.some((one) => one.startsWith(`${guardian}$`)) ? record : withAttribute(record, 'ENTElevePersRelEleve', []);
    }));
    expect(personOf(ent, guardian)).toBeUndefined();
    await applied(ent, recordOf('modify', 'Eleve', PUPIL.id, { ENTElevePersRelEleve: [`${guardian}$10$1$1$1$1`] }));
    expect(personOf(ent, guardian)?.childrenIds).toEqual([`p16-${PUPIL.id}`]);
  });
});

describe('a delta is refused', () => {
  it('before any full delivery', async () => {
    const folder = deliveryOf({ 20260916: [PUPIL] });
    expect(await emptyEnt().importAaf({ folder })).toMatchObject({ ok: false, refusal: { kind: 'no-base' } });
    expect(await emptyEnt().importAaf({ folder, school: '0319999A' })).toMatchObject({ ok: false, refusal: { kind: 'no-base' } });
  });

  it('when it removes more than anybody agreed to, and nothing of it is kept', async () => {
    const ent = await school();
    const before = peopleOf(ent);
    const leavers = SMALL.files.flatMap(({ records }) => records).filter(({ category }) => category === 'Eleve').slice(0, 12).map(({ id }) => recordOf('delete', 'Eleve', id));
    expect(await ent.importAaf({ folder: deliveryOf({ 20260916: leavers }) })).toMatchObject({ ok: false, refusal: { kind: 'too-many-disappearances' } });
    expect(peopleOf(ent)).toEqual(before);
    await applied(ent, recordOf('modify', 'Eleve', PUPIL.id, { sn: ['AUTRE'] }));
    expect(peopleOf(ent)).toHaveLength(before.length);
  });

  it('when it deletes the school', async () => {
    const ent = await school();
    expect(await ent.importAaf({ folder: deliveryOf({ 20260916: [recordOf('delete', 'EtabEducNat', STRUCTURE)] }) })).toMatchObject({ ok: false, refusal: { kind: 'no-school' } });
  });

  it('when any of its files fails, and nothing of it is kept', async () => {
    const ent = await school();
    const before = [peopleOf(ent), ent.heads()];
    const folder = deliveryOf({ 20260916: [recordOf('modify', 'Eleve', PUPIL.id, { sn: ['AUTRE'] })] });
    rmSync(`${folder}/ENT2D_Delta_20260916_Eleve_0000.xml`);
    expect(await ent.importAaf({ folder })).toMatchObject({ ok: false, refusal: { kind: 'file' } });
    expect([peopleOf(ent), ent.heads()]).toEqual(before);
  });
});

it('the reference delta applies to the reference delivery', async (context) => {
  const ent = emptyEnt();
  const [full, delta] = ['complet', 'delta'].map((kind) => referenceFile(context, `aaf/synthetique-2d-${kind}`));
  valueOf(await ent.importAaf({ folder: full ?? '', school: '0990001N', fictitious: true }));
  const report = valueOf(await ent.importAaf({ folder: delta ?? '', acceptDisappearances: 50, fictitious: true }));
  const people = peopleOf(ent).map(({ id }) => id);
  expect(people).toContain('p99-4200005');
  expect(people).not.toContain('p99-4200003');
  expect(countOf(report, 'unknown-target')).toBeGreaterThanOrEqual(1);
});
