import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { ConsoleRole } from '../../../../../domain/roles/role-matrix.ts';
import { MADE_SCHOOLS } from '../../../../../domain/training/fictitious-school.ts';
import type { TrainingScenario } from '../../../../../domain/training/scenario/scenario.ts';
import { CONSOLE_ROLE_LABELS } from '../../../../../texts/people/roles.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { FICTITIOUS_SCHOOL_TEXTS } from '../../../../../texts/training/sandbox.ts';
import { edit } from './edited-scenario.ts';

const SCHOOLS = MADE_SCHOOLS.map((value) => ({ value, label: FICTITIOUS_SCHOOL_TEXTS[value].name }));

/** What a scenario is, for whom, and how long it takes. */
export function HeadFields({ written: { title, audience, role, school, minutes } }: { readonly written: TrainingScenario }) {
  return (
    <fieldset className="editor-fields">
      <legend>{EDITOR_TEXTS.head}</legend>
      <TextInput label={EDITOR_TEXTS.scenarioTitle} value={title} maxLength={120} onChange={({ currentTarget }) => edit({ title: currentTarget.value })} />
      <TextInput label={EDITOR_TEXTS.audience} description={EDITOR_TEXTS.audienceHint} value={audience} maxLength={120} onChange={({ currentTarget }) => edit({ audience: currentTarget.value })} />
      <NativeSelect label={EDITOR_TEXTS.role} data={ConsoleRole.options.map((option) => ({ value: option, label: CONSOLE_ROLE_LABELS[option] }))} value={role} onChange={({ currentTarget }) => edit({ role: ConsoleRole.parse(currentTarget.value) })} />
      <NativeSelect label={EDITOR_TEXTS.school} data={SCHOOLS} value={school} onChange={({ currentTarget }) => edit({ school: MADE_SCHOOLS.find((one) => one === currentTarget.value) ?? 'college' })} />
      <NumberInput label={EDITOR_TEXTS.minutes} value={minutes} min={1} max={240} allowDecimal={false} hideControls onChange={(value) => edit({ minutes: Number(value) })} />
    </fieldset>
  );
}
