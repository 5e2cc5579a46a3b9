import { LOCK_TEXTS, protectionSentence } from '../../../../texts/station/lock.ts';
import { Locking } from '../../../station/locking.tsx';
import { LostDevice } from './lost-device.tsx';
import { PassphraseForm } from '../../../station/passphrase-form.tsx';
import { SharedStation } from '../../../station/shared-station.tsx';
import { useProtection } from '../../../station/use-protection.ts';

/** How the data of this computer are protected, and what one may change of it. */
export function StationSecurity() {
  const [protection, setProtection] = useProtection();
  if (protection === undefined) return null;
  return (
    <div className="settings-panel">
      <section className="form-fields">
        <h2>{LOCK_TEXTS.data}</h2>
        <p>{protectionSentence(protection)}</p>
        <PassphraseForm isSet={protection.storage === 'passphrase'} onChanged={setProtection} />
      </section>
      <Locking protection={protection} onChanged={setProtection} />
      <SharedStation protection={protection} onChanged={setProtection} />
      <LostDevice protection={protection} />
    </div>
  );
}
