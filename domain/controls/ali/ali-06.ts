import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { duplicateGuardians } from './duplicate-guardians.ts';

/** Guardians who have as many accounts as children. */
export const ali06: Control<'ALI-06'> = {
  id: 'ALI-06',
  severity: 'error',
  family: 'ALI',
  where: 'siecle',
  source: {
    ref: 'S2-082',
    quote: "Un responsable a alors autant de comptes que d'enfants et reçoit autant de notifications.",
  },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) =>
    duplicateGuardians(ground).map((accounts) => ({
      objects: accounts.map(({ id }) => ({ kind: 'person', id })),
      params: { accounts: accounts.length },
    })),
};
