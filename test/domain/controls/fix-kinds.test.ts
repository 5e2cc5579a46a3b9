import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import type { Control } from '../../../domain/controls/control.ts';

/** The column « fix » of domain.md §3, copied here; §3.7 has no such column. MSG-16 is of connectors.md §14. */
const DOSSIER: Readonly<Record<Control['fix'], string>> = {
  auto: 'GRP-01 GRP-02 GRP-03 GRP-04 GRP-05 GRP-06 GRP-08 GRP-09 SVC-01 RUB-03 RUB-05 RUB-07 RUB-08 RUB-09 RUB-10 RUB-11 RUB-14 MSG-01 MSG-02 MSG-03 MSG-05 MSG-06 MSG-07 MSG-12 MSG-13 GAR-02 GAR-04 GAR-06 GAR-07 GAR-09 GAR-10 GAR-14 GAR-16 RPL-01 RPL-09 INS-02 INS-03 INS-04',
  assist: 'GRP-07 SVC-03 ACC-02 RUB-01 RUB-02 RUB-04 RUB-06 RUB-12 RUB-13 RUB-15 RUB-16 RUB-18 MSG-04 MSG-09 MSG-10 MSG-11 MSG-14 MSG-15 MSG-16 GAR-01 GAR-08 GAR-12 GAR-13 GAR-15 RPL-03 RPL-04 RPL-05 RPL-06 RPL-08 RPL-10 ALI-02 ALI-03 ALI-09 INS-07 VIS-02',
  external: 'GRP-10 ACC-01 RUB-17 MSG-08 GAR-03 GAR-05 GAR-11 RPL-02 RPL-07 ALI-01 ALI-04 ALI-05 ALI-06 ALI-08 ALI-10 ALI-11 INS-01 INS-05',
  none: 'SVC-02 ALI-07 INS-06 VIS-01',
};

/** Where the dossier is not followed, and why. */
const OTHERWISE: Readonly<Partial<Record<string, { readonly fix: Control['fix']; readonly why: string }>>> = {
  'RUB-11': { fix: 'external', why: 'no ENT tells what its trash holds: it is restored there' },
  'MSG-12': { fix: 'assist', why: 'the console reads no message in preparation: it cannot split one' },
  'GAR-14': { fix: 'assist', why: 'licences are taken back in the console of the GAR; a click here would note what nobody did' },
};

describe('the kind of fix of a control', () => {
  const told = Object.entries(DOSSIER).flatMap(([fix, ids]) => ids.split(' ').map((id) => [id, fix] as const));
  const controls = new Map<string, Control>(CATALOGUE.map((control) => [control.id, control]));

  it('is told by the dossier for every control of its tables', () => {
    const families = [...controls.values()].filter(({ family }) => family !== 'ADJ');
    expect(told.map(([id]) => id).toSorted()).toEqual(families.map(({ id }) => id).toSorted());
  });

  it.each(told)('%s: %s, or a reason not to', (id, fix) => {
    expect(controls.get(id)?.fix).toBe(OTHERWISE[id]?.fix ?? fix);
  });

  it('is « auto » exactly where the control writes the changes itself', () => {
    for (const { id, fix, repair } of controls.values()) expect([id, repair !== undefined]).toEqual([id, fix === 'auto']);
  });
});
