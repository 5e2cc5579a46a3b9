import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { lacksRulesOf, statedAccounts } from './account-facts.ts';

/** Passwords asked again for those who sign in through ÉduConnect on their platform, parents and pupils; a statement of accounts says so. */
export const acc02: Control<'ACC-02'> = {
  id: 'ACC-02',
  severity: 'warning',
  family: 'ACC',
  where: 'ent',
  source: { ref: 'S2-095', quote: "Il est maintenant fortement déconseillé de l'utiliser pour les parents et les élèves" },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, ({ accounts = [] }) => (accounts.length === 0 ? 'passwordResets' : undefined), lacksRulesOf(({ reset }) => reset !== null)),
  find: (ground) =>
    statedAccounts(ground)
      .filter(({ account, life }) => account.state === 'reset' && life?.reset?.way === 'educonnect')
      .map(({ person: { id } }): Finding => ({ objects: [{ kind: 'person', id }], params: {} })),
};
