import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { duplicateGuardians } from './duplicate-guardians.ts';

/** Guardians entered several times while the « Base élèves » is about to change over. */
export const ali11: Control<'ALI-11'> = {
  id: 'ALI-11',
  severity: 'advice',
  family: 'ALI',
  where: 'siecle',
  source: { ref: 'S2-083', quote: 'avant le basculement de la "Base élèves" par le Rectorat (période de mai)' },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => {
    const { from, to } = ground.thresholds.changeover;
    const day = dayOf(ground).slice('YYYY-'.length);
    const guardians = from <= day && day <= to ? duplicateGuardians(ground) : [];
    const objects = guardians.flatMap((accounts) => accounts.map(({ id }) => ({ kind: 'person' as const, id })));
    return guardians.length === 0 ? [] : [{ objects, params: { guardians: guardians.length } }];
  },
};
