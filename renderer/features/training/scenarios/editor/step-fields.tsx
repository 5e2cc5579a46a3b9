import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { SCENARIO_SCREENS, type ScenarioStep } from '../../../../../domain/training/scenario/scenario.ts';
import { SCREEN_TITLES } from '../../../../../texts/frame/app.ts';
import { EDITOR_TEXTS, stepTitle } from '../../../../../texts/training/scenario-editor.ts';
import { editStep } from './edited-scenario.ts';
import { ExpectedFields } from './expected-fields.tsx';
import { PlayFields } from './play-fields.tsx';

const SCREENS = SCENARIO_SCREENS.map((value) => ({ value, label: SCREEN_TITLES[value] }));

interface StepFieldsProps {
  readonly step: ScenarioStep;
  readonly rank: number;
}

/** One step: what is asked, where, what is expected, what is done in the trainee's place. */
export function StepFields({ step, rank }: StepFieldsProps) {
  const { instruction, hint, where, source } = step;
  return (
    <fieldset className="editor-fields editor-step">
      <legend>{stepTitle(rank)}</legend>
      <Textarea label={EDITOR_TEXTS.instruction} autosize minRows={2} value={instruction} maxLength={600} onChange={({ currentTarget }) => editStep({ instruction: currentTarget.value })} />
      <Textarea label={EDITOR_TEXTS.hint} autosize minRows={2} value={hint} maxLength={600} onChange={({ currentTarget }) => editStep({ hint: currentTarget.value })} />
      <NativeSelect label={EDITOR_TEXTS.screen} data={SCREENS} value={where.screen} onChange={({ currentTarget }) => editStep({ where: { ...where, screen: SCENARIO_SCREENS.find((one) => one === currentTarget.value) ?? 'controls' } })} />
      <TextInput label={EDITOR_TEXTS.target} description={EDITOR_TEXTS.targetHint} value={where.target ?? ''} maxLength={120} onChange={({ currentTarget: { value } }) => editStep({ where: withText(where, 'target', value) })} />
      <TextInput label={EDITOR_TEXTS.line} description={EDITOR_TEXTS.lineHint} value={where.line ?? ''} maxLength={200} onChange={({ currentTarget: { value } }) => editStep({ where: withText(where, 'line', value) })} />
      <TextInput label={EDITOR_TEXTS.source} description={EDITOR_TEXTS.sourceHint} value={source?.ref ?? ''} maxLength={60} onChange={({ currentTarget: { value } }) => editStep({ source: value === '' ? undefined : { ref: value } })} />
      <ExpectedFields expected={step.expected} />
      <PlayFields plays={step.plays} />
    </fieldset>
  );
}

/** A text that is left empty is not said at all. */
function withText(where: ScenarioStep['where'], field: 'target' | 'line', value: string): ScenarioStep['where'] {
  const { [field]: _, ...rest } = where;
  return value === '' ? rest : { ...rest, [field]: value };
}
