import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { DAY, GROUPS, ground, preview, refusal } from './college.ts';

const named = (...names: readonly string[]): { readonly names: readonly string[] } => ({ names });
const siecle = (nomenclature: Partial<NonNullable<Delivery['nomenclature']>>): Delivery => ({ source: 'siecle', nomenclature: { mefs: [], subjects: [], programmes: 0, codes: 0, ...nomenclature } });

describe('a nomenclature', () => {
  it('is counted, its closed codes too, and changes nothing', () => {
    const compared = preview(siecle({ mefs: [named('6EME'), { ...named('5EME'), closedOn: '2026-11-08' }, { ...named('4EME'), closedOn: DAY }], subjects: [named('LATIN')], programmes: 3, codes: 2 }));
    expect(compared.nomenclature).toMatchObject({ mefs: 3, closedMefs: 1, subjects: 1, programmes: 3, codes: 2 });
    expect(compared).toMatchObject({ changes: [], replacements: { told: [], withdrawn: [] }, anomalies: [] });
  });

  it('has or has not the names of the school, by any of its own, however they are written', () => {
    const groups = GROUPS.map((group) => (group.kind === 'class' ? { ...group, level: group.code === '6A' ? '6EME' : 'ULIS' } : group));
    const { nomenclature } = preview(siecle({ mefs: [named('6ème générale', '6EME')], subjects: [named('FRANCAIS'), named('Anglais')] }), ground({ groups }));
    expect(nomenclature).toMatchObject({ subjectsHere: { stated: 2, known: 1 }, levelsHere: { stated: 2, known: 1 } });
  });

  it('is refused when it names nothing', () => {
    expect(refusal(siecle({ codes: 2 }))).toEqual({ kind: 'nothing-known', source: 'siecle' });
  });

  it('is nothing in another file', () => {
    expect(preview({ source: 'siecle', duplicates: [] }).nomenclature).toBeUndefined();
  });
});
