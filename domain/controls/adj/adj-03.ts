import { dueOf } from '../../accounts/account-due.ts';
import { lacksRulesOf, statedAccounts } from '../acc/account-facts.ts';
import { dayOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';

/** Accounts of parents whose e-mail address was not confirmed within the hours of their platform; a statement of accounts says so. */
export const adj03: Control<'ADJ-03'> = {
  id: 'ADJ-03',
  severity: 'advice',
  family: 'ADJ',
  where: 'ent',
  source: { ref: 'S1-008, S3-002', quote: "au plus tard 48 heures après le début de l'activation" },
  fix: 'external',
  missing: lacksOne(
    lacksDirectory,
    (ground) => (statedAccounts(ground).some(({ account }) => account.emailChecked !== undefined) ? undefined : 'mailValidation'),
    lacksRulesOf(({ emailHours }) => emailHours !== null),
  ),
  find: (ground) =>
    statedAccounts(ground).flatMap(({ person: { id, profile }, account, life }): readonly Finding[] => {
      const due = dueOf(account, life, dayOf(ground));
      const isLate = due?.isLate === true && due.kind !== 'activation';
      return profile === 'guardian' && isLate ? [{ objects: [{ kind: 'person', id }], params: { due: due.kind } }] : [];
    }),
};
