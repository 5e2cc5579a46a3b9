import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { grantAllClasses } from '../../../../domain/messaging/matrix-gestures.ts';
import type { PrincipalRef } from '../../../../domain/rubriques/principal.ts';
import { fieldValue } from '../../../../domain/sync/row.ts';
import { allClassesOf, LINE_TEXTS } from '../../../../texts/messaging/messaging-lines.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../../sheets/principal-choice.tsx';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

/** « Accès à toutes les classes » of one person: the switch that replaces a line that is not hers. */
export function AllClassesSwitch({ personId, label }: { readonly personId: string; readonly label: string }) {
  const canEdit = useMayEdit('allClasses');
  const { record } = useActions();
  const store = useSchoolStore();
  const granted = useSchool(({ view }) => isGranted(view, personId));
  const was = useSchool(({ before }) => isGranted(before, personId));
  const toggle = (): void => void record(grantAllClasses(store.getState().view, [personId], !granted));
  return (
    <span className="setting-row">
      {granted === was ? null : <StatusBadge kind="changed">{LINE_TEXTS.changed}</StatusBadge>}
      <Switch size="xs" aria-label={label} label={LINE_TEXTS.allClasses} checked={granted} disabled={!canEdit} onChange={toggle} />
    </span>
  );
}

type View = Parameters<typeof grantAllClasses>[0];

function isGranted(view: View, personId: string): boolean {
  return fieldValue(view.find('allClasses', personId), 'allClasses', 'granted') === true;
}

const STAFF: Choosable = { person: ({ profile }) => profile !== 'student' && profile !== 'guardian' };

/** What the access to all classes is for, who has it, and giving it to somebody. */
export function AllClassesSection() {
  const view = useSchool((state) => state.view);
  const names = usePersonNames();
  const canEdit = useMayEdit('allClasses');
  const granted = [...view.list('allClasses')].flatMap(([id, { fields }]) => (fields['granted'] === true ? [id] : []));
  return (
    <section className="line-sheet" aria-label={LINE_TEXTS.allClasses}>
      <h2>{LINE_TEXTS.allClasses}</h2>
      <p className="quiet">{LINE_TEXTS.allClassesHelp}</p>
      {granted.length === 0 ? null : (
        <ul className="line-members" aria-label={LINE_TEXTS.others}>
          {granted.map((id) => {
            const name = names(id) ?? LINE_TEXTS.gone;
            return <li key={id} className="line-member"><bdi>{name}</bdi><AllClassesSwitch personId={id} label={allClassesOf(name)} /></li>;
          })}
        </ul>
      )}
      {canEdit ? <Give /> : null}
      <p className="source-line">{LINE_TEXTS.classSource}</p>
    </section>
  );
}

function Give() {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('allClasses');
  const [person, setPerson] = useState<PrincipalRef>();
  const give = (): void => {
    if (person === undefined) return;
    attempt(record(grantAllClasses(store.getState().view, [person.id], true)));
    setPerson(undefined);
  };
  return (
    <>
      <div className="end-fields">
        <PrincipalChoice label={LINE_TEXTS.giveTo} placeholder={LINE_TEXTS.choose} among={STAFF} value={person} onChange={setPerson} />
        <Button disabled={person === undefined} onClick={give}>{LINE_TEXTS.give}</Button>
      </div>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </>
  );
}
