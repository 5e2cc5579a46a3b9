import { expect, it } from 'vitest';
import { listDays, withDays } from '../../../domain/school-year/listed-days.ts';

const BRIDGE = { name: 'Pont', from: '2027-05-07', to: '2027-05-08' };
const calendar = { zone: 'C', holidays: [BRIDGE], weeks: null } as const;

it('the days of a file are set beside those of the zone and of the school', () => {
  const days = [
    { name: 'Vacances d’hiver', from: '2027-02-06', to: '2027-02-21' },
    { name: 'Pont de l’Ascension', from: '2027-05-07', to: '2027-05-08' },
    { name: 'Vacances d’été', from: '2026-07-04', to: '2026-07-31' },
    { name: 'Prérentrée des enseignants', from: '2027-08-31', to: '2027-08-31' },
    { name: 'Journée banalisée', from: '2027-03-15', to: '2027-03-15' },
  ];
  expect(listDays(calendar, days, '2026-11-09').map(({ verdict }) => verdict)).toEqual(['known', 'known', 'past', 'class', 'new']);
});

it('those that are ticked join those of the school, in order', () => {
  const day = { name: 'Journée banalisée', from: '2027-03-15', to: '2027-03-15', verdict: 'new' } as const;
  expect(withDays(calendar, [day, { ...day, from: '2027-06-01', to: '2027-06-01' }]).map(({ from }) => from)).toEqual(['2027-03-15', '2027-05-07', '2027-06-01']);
  expect(withDays(calendar, [day])[0]).toEqual({ name: 'Journée banalisée', from: '2027-03-15', to: '2027-03-15' });
});
