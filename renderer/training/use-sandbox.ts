import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Sandbox } from '../../contract/ent/training.contract.ts';
import { trainingTroubleSentence } from '../../texts/training/training.ts';
import { useActions } from '../school/store/school-context.tsx';
import { troubleOf } from './training-trouble.ts';

/** The sandbox of « Formation » as it is, and the way to change it. */
export interface SandboxDesk {
  /** Undefined until it is known. */
  readonly sandbox: Sandbox | undefined;
  readonly isBusy: boolean;
  /** Why the last thing that was asked was not done, as a sentence. */
  readonly trouble: string;
  /** Asks for something that answers how the sandbox is; one thing at a time. */
  readonly ask: (work: () => Promise<Sandbox>) => void;
  /** Starts again the simulated ENT that ended, and reads. */
  readonly retry: () => void;
}

/** Whether the sandbox is doing something: the school that is in front may be another one in a moment. */
const useBusy = create<{ readonly isBusy: boolean }>(() => ({ isBusy: false }));

/** Whether what would begin now may be lost with the school that is left. */
export function useSandboxBusy(): boolean {
  return useBusy(({ isBusy }) => isBusy);
}

/** Follows the sandbox: read when it is shown, and after each thing that is asked of it. */
export function useSandbox(): SandboxDesk {
  const { training } = useActions();
  const [sandbox, setSandbox] = useState<Sandbox>();
  const isBusy = useSandboxBusy();
  const [trouble, setTrouble] = useState('');
  const ask = (work: () => Promise<Sandbox>): void => {
    useBusy.setState({ isBusy: true });
    setTrouble('');
    work()
      .then(setSandbox, (error: unknown) => setTrouble(trainingTroubleSentence(troubleOf(error))))
      .finally(() => useBusy.setState({ isBusy: false }));
  };
  useEffect(() => {
    training.sandbox().then(setSandbox, (error: unknown) => setTrouble(trainingTroubleSentence(troubleOf(error))));
  }, [training]);
  const retry = (): void => ask(() => training.enter().then(() => training.sandbox()));
  return { sandbox, isBusy, trouble, ask, retry };
}
