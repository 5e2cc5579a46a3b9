import { Checkbox, Radio, TextInput } from '@mantine/core';
import type { Group } from '../../../domain/directory/group.ts';
import type { ScenarioKind } from '../../../domain/what-if/scenario.ts';
import { SCENARIO_LABELS, WHAT_IF_TEXTS } from '../../../texts/situation/what-if.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../sheets/principal-choice.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import type { ScenarioDraft } from './scenario-form.ts';

interface FieldsProps {
  readonly draft: ScenarioDraft;
  readonly onChange: (draft: ScenarioDraft) => void;
}

const KINDS: readonly ScenarioKind[] = ['becomes-head', 'class-gone', 'teacher-arrives', 'person-leaves'];
const ANY_PERSON: Choosable = { person: () => true };
const STAFF: Choosable = { person: ({ profile }) => profile !== 'student' && profile !== 'guardian' };
const CLASSES: Choosable = { group: ({ kind }: Group) => kind === 'class' };

/** What happens, to whom, and when. */
export function ScenarioFields({ draft, onChange }: FieldsProps) {
  const { kind } = draft;
  const choose = (value: string): void => {
    const chosen = KINDS.find((one) => one === value);
    if (chosen !== undefined) onChange({ ...draft, kind: chosen, personId: undefined, classIds: [] });
  };
  return (
    <>
      <Radio.Group label={WHAT_IF_TEXTS.scenario} value={kind} onChange={choose}>
        {KINDS.map((one) => <Radio key={one} value={one} label={SCENARIO_LABELS[one]} />)}
      </Radio.Group>
      {kind === 'becomes-head' || kind === 'person-leaves' ? (
        <PersonField key={kind} among={kind === 'becomes-head' ? STAFF : ANY_PERSON} draft={draft} onChange={onChange} />
      ) : null}
      {kind === 'becomes-head' ? (
        <Checkbox label={WHAT_IF_TEXTS.replaces} description={WHAT_IF_TEXTS.replacesHint} checked={draft.replaces} onChange={(event) => onChange({ ...draft, replaces: event.currentTarget.checked })} />
      ) : null}
      {kind === 'class-gone' ? (
        <PrincipalChoice label={WHAT_IF_TEXTS.school} placeholder={WHAT_IF_TEXTS.classHint} among={CLASSES} value={asGroup(draft.classIds[0])} onChange={(group) => onChange({ ...draft, classIds: group === undefined ? [] : [group.id] })} />
      ) : null}
      {kind === 'teacher-arrives' ? <NewTeacher draft={draft} onChange={onChange} /> : null}
      <DayField label={WHAT_IF_TEXTS.day} day={draft.day} onDay={(day) => onChange({ ...draft, day })} />
    </>
  );
}

function asGroup(id: string | undefined): { readonly kind: 'group'; readonly id: string } | undefined {
  return id === undefined ? undefined : { kind: 'group', id };
}

function PersonField({ among, draft, onChange }: FieldsProps & { readonly among: Choosable }) {
  return (
    <PrincipalChoice
      label={WHAT_IF_TEXTS.person}
      placeholder={WHAT_IF_TEXTS.personHint}
      among={among}
      value={draft.personId === undefined ? undefined : { kind: 'person', id: draft.personId }}
      onChange={(person) => onChange({ ...draft, personId: person?.id })}
    />
  );
}

function NewTeacher({ draft, onChange }: FieldsProps) {
  const directory = useSchool((state) => state.directory);
  const add = (id: string | undefined): void => {
    if (id !== undefined && !draft.classIds.includes(id)) onChange({ ...draft, classIds: [...draft.classIds, id] });
  };
  return (
    <>
      <TextInput label={WHAT_IF_TEXTS.lastName} value={draft.lastName} maxLength={200} onChange={(event) => onChange({ ...draft, lastName: event.currentTarget.value })} />
      <TextInput label={WHAT_IF_TEXTS.firstName} value={draft.firstName} maxLength={200} onChange={(event) => onChange({ ...draft, firstName: event.currentTarget.value })} />
      <PrincipalChoice key={draft.classIds.length} label={WHAT_IF_TEXTS.addClass} placeholder={WHAT_IF_TEXTS.classHint} among={CLASSES} value={undefined} onChange={(group) => add(group?.id)} />
      {draft.classIds.length === 0 ? null : (
        <ul className="what-if-classes" aria-label={WHAT_IF_TEXTS.classes}>
          {draft.classIds.map((id) => (
            <li key={id}>
              <bdi>{directory.findGroup(id)?.name ?? id}</bdi>{' '}
              <button type="button" className="link-button" onClick={() => onChange({ ...draft, classIds: draft.classIds.filter((one) => one !== id) })}>{WHAT_IF_TEXTS.removeClass}</button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
