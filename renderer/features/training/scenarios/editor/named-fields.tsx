import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { listRubriques } from '../../../../../domain/rubriques/rubrique.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { useSchool } from '../../../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../../../sheets/principal-choice.tsx';

interface NamedProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const ANYBODY: Choosable = { person: () => true };

/** Somebody of the fictitious school. */
export function PersonField({ value, onChange }: NamedProps) {
  return <PrincipalChoice label={EDITOR_TEXTS.person} placeholder={EDITOR_TEXTS.person} among={ANYBODY} value={value === '' ? undefined : { kind: 'person', id: value }} onChange={(person) => onChange(person?.id ?? '')} />;
}

/** A rubrique of the fictitious school. */
export function RubriqueField({ value, onChange }: NamedProps) {
  const view = useSchool((state) => state.view);
  const rubriques = useMemo(() => listRubriques(view).map(({ id, title }) => ({ value: id, label: title })), [view]);
  return <Select aria-label={EDITOR_TEXTS.rubrique} placeholder={EDITOR_TEXTS.rubrique} data={rubriques} value={value === '' ? null : value} searchable nothingFoundMessage={EDITOR_TEXTS.nothing} limit={60} allowDeselect={false} onChange={(id) => id !== null && onChange(id)} />;
}
