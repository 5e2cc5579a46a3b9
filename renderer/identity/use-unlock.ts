import { useState } from 'react';
import { useActions } from '../school/store/school-context.tsx';
import type { KeyFailure } from '../school/actions/station-actions.ts';

/** Gives a passphrase to the console, and why it did not open, until one types again. */
export function useUnlock() {
  const { unlock } = useActions();
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<KeyFailure>();
  const forget = (): void => setFailure(undefined);
  return {
    failure,
    isOpening,
    forget,
    unlock: (passphrase: string) => (event: { preventDefault(): void }): void => {
      event.preventDefault();
      setOpening(true);
      forget();
      void unlock(passphrase).then(setFailure).finally(() => setOpening(false));
    },
  };
}
