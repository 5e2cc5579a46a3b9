import { Button } from '@mantine/core';
import { useId, useMemo, useState, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { Json, sameJson } from '../../../../../domain/kernel/json.ts';
import { readEdited } from '../../../../../domain/platforms/edited-platform.ts';
import type { Platform } from '../../../../../domain/platforms/platform.ts';
import { UI_TEXTS } from '../../../../../texts/frame/ui.ts';
import { fieldRule, PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { platformRefusalLines } from '../../../../../texts/platforms/platforms.ts';
import { InlineNotice } from '../../../../ui/inline-notice.tsx';
import { FactFields } from './fact-fields.tsx';
import { FieldRules } from './field-rules.ts';
import { IdentityFields } from './identity-fields.tsx';
import { useLeaving } from './leave-question.tsx';
import { LifeFields } from './life-fields.tsx';
import { MenuFields } from './menu-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RoleFields } from './role-fields.tsx';
import { ReplaceQuestion } from '../replace-question.tsx';
import { useKeepEdited } from './use-keep-edited.ts';

interface PlatformEditorProps {
  readonly title: string;
  readonly help?: string;
  /** The description when the form was opened. */
  readonly opened: Platform;
  /** It was kept, or left. */
  readonly onClose: () => void;
}

/** The description of a platform as it is written, part by part, then put into the draft like that of a file. */
export function PlatformEditor({ title, help, opened, onClose }: PlatformEditorProps) {
  const [written, setWritten] = useState(opened);
  const [isSent, setSent] = useState(false);
  const read = useMemo(() => readEdited(written), [written]);
  const { keep, replacing, failed } = useKeepEdited(opened, onClose);
  const isChanged = useMemo(() => !sameJson(Json.parse(written), Json.parse(opened)), [written, opened]);
  const { leave, question } = useLeaving(isChanged, onClose);
  const headed = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    flushSync(() => setSent(true));
    if (read.ok) keep(read.value);
    else showFirstFault(event.currentTarget);
  };
  const faults = isSent && !read.ok ? read.refusal.issues : [];
  const section = { written, onEdit: (fields: Partial<Platform>) => setWritten({ ...written, ...fields }) };
  return (
    <form className="platform-editor" noValidate aria-labelledby={headed} onSubmit={submit}>
      <h3 id={headed} ref={beginHere} tabIndex={-1}>{title}</h3>
      {help === undefined ? null : <p className="quiet">{help}</p>}
      <p className="quiet">{TEXTS.sourceHelp}</p>
      <FieldRules value={new Map(faults.map((issue) => [issue.path.join('.'), fieldRule(issue)]))}>
        <IdentityFields {...section} />
        <RoleFields {...section} />
        <MenuFields {...section} />
        <PeopleFields {...section} />
        <FactFields {...section} />
        <LifeFields {...section} />
        <PlaceFields {...section} />
      </FieldRules>
      {faults.length === 0 ? null : <InlineNotice kind="error">{TEXTS.toSee} {platformRefusalLines({ kind: 'wrong', issues: faults }).join(' ')}</InlineNotice>}
      {failed === undefined ? null : <InlineNotice kind="error">{failed}</InlineNotice>}
      <div className="file-acts">
        <Button type="submit" variant="filled">{TEXTS.keep}</Button>
        <Button onClick={leave}>{UI_TEXTS.cancel}</Button>
      </div>
      {replacing === undefined ? null : <ReplaceQuestion {...replacing} />}
      {question}
    </form>
  );
}

/** Whoever opens the form begins at its top. */
function beginHere(heading: HTMLElement | null): void {
  heading?.focus();
}

/** Unfolds what holds the first field that does not fit, and goes there. */
function showFirstFault(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.closest('details')?.setAttribute('open', '');
  wrong?.focus();
}
