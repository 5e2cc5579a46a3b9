import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { addedWords, SCHOOLS_TEXTS, schoolTrouble } from '../../../../texts/station/schools.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { readSchoolTrouble } from './school-trouble.ts';

/** What became of the last address. */
type Answer = { readonly kind: 'success' | 'warning'; readonly sentence: string } | null;

/** Asks an ENT which school it is, by its address. */
export function AddSchool({ onAdded }: { readonly onAdded: () => void }) {
  const { schools } = useActions();
  const [address, setAddress] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer>(null);
  const form = useWrongFocus<HTMLFormElement>(answer);
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setAsking(true);
    try {
      const { name } = await schools.add({ entUrl: address });
      setAnswer({ kind: 'success', sentence: addedWords(name) });
      setAddress('');
      onAdded();
    } catch (error) {
      setAnswer({ kind: 'warning', sentence: schoolTrouble(readSchoolTrouble(error)) });
    } finally {
      setAsking(false);
    }
  };
  return (
    <section className="form-fields">
      <h2>{SCHOOLS_TEXTS.addTitle}</h2>
      <form className="form-fields" ref={form} onSubmit={(event) => void add(event)}>
        <TextInput label={SCHOOLS_TEXTS.address} description={SCHOOLS_TEXTS.addressHelp} w={420} value={address} maxLength={500} autoComplete="off" inputMode="url" error={answer?.kind === 'warning' ? answer.sentence : null} onChange={(event) => { setAddress(event.currentTarget.value); setAnswer(null); }} />
        <div><Button type="submit" loading={isAsking} disabled={address.trim() === ''}>{SCHOOLS_TEXTS.add}</Button></div>
      </form>
      {answer?.kind === 'success' ? <InlineNotice kind="success">{answer.sentence}</InlineNotice> : null}
    </section>
  );
}
