import { useEffect, useRef } from 'react';
import { useSchool } from '../school/store/school-context.tsx';

/** Calls back when the person comes back from the browser, having proved who they are or not; `then` never changes. */
export function useProven(then: () => void): void {
  const isWaiting = useSchool(({ session }) => session?.signIn?.kind === 'waiting');
  const wasWaiting = useRef(isWaiting);
  useEffect(() => {
    if (wasWaiting.current && !isWaiting) then();
    wasWaiting.current = isWaiting;
  }, [isWaiting, then]);
}
