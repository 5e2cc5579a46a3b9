import { NativeSelect, NumberInput } from '@mantine/core';
import { SEVERITIES } from '../../../../../domain/controls/control.ts';
import { RubriqueRole } from '../../../../../domain/rights/role.ts';
import type { Figure } from '../../../../../domain/training/scenario/figure.ts';
import { ROLE_LABELS } from '../../../../../texts/people/roles.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { FIGURE_LABELS, SEVERITY_CHOICES } from '../../../../../texts/training/scenarios.ts';
import { ControlChoice } from './control-choice.tsx';
import { RubriqueField } from './named-fields.tsx';

interface FigurePartsProps {
  readonly figure: Figure;
  readonly onChange: (figure: Figure) => void;
}

const BEGUN: Readonly<Record<Figure['kind'], Figure>> = {
  findings: { kind: 'findings', control: '' },
  controls: { kind: 'controls' },
  people: { kind: 'people', rubrique: '', role: 'manager' },
  stated: { kind: 'stated', value: 0 },
};

const KINDS = Object.entries(FIGURE_LABELS).map(([value, label]) => ({ value, label }));
const ROLES = RubriqueRole.options.filter((role) => role !== 'none').map((value) => ({ value, label: ROLE_LABELS[value] }));

/** What the figure counts: the school gives it, the trainee finds it. */
export function FigureParts({ figure, onChange }: FigurePartsProps) {
  return (
    <>
      <NativeSelect aria-label={EDITOR_TEXTS.counts} data={KINDS} value={figure.kind} onChange={({ currentTarget: { value } }) => isKind(value) && onChange(BEGUN[value])} />
      {figure.kind === 'findings' ? <ControlChoice label={EDITOR_TEXTS.control} value={figure.control} onChange={(control) => onChange({ ...figure, control })} /> : null}
      {figure.kind === 'controls' ? (
        <NativeSelect aria-label={EDITOR_TEXTS.severity} data={[...SEVERITY_CHOICES]} value={figure.severity ?? ''} onChange={({ currentTarget: { value } }) => onChange(bySeverity(value))} />
      ) : null}
      {figure.kind === 'people' ? (
        <>
          <RubriqueField value={figure.rubrique} onChange={(rubrique) => onChange({ ...figure, rubrique })} />
          <NativeSelect aria-label={EDITOR_TEXTS.roleThere} data={ROLES} value={figure.role} onChange={({ currentTarget }) => onChange({ ...figure, role: RubriqueRole.parse(currentTarget.value) })} />
        </>
      ) : null}
      {figure.kind === 'stated' ? <NumberInput aria-label={EDITOR_TEXTS.value} value={figure.value} min={0} allowDecimal={false} hideControls onChange={(value) => onChange({ ...figure, value: Number(value) })} /> : null}
    </>
  );
}

function bySeverity(value: string): Figure {
  const severity = SEVERITIES.find((one) => one === value);
  return severity === undefined ? { kind: 'controls' } : { kind: 'controls', severity };
}

function isKind(value: string): value is Figure['kind'] {
  return Object.hasOwn(BEGUN, value);
}
