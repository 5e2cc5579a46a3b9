import { lifeOf, statedPlatform } from '../../accounts/account-due.ts';
import type { KnownAccount } from '../../accounts/account-statement.ts';
import type { Person } from '../../directory/person.ts';
import type { AccountLife } from '../../platforms/account-life.ts';
import type { ControlGround } from '../control-ground.ts';

interface StatedAccount {
  readonly person: Person;
  readonly account: KnownAccount;
  /** How the accounts of such people live on the platform of the statement, where it is said. */
  readonly life: AccountLife | undefined;
}

/** The accounts that the statements of this computer tell of, of people of the directory. */
export function statedAccounts({ accounts = [], platforms = [], directory }: ControlGround): readonly StatedAccount[] {
  return accounts.flatMap((statement) => {
    const platform = statedPlatform(platforms, statement.platform);
    return statement.accounts.flatMap((account) => {
      const person = directory.findPerson(account.personId);
      return person === undefined ? [] : [{ person, account, life: lifeOf(platform, person) }];
    });
  });
}

/** Accounts are stated, and no source says by what rules they live: nothing can be checked of them. */
export function lacksRulesOf(isRuled: (life: AccountLife) => boolean): (ground: ControlGround) => 'accountRules' | undefined {
  return (ground) => (statedAccounts(ground).some(({ life }) => life !== undefined && isRuled(life)) ? undefined : 'accountRules');
}
