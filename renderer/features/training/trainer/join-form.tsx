import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { PSEUDONYM_LENGTH } from '../../../../domain/training/classroom/pseudonym.ts';
import type { ClassroomTrouble } from '../../../../contract/console/classroom.contract.ts';
import { CLASSROOM_TEXTS, classroomTroubleSentence, proposedPseudonym } from '../../../../texts/training/classroom.ts';
import type { ClassroomView } from '../../../training/classroom/use-classroom.ts';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { WhatIsSent } from './what-is-sent.tsx';

/** The field that each trouble is told at, where that field is on screen. */
const FIELDS: Readonly<Partial<Record<ClassroomTrouble, 'address' | 'code' | 'pseudonym'>>> = {
  address: 'address', unreachable: 'address', garbage: 'address', code: 'code', 'wrong-code': 'code', pseudonym: 'pseudonym', taken: 'pseudonym',
};

/** Joins a session in two steps: where it is, which the hub confirms; then under which name, with what will be sent in sight. */
export function JoinForm({ view }: { readonly view: ClassroomView }) {
  const [place, setPlace] = useState({ address: '', code: '' });
  const [pseudonym, setPseudonym] = useState<string | null>(null);
  const greet = async (): Promise<void> => {
    const greeted = await view.ask((classroom) => classroom.greet(place));
    if (greeted !== undefined) setPseudonym(proposedPseudonym(greeted.number));
  };
  const said = view.trouble === undefined ? undefined : classroomTroubleSentence(view.trouble);
  const at = view.trouble === undefined ? undefined : FIELDS[view.trouble];
  const isAtField = at !== undefined && (at === 'pseudonym') === (pseudonym !== null);
  const errors = isAtField ? { [at]: said } : {};
  return (
    <>
      {pseudonym === null
        ? <PlaceForm place={place} errors={errors} isAsking={view.isAsking} onPlace={setPlace} onNext={() => void greet()} />
        : <PseudonymForm pseudonym={pseudonym} error={errors['pseudonym']} isAsking={view.isAsking} onPseudonym={setPseudonym} onJoin={() => void view.ask((classroom) => classroom.join({ ...place, pseudonym }))} />}
      {said === undefined || isAtField ? null : <InlineNotice kind="warning">{said}</InlineNotice>}
    </>
  );
}

interface PseudonymFormProps {
  readonly pseudonym: string;
  readonly error: string | undefined;
  readonly isAsking: boolean;
  /** Null: back to the address and the code. */
  readonly onPseudonym: (pseudonym: string | null) => void;
  readonly onJoin: () => void;
}

function PseudonymForm({ pseudonym, error, isAsking, onPseudonym, onJoin }: PseudonymFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const form = useWrongFocus<HTMLFormElement>(error);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onJoin();
  };
  return (
    <form className="form-fields" ref={form} aria-label={CLASSROOM_TEXTS.join} onSubmit={submit}>
      <TextInput
        ref={field} label={CLASSROOM_TEXTS.pseudonym} description={CLASSROOM_TEXTS.pseudonymHelp} w={320} value={pseudonym} maxLength={PSEUDONYM_LENGTH} autoComplete="off" error={error}
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
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly isAsking: boolean;
  readonly onPlace: (place: { readonly address: string; readonly code: string }) => void;
  readonly onNext: () => void;
}

function PlaceForm({ place, errors, isAsking, onPlace, onNext }: PlaceFormProps) {
  const form = useWrongFocus<HTMLFormElement>(errors['address'] ?? errors['code']);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className="form-fields" ref={form} aria-label={CLASSROOM_TEXTS.join} onSubmit={submit}>
      <TextInput label={CLASSROOM_TEXTS.address} w={320} value={place.address} maxLength={60} autoComplete="off" inputMode="url" error={errors['address']} onChange={(event) => onPlace({ ...place, address: event.currentTarget.value })} />
      <TextInput
        label={CLASSROOM_TEXTS.code} description={CLASSROOM_TEXTS.codeHelp} w={320} value={place.code} maxLength={20} autoComplete="off" spellCheck={false} error={errors['code']}
        onChange={(event) => onPlace({ ...place, code: event.currentTarget.value })}
      />
      <div><Button type="submit" loading={isAsking} disabled={place.address.trim() === '' || place.code.trim() === ''}>{CLASSROOM_TEXTS.next}</Button></div>
    </form>
  );
}
