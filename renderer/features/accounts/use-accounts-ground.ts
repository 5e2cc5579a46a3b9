import { useMemo, useState } from 'react';
import { statedPlatform } from '../../../domain/accounts/account-due.ts';
import type { AccountsGround } from '../../../domain/accounts/account-line.ts';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { suspendedBy, suspensionsOf } from '../../../domain/accounts/suspension.ts';
import type { Platform } from '../../../domain/platforms/platform.ts';
import { useUsedPlatforms } from '../../platforms/use-used-platforms.ts';
import { useSchool } from '../../school/store/school-context.tsx';

interface LookedAt {
  readonly ground: AccountsGround;
  readonly platforms: readonly Platform[];
  /** The platform that is looked at; empty where the school names none. */
  readonly id: string;
  readonly choose: (id: string) => void;
}

/** The platform on which accounts are looked at: the one chosen, else that of a statement, else the first of the school. */
export function useAccountsGround(statements: readonly AccountStatement[], today: string): LookedAt {
  const platforms = useUsedPlatforms();
  const [chosen, choose] = useState<string>();
  const view = useSchool((state) => state.view);
  const isSuspended = useMemo(() => suspendedBy(suspensionsOf(view)), [view]);
  const id = chosen ?? statements[0]?.platform ?? platforms[0]?.id ?? '';
  return { ground: { statement: statements.find((one) => one.platform === id), platform: statedPlatform(platforms, id), today, isSuspended }, platforms, id, choose };
}
