import { describe, expect, it } from 'vitest';
import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import { reportOf } from '../../../domain/deliveries/delivery-report.ts';
import type { GarPreview, SubscriptionChange } from '../../../domain/deliveries/gar/subscription-change.ts';
import type { StatedResource, StatedSubscription } from '../../../domain/deliveries/gar/stated-gar.ts';
import { findSubscription, type GarPublic, type LicenceCount } from '../../../domain/gar/subscription.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { subscription } from '../gar/gar-school.ts';
import { settings } from '../settings.ts';
import { DAY, GROUPS, ground, preview, refusal, told, UAI } from './college.ts';

const [HERE, THERE] = ['999000001_0000000000000000', '999000002_0000000000000000'];

/** What {@link subscription} is, as a file states it. */
function stated(id: string, more: Partial<StatedSubscription> = {}): StatedSubscription {
  return {
    id, title: 'Manuel', resourceId: 'ark:/1/x', distributor: HERE, from: '2026-09-01', until: '2027-07-31', uais: [UAI], kind: 'individual',
    publics: ['student', 'teacher'], licences: { student: 3, teacher: 'unlimited' }, deleted: false, broken: [], ...more,
  };
}

const held = (more: Fields = {}): Fields => subscription({ distributor: HERE, ...more });
const school = (garSubscription: Readonly<Record<string, Fields>>, rows: Parameters<typeof settings>[0] = {}): DeliveryGround => ground({ view: settings({ garSubscription, ...rows }) });
const of = (subscriptions: readonly StatedSubscription[], here?: DeliveryGround) => preview({ source: 'gar', uai: undefined, subscriptions }, here);
const garOf = (...given: Parameters<typeof of>): GarPreview => must(of(...given).gar, 'it is a file of the GAR');
const deeds = ({ changes }: GarPreview): readonly string[] => changes.map(({ id, deed, planned }) => `${deed} ${id} ${String(planned)}`);
const edits = ({ changes }: GarPreview): readonly SubscriptionChange['edits'][] => changes.map((one) => one.edits);

describe('the subscriptions of a file', () => {
  it('that the ENT has so change nothing', () => {
    const one = of([stated('s')], school({ s: held() }));
    expect(one.gar).toEqual({ of: 'subscriptions', stated: 1, known: 1, elsewhere: 0, changes: [], before: 1, lost: 0 });
    expect(told(one)).toEqual([]);
  });

  it('are added as they are stated; what they do not state is not there', () => {
    expect(edits(garOf([stated('s')]))).toEqual([[
      { field: 'title', before: '', after: 'Manuel' }, { field: 'resourceId', before: '', after: 'ark:/1/x' }, { field: 'distributor', before: '', after: HERE },
      { field: 'from', before: '', after: '2026-09-01' }, { field: 'to', before: null, after: '2027-07-31' }, { field: 'kind', before: null, after: 'individual' },
      { field: 'publics', before: [], after: ['student', 'teacher'] }, { field: 'licences', before: {}, after: { student: 3, teacher: 'unlimited' } },
    ]]);
    const bare = stated('s', { distributor: '', from: undefined, until: undefined, kind: undefined, publics: [], licences: {} });
    expect(garOf([bare])).toMatchObject({ known: 0, changes: [{ deed: 'added', edits: [{ field: 'title' }, { field: 'resourceId' }] }] });
    expect(garOf([bare], school({ s: held() })).changes).toEqual([]);
  });

  it('change field by field: an end is a day or a school year, licences are together or apart', () => {
    const one = garOf([stated('s', { until: undefined, toSchoolYear: '2027-2028', licences: {}, globalLicences: 12 })], school({ s: held() }));
    expect(one.changes).toMatchObject([{ id: 's', title: 'Manuel', deed: 'changed', planned: 0 }]);
    expect(edits(one)).toEqual([[
      { field: 'to', before: '2027-07-31', after: null }, { field: 'toSchoolYear', before: null, after: '2027-2028' },
      { field: 'globalLicences', before: null, after: 12 }, { field: 'licences', before: { student: 3, teacher: 'unlimited' }, after: {} },
    ]]);
  });

  it('are told where they serve documentalists in the first degree, which has none (RG11)', () => {
    const classes = GROUPS.map(({ name, ...group }) => ({ ...group, name: name.replace('6e', 'CM2') }));
    const [served, counted, sound] = [stated('a', { publics: ['librarian'] }), stated('b', { licences: { librarian: 1 } }), stated('c')];
    expect(told(of([served, counted, sound], ground({ groups: classes })))).toEqual(['broken-subscription Manuel']);
    expect(of([served, counted, sound], ground({ groups: classes })).anomalies).toMatchObject([{ detail: 'RG11' }]);
    expect(told(of([served, counted, sound]))).toEqual([]);
  });

  it('of other schools are left aside', () => {
    expect(garOf([stated('s'), stated('far', { uais: ['0990002P'] })], school({ s: held() }))).toMatchObject({ stated: 1, elsewhere: 1, changes: [] });
  });

  it('that the file deletes are withdrawn, and come back when it states them again', () => {
    expect(deeds(garOf([stated('s'), stated('t', { deleted: true }), stated('never', { deleted: true })], school({ s: held(), t: held() })))).toEqual(['withdrawn t 0']);
    const back = garOf([stated('s')], school({ s: held({ state: 'withdrawn' }) }));
    expect(edits(back)).toEqual([[{ field: 'state', before: 'withdrawn', after: 'active' }]]);
    expect(deeds(back)).toEqual(['returned s 0']);
    expect(garOf([stated('t'), stated('s', { deleted: true })], school({ s: held({ state: 'withdrawn' }), t: held() })).changes).toEqual([]);
  });

  it('that the list of their distributor names no more are withdrawn; what is over is no loss', () => {
    const here = school({ s: held(), gone: held({ title: 'Atlas' }), past: held({ to: '2026-08-31' }), endless: held({ to: null }), other: held({ distributor: THERE, title: 'Autre' }), unsaid: held({ distributor: '', title: 'Sans' }), old: held({ distributor: THERE, to: '2026-08-31' }) });
    const one = of([stated('s')], here);
    expect(deeds(must(one.gar, 'it is one'))).toEqual(['withdrawn gone 0', 'withdrawn endless 0', 'withdrawn past 0']);
    expect(one.gar).toMatchObject({ before: 5, lost: 2 });
    expect(told(one)).toEqual(['subscription-not-stated Autre', 'subscription-not-stated Sans']);
  });

  it('prove nothing of those of a distributor of which the file states deletions only', () => {
    expect(deeds(garOf([stated('x', { deleted: true })], school({ s: held() })))).toEqual([]);
  });

  it('may be in the plan of the school, whose lines stay and are told', () => {
    const here = school({ s: held(), t: held() }, { garAssignment: { 't|group:6A': { state: 'assigned' }, 't|person:zoe': { state: 'withheld' }, 's|group:6A': { state: 'assigned' } } });
    const one = of([stated('s', { title: 'Autre' }), stated('t', { deleted: true })], here);
    expect(deeds(must(one.gar, 'it is one'))).toEqual(['changed s 1', 'withdrawn t 2']);
    expect(one.anomalies).toEqual([{ rule: 'withdrawn-with-plan', where: 'gar', label: 'Manuel', detail: '2' }]);
  });

  it.each<readonly [string, Partial<StatedSubscription>, string]>([
    ['without an identifier', { id: '' }, 'Manuel'],
    ['without a title', { title: '' }, 's'],
    ['without a resource', { resourceId: '' }, 'Manuel'],
    ['with an identifier that a line of the plan could not bear', { id: 'a|b' }, 'Manuel'],
    ['with too long an identifier', { id: 'x'.repeat(46) }, 'Manuel'],
    ['deleted, without an identifier', { id: '', deleted: true, title: '' }, ''],
  ])('are left out and told %s', (_, wrong, label) => {
    const one = of([stated('t'), stated('s', wrong)], school({ t: held() }));
    expect([one.gar?.changes, told(one)]).toEqual([[], [`unusable-subscription ${label}`]]);
  });

  it('are told when they are repeated, when they break a rule, and when nothing says whose they are', () => {
    const one = of([stated('s', { title: 'Ancien' }), stated('s', { broken: ['RG5', 'RG7'] }), stated('s', { deleted: true, broken: ['RG1'] }), stated('t', { uais: [] })], school({ s: held(), t: held() }));
    expect(one.gar?.changes).toEqual([]);
    expect(one.anomalies.map(({ rule, detail = '' }) => [rule, detail])).toEqual([['repeated-subscription', ''], ['repeated-subscription', ''], ['broken-subscription', 'RG5'], ['broken-subscription', 'RG7'], ['subscription-without-school', '']]);
  });

  it('of another school, or of nobody, are refused whole', () => {
    const refused = (subscriptions: readonly StatedSubscription[]): unknown => refusal({ source: 'gar', uai: undefined, subscriptions });
    expect(refused([stated('s', { uais: ['0990002P'] }), stated('t', { uais: [] })])).toEqual({ kind: 'other-school', stated: '0990002P', expected: UAI });
    expect(refused([stated('s', { uais: [] })])).toEqual({ kind: 'nothing-known', source: 'gar' });
    expect(refused([])).toEqual({ kind: 'nothing-known', source: 'gar' });
  });

  it('of this school but for the letter that checks its number are taken', () => {
    const letter = UAI.endsWith('Z') ? 'Y' : 'Z';
    expect(garOf([stated('s', { uais: [`${UAI.slice(0, 7)}${letter}`] })], school({}))).toMatchObject({ stated: 1, elsewhere: 0 });
  });

  it('are reported with their figures', () => {
    const here = school({ s: held(), t: held(), u: held({ state: 'withdrawn' }) });
    const report = reportOf(of([stated('s', { title: 'Autre' }), stated('u'), stated('v'), stated('w')], here), { format: 'gar-subscriptions', encoding: 'utf-8', reading: { count: 0, list: [] } });
    expect(report.gar).toMatchObject({ of: 'subscriptions', stated: 4, known: 1, added: 2, changed: 1, returned: 1, withdrawn: 1 });
    expect(report.gar?.changes).toHaveLength(5);
  });
});

describe('the resources of one person', () => {
  const resource = (id: string, more: Partial<StatedResource> = {}): StatedResource => ({ id, name: 'Manuel', publisher: 'Éditions', isTextbook: false, ...more });
  const here = school({ s: held({ publisher: 'Autre' }), t: held(), u: held({ resourceId: 'ark:/2/y', nature: 'institutional' }) });
  const listed = (...resources: readonly StatedResource[]) => preview({ source: 'gar', part: 'resources', resources }, here);

  it('say what they are of the subscriptions to them, and withdraw none', () => {
    const one = listed(resource('ark:/1/x', { isTextbook: true }), resource('ark:/2/y', { publisher: '', isTextbook: true }));
    expect(one.gar).toMatchObject({ of: 'resources', stated: 2, known: 2, elsewhere: 0, before: 0, lost: 0 });
    expect(one.gar?.changes).toEqual([
      { id: 's', title: 'Manuel', deed: 'changed', planned: 0, edits: [{ field: 'publisher', before: 'Autre', after: 'Éditions' }, { field: 'nature', before: null, after: 'textbook' }] },
      { id: 't', title: 'Manuel', deed: 'changed', planned: 0, edits: [{ field: 'publisher', before: '', after: 'Éditions' }, { field: 'nature', before: null, after: 'textbook' }] },
    ]);
    expect(one.anomalies).toEqual([]);
  });

  it('say nothing of their publisher where their lines disagree', () => {
    expect(listed(resource('ark:/1/x'), resource('ark:/1/x', { publisher: 'Tierce' })).gar).toMatchObject({ stated: 1, changes: [] });
  });

  it('make no subscription: they are told', () => {
    const one = listed(resource('ark:/3/z', { name: 'Dictionnaire' }), resource('ark:/4/z', { name: '' }));
    expect([one.gar?.changes, told(one)]).toEqual([[], ['resource-without-subscription Dictionnaire', 'resource-without-subscription ark:/4/z']]);
  });

  it('are refused when there is none, or of another school', () => {
    expect(refusal({ source: 'gar', part: 'resources', resources: [] })).toEqual({ kind: 'nothing-known', source: 'gar' });
    expect(refusal({ source: 'gar', part: 'resources', uai: '0990002P', resources: [resource('ark:/1/x')] })).toMatchObject({ kind: 'other-school' });
  });
});

const RUNS = Array.from({ length: 200 }, (_, seed) => seed);
const PUBLICS: readonly GarPublic[] = ['student', 'teacher', 'librarian', 'otherStaff'];

/** A file drawn at random: each of eight subscriptions is in it or not, deleted, of this school or of another, with or without each fact. */
function randomFile(random: Random): readonly StatedSubscription[] {
  const count = (): LicenceCount => (random.chance(0.3) ? 'unlimited' : random.int(500));
  const drawn = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].filter(() => random.chance(0.6)).map((id): StatedSubscription => {
    const publics = PUBLICS.filter(() => random.chance(0.5));
    return stated(id, {
      title: `Titre ${String(random.int(3))}`, distributor: random.pick([HERE, THERE, '']), deleted: random.chance(0.2), uais: random.pick([[UAI], [UAI, '0990002P'], ['0990002P'], []]), publics,
      ...(random.chance(0.5) ? { licences: {}, globalLicences: count() } : { licences: Object.fromEntries(publics.map((one) => [one, count()])) }),
      ...(random.chance(0.5) ? { until: undefined, toSchoolYear: '2027-2028' } : {}),
      ...(random.chance(0.5) ? { kind: 'school' } : { kind: undefined }), from: random.pick([DAY, '']),
    });
  });
  return [...drawn, stated('last')];
}

/** The school once a file is applied, as the ENT applies it. */
function applied({ view }: DeliveryGround, { changes }: GarPreview): DeliveryGround {
  const rows = new Map([...view.list('garSubscription')].map(([id, { fields }]) => [id, fields]));
  for (const change of changes) rows.set(change.id, { ...rows.get(change.id), ...Object.fromEntries(change.edits.map(({ field, after }) => [field, after])) });
  return school(Object.fromEntries(rows));
}

describe('any files of subscriptions, one after the other', () => {
  it.each(RUNS)('change nothing the second time, and make of each what the last one says (%i)', (seed) => {
    const random = createRandom(seed);
    const [first, second] = [randomFile(random), randomFile(random)];
    const before = applied(school({}), garOf(first, school({})));
    const after = applied(before, garOf(second, before));
    expect(garOf(second, after).changes).toEqual([]);
    const said = second.filter(({ deleted, uais }) => !deleted && uais[0] !== '0990002P');
    const row = ({ id }: StatedSubscription): unknown => findSubscription(after.view, id);
    for (const one of said) expect(row(one)).toMatchObject({ title: one.title, to: one.until ?? null, toSchoolYear: one.toSchoolYear ?? null });
    for (const one of said.filter(({ globalLicences }) => globalLicences !== undefined)) expect(row(one)).toMatchObject({ globalLicences: one.globalLicences, licences: {} });
  });
});
