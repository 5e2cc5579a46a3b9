import { ORPCError } from '@orpc/client';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import type { ConnectorView } from '../../../../contract/ent/connectors.ts';
import { ConnectorTrouble } from '../../../../domain/connectors/connector-trouble.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { troubleOf, type Trouble } from '../../../identity/trouble.tsx';
import { useActions } from '../../../school/store/school-context.tsx';

const Told = z.object({ trouble: ConnectorTrouble });

/** What the ENT says of its way to the platform, where it says so. */
function toldBy(error: unknown): ConnectorTrouble | undefined {
  return error instanceof ORPCError && error.code === 'CONNECTOR' ? Told.safeParse(error.data).data?.trouble : undefined;
}

/** Why the ENT, or its platform, did not do what was asked, in words. */
function connectorTrouble(error: unknown): Trouble {
  const told = toldBy(error);
  if (told !== undefined) return { sentence: connectorTroubleSentence(told), stepUp: false };
  return error instanceof ORPCError && error.code === 'NOT_ALLOWED' ? { sentence: TEXTS.notAllowed, stepUp: false } : troubleOf(error, 'connector');
}

/** The ways to platforms, as the ENT says them, and how one acts on them: one act at a time. */
export interface PlatformDesk {
  readonly list: readonly ConnectorView[] | undefined;
  readonly trouble: Trouble | undefined;
  readonly isBusy: boolean;
  /** What the act gave, or undefined where it was not done; the list is then asked again. `tells`: whether a field says why it was not. */
  readonly act: <T>(deed: () => Promise<T>, tells?: (trouble: ConnectorTrouble) => boolean) => Promise<T | undefined>;
}

/** Asks the ENT when the tab opens and after each act; nothing of it is kept on this computer. */
export function usePlatform(): PlatformDesk {
  const { connectors, readPlatforms } = useActions();
  const [list, setList] = useState<readonly ConnectorView[]>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const read = useCallback(() => connectors.list().then(setList, (error: unknown) => setTrouble(connectorTrouble(error))), [connectors]);
  useEffect(() => {
    void read();
  }, [read]);
  const act = async <T>(deed: () => Promise<T>, tells?: (trouble: ConnectorTrouble) => boolean): Promise<T | undefined> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const answer = await deed();
      await read();
      void readPlatforms();
      return answer;
    } catch (error) {
      const told = toldBy(error);
      if (told === undefined || tells?.(told) !== true) setTrouble(connectorTrouble(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { list, trouble, isBusy, act };
}
