import { useState } from 'react';
import { trainingTroubleSentence } from '../../texts/training/training.ts';
import { useActions } from '../school/store/school-context.tsx';
import { troubleOf } from './training-trouble.ts';

/** The way to the other console: this window goes there as soon as it answers. */
export interface Going {
  readonly go: () => void;
  readonly isGoing: boolean;
  /** Why it did not, as a sentence. */
  readonly trouble: string;
}

/** Goes into « Formation », or back to the real console, in this window. */
export function useGo(way: 'enter' | 'leave'): Going {
  const { training } = useActions();
  const [isGoing, setGoing] = useState(false);
  const [trouble, setTrouble] = useState('');
  const go = (): void => {
    setGoing(true);
    setTrouble('');
    training[way]().then(
      // Without an address, the program closes this window and opens it again there.
      ({ url }) => (url === null ? undefined : location.assign(url)),
      (error: unknown) => {
        setGoing(false);
        setTrouble(trainingTroubleSentence(troubleOf(error)));
      },
    );
  };
  return { go, isGoing, trouble };
}
