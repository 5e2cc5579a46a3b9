import { describe, expect, it } from 'vitest';
import type { SeedRow } from '../../../server/seed/seed-school.ts';
import { deskWith, setValue } from '../ent-desk.ts';
import { MONDAY } from '../tiny-school.ts';

const PERIOD = { from: '2026-11-09', to: '2026-11-20' };
const PLANNED: readonly SeedRow[] = [
  { entity: 'garSubscription', id: 'book', fields: { resourceId: 'ark:/1/book', title: 'Manuel', from: '2026-09-01', publics: ['student'] } },
  { entity: 'replacement', id: 'edt', fields: { absentId: 'p16-1', substituteId: 'p16-2', period: PERIOD, state: 'active', origin: 'edt' } },
  { entity: 'inspection', id: 'p16-2|ins', fields: { window: PERIOD, state: 'prepared' } },
];

const GIVES = setValue('garAssignment', 'book|person:p16-3', 'state', 'assigned', 'none');
const DONE = { by: 'Odile Marchand', at: MONDAY };

describe('the plan of the GAR, at the ENT', () => {
  it.each([
    ['adm1', GIVES],
    ['gar', GIVES],
    ['gar', setValue('garAssignment', 'book|person:p16-3', 'done', { ...DONE, state: 'none' })],
    ['adm1', setValue('licenceRecovery', 'book|p16-3', 'recovered', DONE)],
  ])('is refused to %s while the school has no responsable d’affectation', (account, change) => {
    expect(deskWith(PLANNED, account).sendOne(change)).toMatchObject({ status: 'rejected', refusal: { kind: 'gar-no-manager' } });
  });

  it('opens with an appointment, and closes with the last one', () => {
    const desk = deskWith(PLANNED, 'adm1');
    expect(desk.sendOne(setValue('assignmentManager', 'p16-2', 'manages', true, false)).status).toBe('applied');
    expect(desk.sendOne(GIVES).status).toBe('applied');
    expect(desk.sendOne(setValue('assignmentManager', 'p16-2', 'manages', false, true)).status).toBe('applied');
    expect(desk.sendOne(setValue('garAssignment', 'book|person:p16-3', 'state', 'none', 'assigned'))).toMatchObject({ status: 'rejected', refusal: { kind: 'gar-no-manager' } });
  });
});

describe('replacements, at the ENT', () => {
  it('leaves those of the timetable to the timetable', () => {
    const change = setValue('replacement', 'edt', 'period', { ...PERIOD, to: '2026-11-27' }, PERIOD);
    expect(deskWith(PLANNED, 'adm1').sendOne(change)).toMatchObject({ status: 'rejected', refusal: { kind: 'replacement-from-timetable' } });
  });
});

describe('inspections, at the ENT', () => {
  const opens = setValue('inspection', 'p16-2|ins', 'state', 'open', 'prepared');

  it('are opened by the direction alone, and closed by whoever prepares them', () => {
    expect(deskWith(PLANNED, 'adm1').sendOne(opens)).toMatchObject({ status: 'rejected', refusal: { kind: 'direction-opens' } });
    expect(deskWith(PLANNED, 'chef').sendOne(opens).status).toBe('applied');
    expect(deskWith(PLANNED, 'adm1').sendOne(setValue('inspection', 'p16-2|ins', 'state', 'closed', 'prepared')).status).toBe('applied');
  });

  it('have a window that ends after it starts', () => {
    const change = setValue('inspection', 'p16-2|ins', 'window', { from: '2026-11-20', to: '2026-11-09' }, PERIOD);
    expect(deskWith(PLANNED, 'chef').sendOne(change)).toMatchObject({ status: 'rejected', refusal: { kind: 'dates-reversed' } });
  });
});
