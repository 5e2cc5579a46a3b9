import { dayOf } from '../control-ground.ts';
import { nothingMissing, type Control } from '../control.ts';

/** Dated facts on which this version relies and that hold no more. */
export const adj06: Control<'ADJ-06'> = {
  id: 'ADJ-06',
  severity: 'warning',
  family: 'ADJ',
  where: 'here',
  source: { ref: 'S2-089', inferred: true },
  fix: 'none',
  missing: nothingMissing,
  find: (ground) =>
    ground.thresholds.datedFacts
      .filter(({ until }) => until < dayOf(ground))
      .map(({ fact, until }) => ({ objects: [{ kind: 'setting', id: fact }], params: { fact, until } })),
};
