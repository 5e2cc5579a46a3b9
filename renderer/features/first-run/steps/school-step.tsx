import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { AddressLook, AddressTrouble } from '../../../../contract/console/first-run.contract.ts';
import { addressTrouble, certificateWords, FIRST_RUN_TEXTS, foundSchool, OFFLINE_SENTENCE } from '../../../../texts/first-run/first-run.ts';
import { DiscoverTraining } from '../discover-training.tsx';
import { useActions } from '../../../school/store/school-context.tsx';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

/** The address of the ENT, who answers there and who vouches for it; nothing is chosen before it was seen. */
export function SchoolStep() {
  const { lookAtAddress, chooseAddress } = useActions();
  const [look, setLook] = useState<AddressLook>();
  const [isBusy, setBusy] = useState(false);
  const ask = async (asked: Promise<AddressLook | undefined>): Promise<void> => {
    setBusy(true);
    setLook(await asked);
    setBusy(false);
  };
  const isCut = !navigator.onLine || (look?.kind === 'refused' && look.trouble === 'unreachable');
  return (
    <>
      {isCut ? <><InlineNotice kind="warning">{OFFLINE_SENTENCE}</InlineNotice><DiscoverTraining /></> : null}
      <AddressForm look={look} isBusy={isBusy} onLook={(address, uai) => void ask(lookAtAddress(address, uai))} />
      <output className="quiet">{isBusy ? FIRST_RUN_TEXTS.looking : ''}</output>
      {look?.kind === 'found' ? <FoundSchool look={look} isBusy={isBusy} onChoose={() => void ask(chooseAddress(look.entUrl))} /> : null}
    </>
  );
}

/** What the code of the school answers for, and not the address. */
const OF_UAI: ReadonlySet<AddressTrouble> = new Set(['other-school', 'several-schools', 'no-such-school']);

interface AddressFormProps {
  readonly look: AddressLook | undefined;
  readonly isBusy: boolean;
  readonly onLook: (address: string, uai: string) => void;
}

function AddressForm({ look, isBusy, onLook }: AddressFormProps) {
  const { goFirstRun } = useActions();
  const [address, setAddress] = useState('');
  const [uai, setUai] = useState('');
  const form = useWrongFocus<HTMLFormElement>(look);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onLook(address, uai);
  };
  const refusal = look?.kind === 'refused' ? addressTrouble(look) : undefined;
  const isOfUai = look?.kind === 'refused' && OF_UAI.has(look.trouble);
  return (
    <form className="form-fields" ref={form} onSubmit={submit}>
      <TextInput
        label={FIRST_RUN_TEXTS.address} description={FIRST_RUN_TEXTS.addressHelp} value={address} maxLength={500} required autoComplete="off" inputMode="url"
        error={isOfUai ? undefined : refusal} onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput label={FIRST_RUN_TEXTS.uai} description={FIRST_RUN_TEXTS.uaiHelp} value={uai} maxLength={20} autoComplete="off" error={isOfUai ? refusal : undefined} onChange={(event) => setUai(event.currentTarget.value)} />
      <div className="control-acts">
        <Button type="submit" variant={look?.kind === 'found' ? 'default' : 'filled'} disabled={isBusy || address.trim() === ''}>{FIRST_RUN_TEXTS.look}</Button>
        <Button onClick={() => goFirstRun('welcome')}>{FIRST_RUN_TEXTS.back}</Button>
      </div>
    </form>
  );
}

interface FoundSchoolProps {
  readonly look: Extract<AddressLook, { kind: 'found' }>;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

/** Who answers; the focus goes to what one does next. */
function FoundSchool({ look, isBusy, onChoose }: FoundSchoolProps) {
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => choose.current?.focus(), []);
  return (
    <section className="form-fields" aria-label={FIRST_RUN_TEXTS.found}>
      <InlineNotice kind="success"><bdi>{foundSchool(look)}</bdi></InlineNotice>
      <p>{certificateWords(look.certificate)}</p>
      <div><Button ref={choose} variant="filled" disabled={isBusy} onClick={onChoose}>{FIRST_RUN_TEXTS.choose}</Button></div>
    </section>
  );
}
