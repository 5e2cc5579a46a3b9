import { useState } from 'react';
import { archivePasswordFault } from '../../domain/paper/archive-password.ts';
import { PASSWORD_FAULTS, PROTECTION_TEXTS } from '../../texts/paper/protection.ts';

const NOTHING = { password: '', again: '' };

export type Protection = ReturnType<typeof useProtection>;

/** Follows whether a file leaves protected and what is typed for it; faults are said once one asks to save. */
export function useProtection() {
  const [isWanted, setWanted] = useState(false);
  const [typed, setTyped] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const fault = archivePasswordFault(typed.password);
  const differs = typed.password !== typed.again;
  return {
    isWanted,
    typed,
    faults: {
      password: isAsked && fault !== undefined ? PASSWORD_FAULTS[fault] : undefined,
      again: isAsked && differs ? PROTECTION_TEXTS.different : undefined,
    },
    want: (wanted: boolean): void => {
      setWanted(wanted);
      setTyped(NOTHING);
      setAsked(false);
    },
    type: setTyped,
    /** The password to protect with, null where none is wanted; undefined while what is typed does not do. */
    ask: (): string | null | undefined => {
      setAsked(true);
      if (!isWanted) return null;
      return fault === undefined && !differs ? typed.password : undefined;
    },
  };
}
