import { useState } from 'react';
import type { ConnectorTrouble } from '../../../../domain/connectors/connector-trouble.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';

/** What a platform, or the ENT, says of one thing that was typed: told in its field, until one types again. */
export function useWrongField<F extends string>(fields: Readonly<Partial<Record<ConnectorTrouble, F>>>) {
  const [wrong, setWrong] = useState<{ readonly field: F; readonly sentence: string }>();
  const form = useWrongFocus<HTMLFormElement>(wrong);
  return {
    form,
    errorOf: (field: F): string | undefined => (wrong?.field === field ? wrong.sentence : undefined),
    forget: () => setWrong(undefined),
    /** Whether a field tells it. */
    tells: (trouble: ConnectorTrouble): boolean => {
      const field = fields[trouble];
      if (field !== undefined) setWrong({ field, sentence: connectorTroubleSentence(trouble) });
      return field !== undefined;
    },
  };
}
