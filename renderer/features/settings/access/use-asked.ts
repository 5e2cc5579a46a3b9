import { ORPCError } from '@orpc/client';
import { useCallback, useEffect, useState } from 'react';
import { AccountRefusal } from '../../../../domain/roles/account-rules.ts';
import { accessRefusal } from '../../../../texts/station/accesses.ts';
import { troubleOf, type Trouble } from '../../../identity/trouble.tsx';
import { useProven } from '../../../identity/use-proven.ts';

/** What the ENT answers, as long as the screen is open: nothing of it is kept on this computer. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly trouble: Trouble | undefined;
  /** Asks again. */
  readonly again: () => void;
  /** Does something there, then asks again; what it answered, or undefined when it was refused. */
  readonly act: <R>(deed: () => Promise<R>) => Promise<R | undefined>;
}

/** Asks the ENT when the screen opens, after each act, and when the person has just proved who they are; `ask` never changes. */
export function useAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [value, setValue] = useState<T>();
  const [trouble, setTrouble] = useState<Trouble>();
  const again = useCallback(() => {
    const read = async (): Promise<void> => {
      try {
        setValue(await ask());
        setTrouble(undefined);
      } catch (error) {
        setTrouble(accessTrouble(error));
      }
    };
    void read();
  }, [ask]);
  useEffect(again, [again]);
  useProven(again);
  const act = async <R>(deed: () => Promise<R>): Promise<R | undefined> => {
    try {
      const answer = await deed();
      again();
      return answer;
    } catch (error) {
      setTrouble(accessTrouble(error));
      return undefined;
    }
  };
  return { value, trouble, again, act };
}

function accessTrouble(error: unknown): Trouble {
  const refusal = error instanceof ORPCError && error.code === 'ACCESS' ? AccountRefusal.safeParse(error.data).data : undefined;
  return refusal === undefined ? troubleOf(error, 'access') : { sentence: accessRefusal(refusal), stepUp: false };
}
