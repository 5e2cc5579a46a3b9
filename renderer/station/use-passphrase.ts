import { useState } from 'react';
import type { StationProtection } from '../../contract/console/station.contract.ts';
import { KEY_FAILURES, LOCK_TEXTS } from '../../texts/station/lock.ts';
import { useActions } from '../school/store/school-context.tsx';
import type { KeyFailure, ProtectionAnswer } from '../school/actions/station-actions.ts';
import { isNewSecretWhole, newSecretFaults } from './new-secret-faults.ts';

const EMPTY = { current: '', next: '', again: '' };

/** What is typed of the passphrases, before and after. */
export type TypedSecrets = Readonly<typeof EMPTY>;

interface Said {
  readonly kind: 'success' | 'error';
  readonly text: string;
  /** The field that it is about; none where nothing typed is. */
  readonly field?: keyof TypedSecrets | undefined;
}

/** The field of a failure that is one’s own. */
const FAILED_FIELDS: Readonly<Partial<Record<KeyFailure, keyof TypedSecrets>>> = { 'passphrase-wrong': 'current', 'passphrase-needed': 'current', 'passphrase-short': 'next' };

/** Follows what is typed of a passphrase, and what became of it; nothing typed stays once it is done. */
export function usePassphrase(isSet: boolean, onChanged: (protection: StationProtection) => void) {
  const { setPassphrase, removePassphrase } = useActions();
  const [typed, setTyped] = useState<TypedSecrets>(EMPTY);
  const [said, setSaid] = useState<Said>();
  const [isBusy, setBusy] = useState(false);
  const hear = async (asked: Promise<ProtectionAnswer>, done: string): Promise<void> => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    if (answer?.kind === 'refused') setSaid({ kind: 'error', text: KEY_FAILURES[answer.failure], field: FAILED_FIELDS[answer.failure] });
    if (answer?.kind !== 'done') return;
    setSaid({ kind: 'success', text: done });
    setTyped(EMPTY);
    onChanged(answer.protection);
  };
  const mayGo = !isBusy && (!isSet || typed.current !== '');
  const told: Partial<Record<keyof TypedSecrets, string>> = said?.field === undefined ? {} : { [said.field]: said.text };
  return {
    typed,
    said,
    /** What is wrong with what is typed in each field. */
    errors: { ...newSecretFaults(typed), ...told },
    maySet: mayGo && isNewSecretWhole(typed),
    mayRemove: mayGo,
    type: (name: keyof TypedSecrets, text: string) => {
      setSaid(undefined);
      setTyped({ ...typed, [name]: text });
    },
    set: (event: { preventDefault(): void }) => {
      event.preventDefault();
      void hear(setPassphrase(isSet ? typed.current : null, typed.next), LOCK_TEXTS.setDone);
    },
    remove: () => void hear(removePassphrase(typed.current), LOCK_TEXTS.removeDone),
  };
}
