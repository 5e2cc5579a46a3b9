import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../texts/language/dates.ts';
import { anomalyLabel } from '../../../texts/files/deliveries.ts';
import { substituteLabel } from '../../../texts/year/replacements.ts';

describe('an anomaly of a delivery', () => {
  it('says the days of a replacement as a school writes them', () => {
    expect(anomalyLabel({ label: 'Saldineau Perrine → Durand Anne', detail: '2026-11-02 / 2026-11-15' })).toBe(`Saldineau Perrine → Durand Anne (du ${formatDay('2026-11-02')} au ${formatDay('2026-11-15')})`);
  });

  it('keeps any other detail as it is, and none without one', () => {
    expect(anomalyLabel({ label: 'D’Angelo Luc', detail: '6e latin' })).toBe('D’Angelo Luc (6e latin)');
    expect(anomalyLabel({ label: 'D’Angelo Luc', detail: '' })).toBe('D’Angelo Luc');
  });
});

describe('the bar of a replacement', () => {
  it('says that the substitute has no account or no service', () => {
    expect(substituteLabel('Yann Roux', ['6e A'], true)).toBe('Yann Roux (6e A)');
    expect(substituteLabel('Duc Nguyen', [], false)).toBe('Duc Nguyen ▲ sans compte ou sans service');
  });
});
