import { ORPCError } from '@orpc/client';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { ClassroomTrouble, type ClassroomStatus } from '../../../contract/console/classroom.contract.ts';
import type { ConsoleClient } from '../../school/console-client.ts';
import { useActions } from '../../school/store/school-context.tsx';

/** The session that this console is in, and what may be asked of it. */
export interface ClassroomView {
  /** Undefined until the console has answered. */
  readonly status: ClassroomStatus | undefined;
  readonly isAsking: boolean;
  /** Why the last act was not done. */
  readonly trouble: ClassroomTrouble | undefined;
  /** Asks, then shows what came of it; what it gives is undefined when it was not done. */
  readonly ask: <T>(call: (classroom: ConsoleClient['classroom']) => Promise<T>) => Promise<T | undefined>;
}

/** Between two looks at the session: a step is seen within two looks of the hub and one of the page. */
const LOOK_MS = 1500;

/** Follows the session as long as what uses it is on screen. */
export function useClassroom(): ClassroomView {
  const { classroom } = useActions();
  const [status, setStatus] = useState<ClassroomStatus>();
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<ClassroomTrouble>();
  useEffect(() => {
    let isGone = false;
    const look = (): void => void classroom.status().then((seen) => (isGone ? undefined : setStatus(seen)), () => undefined);
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [classroom]);
  const ask: ClassroomView['ask'] = async (call) => {
    setAsking(true);
    setTrouble(undefined);
    try {
      const answer = await call(classroom);
      setStatus(await classroom.status());
      return answer;
    } catch (error) {
      setTrouble(troubleOf(error));
      return undefined;
    } finally {
      setAsking(false);
    }
  };
  return { status, isAsking, trouble, ask };
}

const Data = z.object({ kind: ClassroomTrouble });

function troubleOf(error: unknown): ClassroomTrouble {
  return Data.safeParse(error instanceof ORPCError ? error.data : undefined).data?.kind ?? 'not-started';
}
