import { describe, expect, it } from 'vitest';
import type { Delivery, StatedGuardian } from '../../../domain/deliveries/delivery.ts';
import { person } from '../settings.ts';
import { ground, PEOPLE, preview, refusal, told } from './college.ts';

type Names = Pick<StatedGuardian, 'lastName' | 'birthName' | 'firstName'>;

const adult = (lastName: string, firstName: string, ...children: readonly Names[]): StatedGuardian => ({ key: `${lastName} ${firstName}`, lastName, firstName, children });
const zoe = (lastName: string): Names => ({ lastName, firstName: 'Zoé' });
const onde = (...guardians: readonly StatedGuardian[]): Delivery => ({ source: 'onde', guardians });
const SOLENE = adult('UN', 'SOLÈNE', zoe('UN'), zoe('QUATRE'));

describe('the guardians of a file', () => {
  it('are recognised by a child for whom they answer, however names are written', () => {
    const compared = preview(onde(SOLENE, { ...SOLENE, key: 'usual', lastName: 'AUTRE', birthName: 'Un' }));
    expect(compared).toMatchObject({ guardians: { stated: 2, known: 2 }, changes: [], links: { before: 0, lost: 0 }, anomalies: [] });
  });

  it('are told when the school does not know them, nor their child', () => {
    const compared = preview(onde(SOLENE, adult('NUL', 'Part', zoe('UN')), adult('UN', 'Solène', zoe('ZÉRO'))));
    expect(compared.guardians).toEqual({ stated: 3, known: 1 });
    expect(compared.anomalies).toEqual([
      { rule: 'unknown-guardian', where: 'onde', label: 'NUL Part' },
      { rule: 'unknown-student', where: 'onde', label: 'ZÉRO Zoé' },
    ]);
  });

  it('are told with the child for whom the school does not say that they answer', () => {
    expect(preview(onde({ ...SOLENE, children: [zoe('UN'), zoe('DEUX')] })).anomalies).toEqual([
      { rule: 'guardianship-not-here', where: 'onde', label: 'UN SOLÈNE', detail: 'DEUX Zoé', personId: 'parent' },
    ]);
  });

  it('are the one of several namesakes who answers for the child', () => {
    const people = [person('namesake', { lastName: 'Un', firstName: 'Solène', profile: 'guardian', childrenIds: ['a-Trois'] }), ...PEOPLE];
    expect(told(preview(onde(SOLENE), ground({ people })))).toEqual([]);
  });

  it('are another school’s where most are strangers, since the file does not say its own', () => {
    const strangers = (count: number): Delivery => ({ ...onde(SOLENE, ...Array.from({ length: count }, (_, i) => adult('NUL', `Part ${String(i)}`))), uai: undefined });
    expect(refusal(strangers(1))).toBeUndefined();
    expect(refusal(strangers(2))).toEqual({ kind: 'nothing-known', source: 'onde' });
    expect(refusal({ ...onde(adult('NUL', 'Part', zoe('UN'))), uai: undefined })).toEqual({ kind: 'nothing-known', source: 'onde' });
  });
});
