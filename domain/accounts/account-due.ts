import type { z } from 'zod';
import type { Person } from '../directory/person.ts';
import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { addDays } from '../kernel/days.ts';
import type { SourceRef } from '../kernel/source-ref.ts';
import type { AccountLife } from '../platforms/account-life.ts';
import type { Platform } from '../platforms/platform.ts';
import type { KnownAccount } from './account-statement.ts';

/** Days within which somebody is expected to activate an account that was made for them: no source says it, « Déduit ». */
export const EXPECTED_DAYS = 30;

/** By when something of an account is due, and whether the day is past. */
export interface AccountDue {
  /** `email`: an address to validate; `retype`, `restart`: the same, past which it is typed again, or the activation begins again; `activation`: {@link EXPECTED_DAYS}. */
  readonly kind: 'email' | 'retype' | 'restart' | 'activation';
  /** Last day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly isLate: boolean;
  /** Where the delay comes from; absent where no source gives one. */
  readonly source?: z.infer<typeof SourceRef>;
}

/** The platform of a statement, among those of the school; one kept before the school named any is of the first. */
export function statedPlatform(used: readonly Platform[], stated: string): Platform | undefined {
  return used.find(({ id }) => id === stated || stated === '');
}

/** How the account of somebody lives on a platform, where it is said. */
export function lifeOf(platform: Platform | undefined, { profile }: Pick<Person, 'profile'>): AccountLife | undefined {
  return platform?.activation.find(({ families }) => families.includes(FAMILY_OF_PROFILE[profile]));
}

/** What is due of an account on a day; undefined when nothing is, or when its export does not say since when. */
export function dueOf(account: KnownAccount | undefined, life: AccountLife | undefined, today: string): AccountDue | undefined {
  if (account === undefined) return undefined;
  return emailDue(account, life?.emailHours, today) ?? activationDue(account, today);
}

function emailDue({ state, startedOn, emailChecked }: KnownAccount, delay: AccountLife['emailHours'] | undefined, today: string): AccountDue | undefined {
  if (delay === undefined || delay === null || startedOn === undefined || emailChecked !== false) return undefined;
  const missed = state === 'active' ? 'retype' : 'restart';
  return { ...due(delay.restarts === true ? missed : 'email', addDays(startedOn, Math.ceil(delay.hours / 24)), today), source: delay.source };
}

function activationDue({ state, createdOn }: KnownAccount, today: string): AccountDue | undefined {
  const waits = state === 'toActivate' || state === 'reset';
  return waits && createdOn !== undefined ? due('activation', addDays(createdOn, EXPECTED_DAYS), today) : undefined;
}

function due(kind: AccountDue['kind'], on: string, today: string): AccountDue {
  return { kind, on, isLate: on < today };
}
