import { expect, it } from 'vitest';
import { Inspection, type PlannedInspection } from '../../../domain/inspections/inspection.ts';
import { seenReplacements } from '../../../domain/replacements/seen-replacements.ts';
import { inspectionLine, replacementLine } from '../../../texts/people/person-acts.ts';
import { settings } from '../../domain/settings.ts';

const names = (id: string): string | undefined => ({ ann: 'Mme Blanc', bob: 'M. Roux' })[id];
const plain = (sentence: string | undefined): string | undefined => sentence?.replaceAll(/[\u00A0\u202F]/g, ' ');

it('says a replacement from the side of whoever it is about', () => {
  const view = settings({ replacement: { r: { absentId: 'ann', substituteId: 'bob', period: { from: '2026-11-09', to: '2026-11-20' }, state: 'active' } } });
  const [seen] = seenReplacements({ view, conflicts: [], today: '2026-11-10' });
  expect(plain(seen && replacementLine(seen, 'ann', names))).toBe('Absence, remplacement par M. Roux, du 9 nov. 2026 au 20 nov. 2026 : en cours');
  expect(plain(seen && replacementLine(seen, 'bob', names))).toBe('Remplacement de Mme Blanc, du 9 nov. 2026 au 20 nov. 2026 : en cours');
  expect(plain(seen && replacementLine(seen, 'bob', () => undefined))).toBe('Remplacement de Personne partie, du 9 nov. 2026 au 20 nov. 2026 : en cours');
});

it('says an inspection with its visit, its access and its state', () => {
  const one: PlannedInspection = { ...Inspection.parse({ teacherId: 'ann', inspectorId: 'ipr', visit: '2026-11-12', state: 'open' }), window: { from: '2026-11-05', to: null } };
  expect(plain(inspectionLine(one, 'endless', { isInspected: true, other: 'Hélène Astruc' }))).toBe('Inspection par Hélène Astruc, visite le 12 nov. 2026, accès à partir du 5 nov. 2026, sans fin : ouverte, sans fin');
  expect(plain(inspectionLine({ ...one, visit: null }, 'foreseen', { isInspected: false, other: undefined }))).toBe('Inspection de Personne partie, accès à partir du 5 nov. 2026, sans fin : prévue');
});
