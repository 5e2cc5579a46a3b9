import { Button } from '@mantine/core';
import { FIRST_RUN_TEXTS } from '../../../../texts/first-run/first-run.ts';
import { LOCK_TEXTS, protectionSentence } from '../../../../texts/station/lock.ts';
import { useActions } from '../../../school/school-context.tsx';
import { Locking } from '../../../station/locking.tsx';
import { PassphraseForm } from '../../../station/passphrase-form.tsx';
import { SharedStation } from '../../../station/shared-station.tsx';
import { useProtection } from '../../../station/use-protection.ts';

/** How this computer keeps what it is about to receive; what the settings say, once more. */
export function StationStep() {
  const { goFirstRun } = useActions();
  const [protection, setProtection] = useProtection();
  if (protection === undefined) return null;
  return (
    <>
      <section className="form-fields">
        <h2>{LOCK_TEXTS.data}</h2>
        <p>{protectionSentence(protection)}</p>
        <PassphraseForm isSet={protection.storage === 'passphrase'} onChanged={setProtection} />
      </section>
      <Locking protection={protection} onChanged={setProtection} />
      <SharedStation protection={protection} onChanged={setProtection} />
      <div><Button variant="filled" onClick={() => goFirstRun('download')}>{FIRST_RUN_TEXTS.goOn}</Button></div>
    </>
  );
}
