import { NativeSelect, Select, TextInput } from '@mantine/core';
import { RubriqueRole } from '../../../../../domain/rights/role.ts';
import { INTENTION_KINDS, type Intention } from '../../../../../domain/sync/intention.ts';
import type { Expectation } from '../../../../../domain/training/scenario/expectation.ts';
import { INTENTION_LABELS } from '../../../../../texts/changes/intention-labels.ts';
import { ROLE_LABELS } from '../../../../../texts/people/roles.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { ControlChoice } from './control-choice.tsx';
import { FigureParts } from './figure-parts.tsx';
import { PersonField, RubriqueField } from './named-fields.tsx';

interface PartsProps<E extends Expectation = Expectation> {
  readonly expectation: E;
  readonly onChange: (expectation: Expectation) => void;
}

const ROLES = RubriqueRole.options.map((value) => ({ value, label: ROLE_LABELS[value] }));

/** What a kind of expectation needs to be said of it. */
export function ExpectationParts({ expectation, onChange }: PartsProps) {
  switch (expectation.kind) {
    case 'control':
      return <ControlParts expectation={expectation} onChange={onChange} />;
    case 'role':
      return <RoleParts expectation={expectation} onChange={onChange} />;
    case 'draft':
    case 'accepted':
    case 'journal':
      return <ActChoice value={expectation.intention} onChange={(intention) => onChange({ ...expectation, intention })} />;
    case 'conflict':
      return <NativeSelect aria-label={EDITOR_TEXTS.conflict} data={CONFLICTS} value={String(expectation.open)} onChange={({ currentTarget }) => onChange({ ...expectation, open: currentTarget.value === 'true' })} />;
    case 'figure':
      return (
        <>
          <TextInput aria-label={EDITOR_TEXTS.question} placeholder={EDITOR_TEXTS.question} value={expectation.question} maxLength={600} onChange={({ currentTarget }) => onChange({ ...expectation, question: currentTarget.value })} />
          <FigureParts figure={expectation.of} onChange={(of) => onChange({ ...expectation, of })} />
        </>
      );
    default:
      return null;
  }
}

const FINDS = [{ value: 'false', label: EDITOR_TEXTS.findsNothing }, { value: 'true', label: EDITOR_TEXTS.findsSomething }];
const CONFLICTS = [{ value: 'false', label: EDITOR_TEXTS.settled }, { value: 'true', label: EDITOR_TEXTS.disputed }];

function ControlParts({ expectation, onChange }: PartsProps<Extract<Expectation, { kind: 'control' }>>) {
  return (
    <>
      <ControlChoice label={EDITOR_TEXTS.control} value={expectation.control} onChange={(control) => onChange({ ...expectation, control })} />
      <NativeSelect aria-label={EDITOR_TEXTS.finds} data={FINDS} value={String(expectation.found)} onChange={({ currentTarget }) => onChange({ ...expectation, found: currentTarget.value === 'true' })} />
    </>
  );
}

function RoleParts({ expectation, onChange }: PartsProps<Extract<Expectation, { kind: 'role' }>>) {
  return (
    <>
      <PersonField value={expectation.person} onChange={(person) => onChange({ ...expectation, person })} />
      <RubriqueField value={expectation.rubrique} onChange={(rubrique) => onChange({ ...expectation, rubrique })} />
      <NativeSelect aria-label={EDITOR_TEXTS.roleThere} data={ROLES} value={expectation.role} onChange={({ currentTarget }) => onChange({ ...expectation, role: RubriqueRole.parse(currentTarget.value) })} />
    </>
  );
}

/** What an ENT writes itself, and what no version of this console can mean, is not for trainees. */
const ACTS = INTENTION_KINDS.filter((kind) => kind !== 'newer').map((value) => ({ value, label: INTENTION_LABELS[value] }));

function ActChoice({ value, onChange }: { readonly value: Intention['kind']; readonly onChange: (kind: Intention['kind']) => void }) {
  return <Select aria-label={EDITOR_TEXTS.act} data={ACTS} value={value} searchable nothingFoundMessage={EDITOR_TEXTS.nothing} allowDeselect={false} onChange={(kind) => kind !== null && onChange(kind)} />;
}
