import { peopleOfProfile } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';

/** A school in which the deliveries name no management staff. */
export const grp10: Control<'GRP-10'> = {
  id: 'GRP-10',
  severity: 'warning',
  family: 'GRP',
  where: 'drane',
  source: { ref: 'S2-114', inferred: true },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => (peopleOfProfile(ground, 'direction').length > 0 ? [] : [{ objects: [{ kind: 'setting', id: 'direction' }], params: {} }]),
};
