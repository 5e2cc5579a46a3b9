import { useEffect, useState } from 'react';
import { useActions } from '../school/store/school-context.tsx';

/** Milliseconds between two looks at the console of « Formation ». */
const LOOK_MS = 3000;

/** The way back to the real console, known before it is needed; whether the console of « Formation » has gone. */
export function useWayBack(): { readonly back: string | null; readonly isGone: boolean } {
  const { training } = useActions();
  const [back, setBack] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => {
      try {
        setBack((await training.status()).back);
        setGone(false);
      } catch {
        setGone(true);
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [training]);
  return { back, isGone };
}
