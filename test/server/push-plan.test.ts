import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/kernel/json.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import { createEnt } from '../../server/create-ent.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import { deskOf } from './ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from './tiny-school.ts';

const PERIOD = { from: '2026-11-09', to: '2026-11-20' };
const PLANNED: readonly SeedRow[] = [
  { entity: 'garSubscription', id: 'book', fields: { resourceId: 'ark:/1/book', title: 'Manuel', from: '2026-09-01', publics: ['student'] } },
  { entity: 'replacement', id: 'edt', fields: { absentId: 'p16-1', substituteId: 'p16-2', period: PERIOD, state: 'active', origin: 'edt' } },
  { entity: 'inspection', id: 'p16-2|ins', fields: { window: PERIOD, state: 'prepared' } },
];

function deskAs(account: string) {
  const ent = createEnt({ clock: () => new Date(MONDAY) });
  ent.seed({ ...TINY_SCHOOL, settings: [...TINY_SCHOOL.settings, ...PLANNED] });
  return deskOf(ent, account);
}

function set(entity: SettingsEntity, id: string, field: string, value: Json, was: Json = null): Change {
  return { entity, id, edits: [{ field, was, set: value }] };
}

const GIVES = set('garAssignment', 'book|person:p16-3', 'state', 'assigned', 'none');
const DONE = { by: 'Odile Marchand', at: MONDAY };

describe('the plan of the GAR, at the ENT', () => {
  it.each([
    ['adm1', GIVES],
    ['gar', GIVES],
    ['gar', set('garAssignment', 'book|person:p16-3', 'done', { ...DONE, state: 'none' })],
    ['adm1', set('licenceRecovery', 'book|p16-3', 'recovered', DONE)],
  ])('is refused to %s while the school has no responsable d’affectation', (account, change) => {
    expect(deskAs(account).sendOne(change)).toMatchObject({ status: 'rejected', refusal: { kind: 'gar-no-manager' } });
  });

  it('opens with an appointment, and closes with the last one', () => {
    const desk = deskAs('adm1');
    expect(desk.sendOne(set('assignmentManager', 'p16-2', 'manages', true, false)).status).toBe('applied');
    expect(desk.sendOne(GIVES).status).toBe('applied');
    expect(desk.sendOne(set('assignmentManager', 'p16-2', 'manages', false, true)).status).toBe('applied');
    expect(desk.sendOne(set('garAssignment', 'book|person:p16-3', 'state', 'none', 'assigned'))).toMatchObject({ status: 'rejected', refusal: { kind: 'gar-no-manager' } });
  });
});

describe('replacements, at the ENT', () => {
  it('leaves those of the timetable to the timetable', () => {
    const change = set('replacement', 'edt', 'period', { ...PERIOD, to: '2026-11-27' }, PERIOD);
    expect(deskAs('adm1').sendOne(change)).toMatchObject({ status: 'rejected', refusal: { kind: 'replacement-from-timetable' } });
  });
});

describe('inspections, at the ENT', () => {
  const opens = set('inspection', 'p16-2|ins', 'state', 'open', 'prepared');

  it('are opened by the direction alone, and closed by whoever prepares them', () => {
    expect(deskAs('adm1').sendOne(opens)).toMatchObject({ status: 'rejected', refusal: { kind: 'direction-opens' } });
    expect(deskAs('chef').sendOne(opens).status).toBe('applied');
    expect(deskAs('adm1').sendOne(set('inspection', 'p16-2|ins', 'state', 'closed', 'prepared')).status).toBe('applied');
  });

  it('have a window that ends after it starts', () => {
    const change = set('inspection', 'p16-2|ins', 'window', { from: '2026-11-20', to: '2026-11-09' }, PERIOD);
    expect(deskAs('chef').sendOne(change)).toMatchObject({ status: 'rejected', refusal: { kind: 'dates-reversed' } });
  });
});
