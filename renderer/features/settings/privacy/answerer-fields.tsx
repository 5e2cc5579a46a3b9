import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ANSWERER_TEXTS as TEXTS } from '../../../../texts/privacy/answerers.ts';
import { useActions, useSchool } from '../../../school/school-context.tsx';

const NOBODY = { controller: '', officer: '' };

/** Names who answers for the data: kept when a field is left. */
export function AnswererFields() {
  const preferences = useSchool((state) => state.preferences);
  const { savePreferences } = useActions();
  const [said, setSaid] = useState(preferences.answerers ?? NOBODY);
  const keep = (): void => savePreferences({ ...preferences, answerers: said });
  return (
    <section className="form-fields" aria-label={TEXTS.title}>
      <h3>{TEXTS.title}</h3>
      <TextInput label={TEXTS.controller} description={TEXTS.controllerHelp} maxLength={200} w={480} value={said.controller} onBlur={keep} onChange={({ currentTarget: { value } }) => setSaid({ ...said, controller: value })} />
      <TextInput label={TEXTS.officer} description={TEXTS.officerHelp} maxLength={300} w={480} value={said.officer} onBlur={keep} onChange={({ currentTarget: { value } }) => setSaid({ ...said, officer: value })} />
      <p className="quiet">{TEXTS.kept}</p>
    </section>
  );
}
