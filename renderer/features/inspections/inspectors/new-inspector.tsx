import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addInspector } from '../../../../domain/inspections/inspection-gestures.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { INSPECTION_TEXTS as TEXTS } from '../../../../texts/year/inspections.ts';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useInspectionActs } from '../use-inspections.ts';

/** Nothing, or what a message can be sent to. */
function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$|^$/.test(text.trim());
}

/** Writes down an inspector whom the directory does not hold. */
export function NewInspector({ onAdd }: { readonly onAdd: (id: string) => void }) {
  const [typed, setTyped] = useState({ name: '', email: '' });
  const { refusal, act } = useInspectionActs('new inspector');
  const add = (): void => {
    const id = crypto.randomUUID();
    if (!act(() => addInspector(id, typed.name.trim(), typed.email.trim()))) return;
    setTyped({ name: '', email: '' });
    onAdd(id);
  };
  return (
    <details className="new-inspector">
      <summary>{TEXTS.newInspector}</summary>
      <div className="hour-pair">
        <TextInput label={TEXTS.name} value={typed.name} maxLength={200} onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })} />
        <CheckedField type="email" label={TEXTS.email} value={typed.email} maxLength={200} fits={isEmail} rule={UI_TEXTS.emailRule} onValue={(email) => setTyped({ ...typed, email })} />
        <Button disabled={typed.name.trim() === '' || !isEmail(typed.email)} onClick={add}>{TEXTS.add}</Button>
      </div>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </details>
  );
}
