import { useEffect } from 'react';
import { announce } from './announce.ts';

interface SaidOnceProps {
  readonly words: string;
  /** What is said of it, where what is shown goes on changing. */
  readonly said?: string;
}

/** Words of something that has begun: shown here, and said once by the region that was there before (RGAA 7.5): one born with its words says nothing. */
export function SaidOnce({ words, said = words }: SaidOnceProps) {
  useEffect(() => announce(said), [said]);
  return <span>{words}</span>;
}
