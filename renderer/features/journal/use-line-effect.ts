import { createContext, useContext, useEffect, useState } from 'react';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import type { WholeEffect } from '../../../texts/changes/effects.ts';
import type { LineEffects } from './line-effects.ts';

/** Gives the lines in sight their effects. */
export const LineEffectsContext = createContext<LineEffects | null>(null);

/** The effect of a line, once it is computed: only the lines in sight ask. */
export function useLineEffect(line: JournalEntry): WholeEffect | undefined {
  const effects = useContext(LineEffectsContext);
  const [effect, setEffect] = useState<WholeEffect>();
  useEffect(() => {
    let isGone = false;
    effects?.of(line).then((found) => isGone || setEffect(found), () => undefined);
    return () => {
      isGone = true;
    };
  }, [effects, line]);
  return effect;
}
