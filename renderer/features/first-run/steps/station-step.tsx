import { Button } from '@mantine/core';
import { FIRST_RUN_TEXTS } from '../../../../texts/first-run/first-run.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { Protection } from '../../../station/protection.tsx';
import { useProtection } from '../../../station/use-protection.ts';

/** How this computer keeps what it is about to receive; what the settings say, once more. */
export function StationStep() {
  const { goFirstRun } = useActions();
  const [protection, setProtection] = useProtection();
  if (protection === undefined) return null;
  return (
    <>
      <Protection protection={protection} onChanged={setProtection} />
      <div><Button variant="filled" onClick={() => goFirstRun('download')}>{FIRST_RUN_TEXTS.goOn}</Button></div>
    </>
  );
}
