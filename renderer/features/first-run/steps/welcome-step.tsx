import { Button } from '@mantine/core';
import { FIRST_RUN_TEXTS } from '../../../../texts/first-run/first-run.ts';
import { DiscoverTraining } from '../discover-training.tsx';
import { useActions } from '../../../school/store/school-context.tsx';

/** What the console is, and the way in. */
export function WelcomeStep() {
  const { goFirstRun } = useActions();
  return (
    <>
      <p>{FIRST_RUN_TEXTS.purpose}</p>
      <p className="quiet">{FIRST_RUN_TEXTS.welcomeNext}</p>
      <div><Button variant="filled" onClick={() => goFirstRun('school')}>{FIRST_RUN_TEXTS.connect}</Button></div>
      <DiscoverTraining />
    </>
  );
}
