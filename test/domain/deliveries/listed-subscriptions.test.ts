import { describe, expect, it } from 'vitest';
import type { StatedSubscription } from '../../../domain/deliveries/gar/stated-gar.ts';
import type { DeliveryPreview } from '../../../domain/deliveries/delivery-preview.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { subscription } from '../gar/gar-school.ts';
import { change, settings } from '../settings.ts';
import { ground, preview, refusal, told, UAI } from './college.ts';

const line = (title: string, more: Partial<StatedSubscription> = {}): StatedSubscription => ({ id: '', title, resourceId: '', distributor: '', uais: [], publics: ['student'], licences: { student: 90 }, deleted: false, broken: [], ...more });
const list = (...subscriptions: readonly StatedSubscription[]): Delivery => ({ source: 'gar', part: 'list', uai: undefined, subscriptions });
const HELD = settings({ garSubscription: { book: subscription({ title: 'Manuel', distributor: '999000001_0000000000000000' }), old: subscription({ title: 'Atlas', state: 'withdrawn' }) } });
const compared = (view: SettingsView, ...lines: readonly StatedSubscription[]): DeliveryPreview => preview(list(...lines), ground({ view }));
const deeds = ({ gar }: DeliveryPreview): readonly string[] => gar?.changes.map(({ id, deed }) => `${deed} ${id}`) ?? [];

describe('the subscriptions that a school writes down', () => {
  it('get an identifier of their title; given again, they change nothing', () => {
    const first = compared(settings({}), line('Dictionnaire de l’élève', { publisher: 'Éditions' }));
    expect(deeds(first)).toEqual(['added liste:dictionnaire-de-leleve']);
    expect(told(first)).toEqual([]);
    const rows = first.gar?.changes.map(({ id, edits }) => change(settings({}), 'garSubscription', id, Object.fromEntries(edits.map(({ field, after }) => [field, after])))) ?? [];
    const after = layChanges(settings({}), rows);
    expect(deeds(compared(after, line('DICTIONNAIRE de l’eleve', { publisher: 'Éditions' })))).toEqual(['changed liste:dictionnaire-de-leleve']);
    expect(deeds(compared(after, line('Dictionnaire de l’élève', { publisher: 'Éditions' })))).toEqual([]);
  });

  it('change the one of that title that a file of the GAR brought, and bring back one that was withdrawn', () => {
    expect(deeds(compared(HELD, line('manuel'), line('Atlas')))).toEqual(['returned old', 'changed book']);
    const twice = settings({ garSubscription: { a: subscription({ title: 'Manuel' }), b: subscription({ title: 'Manuel' }) } });
    expect(deeds(compared(twice, line('Manuel')))).toEqual(['added liste:manuel']);
  });

  it('withdraw none that they do not name, and one that they say is', () => {
    const silent = compared(HELD, line('Autre', { id: 'A1', resourceId: 'ark:/1/y' }));
    expect([deeds(silent), told(silent)]).toEqual([['added A1'], []]);
    expect(deeds(compared(HELD, line('Manuel', { deleted: true })))).toEqual(['withdrawn book']);
  });

  it('are refused with none, or of another school alone; a line without title is left out and told', () => {
    expect(refusal(list())?.kind).toBe('nothing-known');
    expect(refusal(list(line('Manuel', { uais: ['0990001N'] })))).toEqual({ kind: 'other-school', stated: '0990001N', expected: UAI });
    expect(refusal(list(line('Manuel', { uais: [UAI] })))).toBeUndefined();
    expect(told(compared(HELD, line('')))).toEqual(['unusable-subscription ']);
  });
});
