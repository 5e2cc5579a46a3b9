import { describe, expect, it } from 'vitest';
import { gar01 } from '../../../../domain/controls/gar/gar-01.ts';
import { gar02 } from '../../../../domain/controls/gar/gar-02.ts';
import { gar03 } from '../../../../domain/controls/gar/gar-03.ts';
import { gar04 } from '../../../../domain/controls/gar/gar-04.ts';
import { gar05 } from '../../../../domain/controls/gar/gar-05.ts';
import { gar06 } from '../../../../domain/controls/gar/gar-06.ts';
import { gar07 } from '../../../../domain/controls/gar/gar-07.ts';
import { gar08 } from '../../../../domain/controls/gar/gar-08.ts';
import { gar09 } from '../../../../domain/controls/gar/gar-09.ts';
import { gar10 } from '../../../../domain/controls/gar/gar-10.ts';
import { gar11 } from '../../../../domain/controls/gar/gar-11.ts';
import { gar12 } from '../../../../domain/controls/gar/gar-12.ts';
import { gar13 } from '../../../../domain/controls/gar/gar-13.ts';
import { gar14 } from '../../../../domain/controls/gar/gar-14.ts';
import { gar15 } from '../../../../domain/controls/gar/gar-15.ts';
import { gar16 } from '../../../../domain/controls/gar/gar-16.ts';
import type { Control } from '../../../../domain/controls/control.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { group, person } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds, school, type Rows } from '../school.ts';

const PEOPLE = [
  person('tom', { profile: 'student', groupIds: ['6A'] }),
  person('zoe', { profile: 'student', groupIds: ['6A'], arrivedOn: '2026-11-05' }),
  person('ann', { email: 'ann@exemple.example', groupIds: ['6A'] }),
  person('doc', { profile: 'librarian' }),
  person('mum', { profile: 'guardian', groupIds: ['6A'] }),
];
const MED = { label: 'Médiacentre', active: true, roles: [{ code: 'use', label: 'Utilisation' }, { code: 'gar', label: 'Responsable d’affectation GAR' }] };
const subscription = (more: Fields = {}): Fields => ({
  title: 'Manuel', resourceId: 'ark:/1', nature: 'textbook', from: '2026-09-01', to: '2027-08-31', publics: ['student', 'teacher'], licences: { student: 30, teacher: 'unlimited' }, ...more,
});
const done = (day: string): Fields => ({ state: 'assigned', done: { by: 'Ann', at: `${day}T08:00:00.000Z`, state: 'assigned' } });
/** Nobody corrects a plan that nobody may write. */
const ANN: Readonly<Record<string, Fields>> = { ann: { manages: true } };
const gar = (rows: Rows = {}, more: Fields = {}): ReturnType<typeof school> =>
  school({ people: PEOPLE, groups: [group('6A', { level: '6EME' })], rows: { service: { MED }, garSubscription: { book: subscription(more) }, assignmentManager: ANN, ...rows } });
const PIX = { title: 'Pix', nature: 'institutional' } as const;
const GIVEN = { 'book|profile:student': { state: 'assigned' } } as const;

describe('those who assign resources', () => {
  const managed = (more: Fields = {}, rows: Rows = {}): ReturnType<typeof school> => gar({ assignmentManager: { ann: { manages: true, ...more } }, ...rows });
  const role = (id: string): Rows => ({ serviceAccess: { [`MED|person:${id}`]: { role: 'gar' } } });

  it('GAR-01: somebody of the school does', () => {
    const nobody = gar({ assignmentManager: {} });
    expect(found(gar01, nobody)).toHaveLength(1);
    cured(gar01, nobody, ['assignmentManager', 'ann', { manages: true }]);
    expect(ending(gar01, gar({ assignmentManager: { gone: { manages: true } } }))).toBe('found');
    expect(ending(gar01, school())).toBe('not-run subscriptions');
  });

  it('GAR-02: they hold the role, of their own or by a group', () => {
    expect(foundIds(gar02, managed())).toEqual([['ann']]);
    corrected(gar02, managed());
    expect(ending(gar02, managed({}, { serviceAccess: { 'MED|group:6A': { role: 'gar' } } }))).toBe('passed');
    expect(ending(gar02, school())).toBe('not-run mediacentre');
  });

  it('GAR-03: the DRANE knows them', () => {
    expect(foundIds(gar03, managed())).toEqual([['ann']]);
    cured(gar03, managed(), ['assignmentManager', 'ann', { declaredOn: '2026-09-10' }]);
  });

  it('GAR-04: nobody else holds the role of their own', () => {
    expect(foundIds(gar04, managed({}, role('doc')))).toEqual([['doc']]);
    corrected(gar04, managed({}, role('doc')));
    expect(ending(gar04, managed({}, role('ann')))).toBe('passed');
    expect(ending(gar04, managed({}, { serviceAccess: { 'MED|group:6A': { role: 'gar' } } }))).toBe('passed');
  });

  it('GAR-05: the GAR will know them, with an e-mail and within the number that the school sends', () => {
    expect(found(gar05, gar({ assignmentManager: { doc: { manages: true } } }))).toEqual([{ objects: [{ kind: 'person', id: 'doc' }], params: {} }]);
    expect(ending(gar05, managed())).toBe('passed');
    const two = { people: ['ann', 'bob'].map((id) => person(id, { email: `${id}@exemple.example` })), rows: { assignmentManager: { ann: { manages: true }, bob: { manages: true } } } };
    expect(ending(gar05, school(two))).toBe('passed');
    expect(found(gar05, school({ ...two, thresholds: { garManagers: 1 } }))).toEqual([{ objects: [{ kind: 'person', id: 'bob' }], params: { most: 1 } }]);
  });

  it('GAR-11: the DRANE knows who manages Pix', () => {
    const undeclared = gar({ pixManager: { ann: { manages: true } } });
    expect(found(gar11, undeclared)).toHaveLength(1);
    cured(gar11, undeclared, ['pixManager', 'ann', { declaredOn: '2026-09-10' }]);
    expect(ending(gar11, gar({ pixManager: { gone: { manages: true, declaredOn: '2026-09-10' } } }))).toBe('found');
  });
});

describe('resources that nobody receives', () => {
  const params = (control: Control, ground: ReturnType<typeof school>): unknown => found(control, ground)[0]?.params;

  it('GAR-06: some time after their start, with their licences', () => {
    expect(found(gar06, gar({}, { licences: { student: 30, teacher: 5 } }))).toEqual([{ objects: [{ kind: 'subscription', id: 'book' }], params: { licences: 35 } }]);
    expect(params(gar06, gar())).toEqual({ licences: 'unlimited' });
    expect(params(gar06, gar({}, { licences: { student: 'unlimited' } }))).toEqual({ licences: 'unlimited' });
    expect(params(gar06, gar({}, { licences: {}, globalLicences: 12 }))).toEqual({ licences: 12 });
    corrected(gar06, gar());
    expect(ending(gar06, gar({ garAssignment: GIVEN }))).toBe('passed');
    expect(ending(gar06, gar({}, { from: '2026-11-01' }))).toBe('passed');
    // What no file dates starts when the ENT first heard of it.
    expect(ending(gar06, gar({}, { from: '', firstSeenAt: '2026-11-01T08:00:00.000Z' }))).toBe('passed');
    expect(params(gar06, gar({}, { from: '', firstSeenAt: '2026-09-01T08:00:00.000Z' }))).toEqual({ licences: 'unlimited' });
    expect(ending(gar06, gar({}, { nature: 'institutional' }))).toBe('passed');
  });

  it('GAR-08: as soon as they have started', () => {
    expect(foundIds(gar08, gar({}, { from: '2026-11-01' }))).toEqual([['book']]);
    cured(gar08, gar({}, { from: '2026-11-01' }), ['garAssignment', 'book|profile:student', { state: 'assigned' }]);
    expect(ending(gar08, gar())).toBe('passed');
    expect(ending(gar08, gar({}, { from: '2026-11-01', nature: 'institutional' }))).toBe('passed');
  });

  it('GAR-16: offered to every school', () => {
    expect(foundIds(gar16, gar({}, { nature: 'institutional' }))).toEqual([['book']]);
    corrected(gar16, gar({}, { nature: 'institutional' }));
    expect(ending(gar16, gar())).toBe('passed');
  });

  it('GAR-07: those who came to a class after it was given the resource', () => {
    const late = gar({ garAssignment: { 'book|group:6A': done('2026-10-01') } });
    expect(found(gar07, late)).toEqual([{ objects: [{ kind: 'subscription', id: 'book' }, { kind: 'person', id: 'zoe' }], params: { people: 1 } }]);
    corrected(gar07, late);
    expect(ending(gar07, gar({ garAssignment: { 'book|group:6A': done('2026-11-06') } }))).toBe('passed');
  });
});

describe('Pix', () => {
  it('GAR-09: is taken back from those who are no pupils, who are left out of wider lines', () => {
    const lines = { 'book|profile:teacher': { state: 'assigned' }, 'book|group:6A': { state: 'assigned' }, 'book|person:gone': { state: 'assigned' } } as const;
    const pix = gar({ garAssignment: lines }, PIX);
    expect(found(gar09, pix)).toEqual([{ objects: [{ kind: 'subscription', id: 'book' }], params: { publics: 'teacher' } }]);
    const after = corrected(gar09, pix);
    expect(after.view.find('garAssignment', 'book|person:ann')?.fields['state']).toBe('withheld');
    corrected(gar09, gar({ garAssignment: { 'book|person:ann': { state: 'assigned' } } }, PIX));
    expect(ending(gar09, gar({ garAssignment: GIVEN }, PIX))).toBe('passed');
    expect(ending(gar09, gar({ garAssignment: lines }))).toBe('passed');
  });

  it('a correction leaves alone what has gone, or is given already', () => {
    const about = (id: string) => [{ objects: [{ kind: 'subscription' as const, id }], params: {} }];
    expect(gar10.repair?.(gar({}, PIX), about('gone'))).toEqual([]);
    expect(gar10.repair?.(gar({ garAssignment: GIVEN }, PIX), about('book'))).toEqual([]);
    expect(gar09.repair?.(gar({ garAssignment: { 'book|group:6B': { state: 'assigned' } } }, PIX), about('book'))).toEqual([]);
  });

  it('GAR-10: is given to the pupils', () => {
    expect(foundIds(gar10, gar({}, PIX))).toEqual([['book']]);
    corrected(gar10, gar({}, PIX));
    expect(ending(gar10, gar())).toBe('passed');
    expect(ending(gar10, gar({}, { ...PIX, publics: ['teacher'] }))).toBe('passed');
  });
});

describe('licences', () => {
  it('GAR-12: of what has ended or is about to, and is still given', () => {
    const ended = gar({ garAssignment: GIVEN }, { to: '2026-11-08' });
    expect(found(gar12, ended)[0]?.params).toEqual({ last: '2026-11-08', people: 2, ended: 1 });
    expect(found(gar12, gar({ garAssignment: GIVEN }, { to: '2026-12-01' }))[0]?.params).toMatchObject({ ended: 0 });
    cured(gar12, ended, ['garAssignment', 'book|profile:student', { state: 'none' }]);
    expect(ending(gar12, gar({ garAssignment: GIVEN }))).toBe('passed');
    expect(ending(gar12, gar({ garAssignment: GIVEN }, { to: null }))).toBe('passed');
  });

  it('GAR-13: fewer than people', () => {
    const few = gar({ garAssignment: GIVEN }, { licences: { student: 1, teacher: 'unlimited' } });
    expect(found(gar13, few)[0]?.params).toEqual({ people: 2, licences: 1, publics: 'student' });
    cured(gar13, few, ['garAssignment', 'book|person:zoe', { state: 'withheld' }]);
    expect(found(gar13, gar({ garAssignment: GIVEN }, { licences: {}, globalLicences: 1 }))[0]?.params).toEqual({ people: 2, licences: 1, publics: 'student teacher' });
    expect(ending(gar13, gar({ garAssignment: GIVEN }))).toBe('passed');
  });

  it('GAR-14: held by leavers, until they are noted as recovered', () => {
    const departure = { leo: { profile: 'student', groupIds: ['6A'], leftOn: '2026-11-02' } };
    const locked = gar({ departure, garAssignment: { 'book|group:6A': done('2026-10-01') } });
    expect(found(gar14, locked)).toEqual([{ objects: [{ kind: 'subscription', id: 'book' }, { kind: 'person', id: 'leo' }], params: { licences: 1 } }]);
    cured(gar14, locked, ['licenceRecovery', 'book|leo', { recovered: { by: 'Ann', at: '2026-11-09T08:00:00.000Z' } }]);
    expect(ending(gar14, gar({ departure }))).toBe('passed');
  });

  it('GAR-15: an active service that bears the name of a resource, however it is written', () => {
    const service = (label: string, active = true): Rows => ({ service: { old: { label, active, roles: [] } } });
    expect(found(gar15, gar(service('MANÜEL')))).toEqual([{ objects: [{ kind: 'subscription', id: 'book' }, { kind: 'service', id: 'old' }], params: { resource: 'Manuel' } }]);
    cured(gar15, gar(service('Manuel')), ['service', 'old', { active: false }]);
    expect(ending(gar15, gar(service('Manuel de maths')))).toBe('passed');
    expect(ending(gar15, school())).toBe('not-run subscriptions');
  });
});
