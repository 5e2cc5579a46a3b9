import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { settings } from '../settings.ts';
import { CLASSES, ground, LUC, PERRINE, preview, stated, told } from './college.ts';

const SIX = { key: 'X', kind: 'class', name: 'LES GRANDS' } as const;
const CODED = { ...SIX, code: '6B' } as const;
const LATIN = { key: 'L', kind: 'teaching', name: 'LL CA' } as const;
const ANNE = stated('DURANT', 'A.', { key: 'anne' });
const said = ground({ view: settings({ correspondence: { 'class:LES GRANDS': { directoryId: 'c:6A' }, 'group:LL CA': { directoryId: 'g:6LAT' }, 'teacher:DURANT A.': { directoryId: 'anne' } } }) });
const edt: Delivery = { source: 'edt', teachers: [PERRINE, LUC, ANNE], groups: [SIX, LATIN], services: [{ teacher: 'anne', group: 'X', subject: 'Français' }] };

describe('a name that the school matched', () => {
  it('is recognised, where it was unknown before', () => {
    expect(told(preview(edt))).toEqual(['unknown-teacher DURANT A.', 'unknown-class LES GRANDS', 'unknown-group LL CA']);
    const compared = preview(edt, said);
    expect(told(compared).filter((line) => line.startsWith('unknown'))).toEqual([]);
    expect(compared.groups).toEqual({ stated: 2, known: 2 });
    expect(compared.services).toEqual([{ personId: 'anne', groupId: 'c:6A', subject: 'Français' }]);
  });

  it('gives way to a code, and to a birth date that says otherwise', () => {
    expect(preview({ ...edt, groups: [CODED] }, said).services).toEqual([{ personId: 'anne', groupId: 'c:6B', subject: 'Français' }]);
    expect(told(preview({ ...edt, teachers: [PERRINE, LUC, { ...ANNE, birthDate: '1999-09-09' }] }, said))).toContain('unknown-teacher DURANT A.');
  });

  it('says nobody in other bases, where a name is not enough, but classes everywhere', () => {
    const sts: Delivery = { ...edt, source: 'sts', groups: [SIX, ...CLASSES] };
    expect(told(preview(sts, said)).filter((line) => line.startsWith('unknown'))).toEqual(['unknown-teacher DURANT A.']);
  });
});
