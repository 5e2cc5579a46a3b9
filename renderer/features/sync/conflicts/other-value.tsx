import { Button, Menu, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { sameJson, type Json } from '../../../../domain/kernel/json.ts';
import { ROLES } from '../../../../domain/rights/role.ts';
import { CONFLICT_TEXTS } from '../../../../texts/changes/conflicts.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import type { CardEdit } from './conflict-card.ts';

interface OtherValueProps {
  readonly edit: CardEdit;
  readonly onChoose: (value: Json) => void;
}

/** A third value: another role, another text; a switch has only the two that are disputed. */
export function OtherValue({ edit, onChoose }: OtherValueProps) {
  if (edit.entity === 'access') return <OtherRole edit={edit} onChoose={onChoose} />;
  return ['title', 'name', 'note'].includes(edit.field) ? <OtherText onChoose={onChoose} /> : null;
}

function OtherRole({ edit, onChoose }: OtherValueProps) {
  const others = ROLES.filter((role) => !sameJson(role, edit.theirs) && !sameJson(role, edit.mine));
  return (
    <Menu>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} stroke={1.6} aria-hidden />}>{CONFLICT_TEXTS.otherValue}</Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={CONFLICT_TEXTS.otherLabel}>
        {others.map((role) => <Menu.Item key={role} onClick={() => onChoose(role)}>{ROLE_LABELS[role]}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}

function OtherText({ onChoose }: Pick<OtherValueProps, 'onChoose'>) {
  const [text, setText] = useState('');
  const wanted = text.trim();
  return (
    <form className="other-text" onSubmit={(event) => { event.preventDefault(); if (wanted !== '') onChoose(wanted); }}>
      <TextInput aria-label={CONFLICT_TEXTS.otherLabel} placeholder={CONFLICT_TEXTS.otherValue} value={text} maxLength={300} onChange={(event) => setText(event.currentTarget.value)} />
      <Button type="submit" disabled={wanted === ''}>{CONFLICT_TEXTS.keepValue}</Button>
    </form>
  );
}
