import type { KnownAccount } from '../../accounts/account-statement.ts';
import type { Person } from '../../directory/person.ts';
import type { ControlGround } from '../control-ground.ts';

/** The accounts that the statements of this computer tell of, of people of the directory. */
export function statedAccounts({ accounts = [], directory }: ControlGround): readonly { readonly person: Person; readonly account: KnownAccount }[] {
  return accounts.flatMap((statement) => statement.accounts.flatMap((account) => {
    const person = directory.findPerson(account.personId);
    return person === undefined ? [] : [{ person, account }];
  }));
}

/** Whether somebody signs in through ÉduConnect, by their profile (S2-095). */
export function isOfFamily({ profile }: Person): boolean {
  return profile === 'student' || profile === 'guardian';
}
