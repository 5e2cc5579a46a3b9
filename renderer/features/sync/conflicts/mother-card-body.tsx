import { Button } from '@mantine/core';
import { useState } from 'react';
import { setRole } from '../../../../domain/rubriques/access-gestures.ts';
import { CONFLICT_TEXTS, motherClosedSentence } from '../../../../texts/changes/conflicts.ts';
import { editObject } from '../../../../texts/changes/edits.ts';
import { principalWords } from '../../../../texts/language/setting-objects.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { valueWords } from '../../../../texts/language/value-words.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { MotherCard } from './conflict-card.ts';
import { useNow } from '../../../ui/use-now.ts';

interface MotherProps {
  readonly card: MotherCard;
  readonly canEdit: boolean;
}

/** A right that would have no effect, since the rubrique above was closed meanwhile: open it, give up, or send all the same. */
export function MotherCardBody({ card, canEdit }: MotherProps) {
  const { entryId, accessId, mother, principal, by, at } = card.closed;
  const [isKept, setKept] = useState(false);
  const store = useSchoolStore();
  const actions = useActions();
  const names = useSettingNames();
  const now = useNow();
  const edit = { entity: 'access', id: accessId, field: 'role' };
  const role = store.getState().view.find('access', accessId)?.fields['role'] ?? 'none';
  const open = (): void => {
    actions.record(setRole(store.getState().view, [{ rubriqueId: mother.id, principal }], 'visitor'));
  };
  return (
    <>
      <p>{motherClosedSentence(mother.title, principalWords(principal, names), [by, at === undefined ? undefined : formatMoment(at, now)])}</p>
      <section className="conflict-edit">
        <h3>{editObject(edit, names)}</h3>
        <p><strong>{valueWords(edit, role, names)}</strong></p>
      </section>
      {isKept ? <InlineNotice kind="info">{CONFLICT_TEXTS.willBeSent}</InlineNotice> : null}
      {canEdit && !isKept ? (
        <div className="conflict-choices">
          <Button onClick={open}>{CONFLICT_TEXTS.openMother}</Button>
          <Button onClick={() => actions.discard([entryId])}>{CONFLICT_TEXTS.withdraw}</Button>
          <Button onClick={() => setKept(true)}>{CONFLICT_TEXTS.sendAnyway}</Button>
        </div>
      ) : null}
    </>
  );
}
