import { addDays } from '../../kernel/days.ts';
import { statedAccounts } from '../acc/account-facts.ts';
import { dayOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';

/** The 48 hours of S1-008, in days: a statement says no hour. */
const DAYS = 2;

/** Accounts of parents whose e-mail address was not confirmed within 48 hours; a statement of accounts says so. */
export const adj03: Control<'ADJ-03'> = {
  id: 'ADJ-03',
  severity: 'advice',
  family: 'ADJ',
  where: 'ent',
  source: { ref: 'S1-008', quote: "au plus tard 48 heures après le début de l'activation" },
  fix: 'external',
  missing: lacksOne(lacksDirectory, (ground) => (statedAccounts(ground).some(({ account }) => account.emailChecked !== undefined) ? undefined : 'mailValidation')),
  find: (ground) =>
    statedAccounts(ground).flatMap(({ person: { id, profile }, account: { emailChecked, startedOn } }): readonly Finding[] => {
      const isLate = startedOn !== undefined && emailChecked === false && addDays(startedOn, DAYS) < dayOf(ground);
      return profile === 'guardian' && isLate ? [{ objects: [{ kind: 'person', id }], params: {} }] : [];
    }),
};
