import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { PSEUDONYM_LENGTH } from '../../../../domain/training/classroom/pseudonym.ts';
import { CLASSROOM_TEXTS, proposedPseudonym } from '../../../../texts/training/classroom.ts';
import type { ClassroomView } from '../../../training/classroom/use-classroom.ts';
import { WhatIsSent } from './what-is-sent.tsx';

/** Joins a session in two steps: where it is, which the hub confirms; then under which name, with what will be sent in sight. */
export function JoinForm({ view }: { readonly view: ClassroomView }) {
  const [place, setPlace] = useState({ address: '', code: '' });
  const [pseudonym, setPseudonym] = useState<string | null>(null);
  const greet = async (): Promise<void> => {
    const greeted = await view.ask((classroom) => classroom.greet(place));
    if (greeted !== undefined) setPseudonym(proposedPseudonym(greeted.number));
  };
  if (pseudonym === null) return <PlaceForm place={place} isAsking={view.isAsking} onPlace={setPlace} onNext={() => void greet()} />;
  return <PseudonymForm pseudonym={pseudonym} isAsking={view.isAsking} onPseudonym={setPseudonym} onJoin={() => void view.ask((classroom) => classroom.join({ ...place, pseudonym }))} />;
}

interface PseudonymFormProps {
  readonly pseudonym: string;
  readonly isAsking: boolean;
  /** Null: back to the address and the code. */
  readonly onPseudonym: (pseudonym: string | null) => void;
  readonly onJoin: () => void;
}

function PseudonymForm({ pseudonym, isAsking, onPseudonym, onJoin }: PseudonymFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onJoin();
  };
  return (
    <form className="form-fields" aria-label={CLASSROOM_TEXTS.join} onSubmit={submit}>
      <TextInput
        ref={field} label={CLASSROOM_TEXTS.pseudonym} description={CLASSROOM_TEXTS.pseudonymHelp} w={320} value={pseudonym} maxLength={PSEUDONYM_LENGTH} autoComplete="off"
        onChange={(event) => onPseudonym(event.currentTarget.value)}
      />
      <WhatIsSent />
      <div className="classroom-acts">
        <Button type="submit" variant="filled" loading={isAsking} disabled={pseudonym.trim() === ''}>{CLASSROOM_TEXTS.enter}</Button>
        <Button onClick={() => onPseudonym(null)}>{CLASSROOM_TEXTS.back}</Button>
      </div>
    </form>
  );
}

interface PlaceFormProps {
  readonly place: { readonly address: string; readonly code: string };
  readonly isAsking: boolean;
  readonly onPlace: (place: { readonly address: string; readonly code: string }) => void;
  readonly onNext: () => void;
}

function PlaceForm({ place, isAsking, onPlace, onNext }: PlaceFormProps) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className="form-fields" aria-label={CLASSROOM_TEXTS.join} onSubmit={submit}>
      <TextInput label={CLASSROOM_TEXTS.address} w={320} value={place.address} maxLength={60} autoComplete="off" inputMode="url" onChange={(event) => onPlace({ ...place, address: event.currentTarget.value })} />
      <TextInput
        label={CLASSROOM_TEXTS.code} description={CLASSROOM_TEXTS.codeHelp} w={320} value={place.code} maxLength={20} autoComplete="off" spellCheck={false}
        onChange={(event) => onPlace({ ...place, code: event.currentTarget.value })}
      />
      <div><Button type="submit" loading={isAsking} disabled={place.address.trim() === '' || place.code.trim() === ''}>{CLASSROOM_TEXTS.next}</Button></div>
    </form>
  );
}
