import type { StationProtection } from '../../contract/console/station.contract.ts';
import { LOCK_TEXTS, protectionSentence } from '../../texts/station/lock.ts';
import { Locking } from './locking.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { SharedStation } from './shared-station.tsx';

interface ProtectionProps {
  readonly protection: StationProtection;
  readonly onChanged: (protection: StationProtection) => void;
}

/** How the data of this computer are protected, and what one may change of it: the settings and the first run say the same. */
export function Protection({ protection, onChanged }: ProtectionProps) {
  return (
    <>
      <section className="form-fields">
        <h2>{LOCK_TEXTS.data}</h2>
        <p>{protectionSentence(protection)}</p>
        <PassphraseForm isSet={protection.storage === 'passphrase'} onChanged={onChanged} />
      </section>
      <Locking protection={protection} onChanged={onChanged} />
      <SharedStation protection={protection} onChanged={onChanged} />
    </>
  );
}
