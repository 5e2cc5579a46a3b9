import { Select } from '@mantine/core';
import { CATALOGUE } from '../../../../../domain/controls/catalogue.ts';
import { CONTROL_TEXTS } from '../../../../../texts/controls/control-texts.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';

const CONTROLS = CATALOGUE.map(({ id }) => ({ value: id, label: `${id} ${CONTROL_TEXTS[id].title}` }));

interface ControlChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (control: string) => void;
}

/** One of the controls of the catalogue, found by its identifier or its words. */
export function ControlChoice({ label, value, onChange }: ControlChoiceProps) {
  return (
    <Select
      aria-label={label} placeholder={label} data={CONTROLS} value={value === '' ? null : value} searchable nothingFoundMessage={EDITOR_TEXTS.nothing} limit={40} allowDeselect={false}
      onChange={(control) => control !== null && onChange(control)}
    />
  );
}
